import { readArticle } from '../../../../src/extract/content/index.ts';
import { isStated, toldBy } from '../../../../src/extract/content/body/told.ts';
import { gatherEvidence } from '../../../../src/extract/content/metadata/evidence.ts';
import { parsePage } from '../../../../src/extract/content/page-index.ts';
import { pageOf } from '../../../../src/fetch/sources/page.ts';
import { PARAGRAPHS, TITLE } from '../../../support/article-pages.ts';

const told = (head: string): ReturnType<typeof toldBy> => toldBy(gatherEvidence(parsePage(`<html><head>${head}</head></html>`).elements, null), TITLE);
const linked = (data: object): string => `<script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', headline: TITLE, ...data })}</script>`;

test('a block is stated where its first words stand in the body of the data', () => {
  const { body } = told(linked({ articleBody: PARAGRAPHS.map((paragraph) => `<p>${paragraph}</p>`).join('') }));
  expect(PARAGRAPHS.map((paragraph) => isStated(paragraph, body))).toEqual(PARAGRAPHS.map(() => true));
  expect(isStated('Subscribe to our newsletter and get all news at seven', body)).toBe(false);
  expect(isStated(PARAGRAPHS[0] ?? '', new Set())).toBe(false);
});

test('a paragraph that the page shows in a box is kept where the data states it', () => {
  const [first = '', ...rest] = PARAGRAPHS;
  const html = `<html><head>${linked({ articleBody: PARAGRAPHS.join('\n') })}</head><body><article><h1>${TITLE}</h1><div class="teaser">${first}</div>${rest.map((paragraph) => `<p>${paragraph}</p>`).join('')}</article></body></html>`;
  expect(readArticle(pageOf({ kind: 'html', location: 'page', key: null }, { kind: 'html', html }, html))).toHaveProperty('text', PARAGRAPHS.join('\n\n'));
});
