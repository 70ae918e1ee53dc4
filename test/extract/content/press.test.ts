import { readdirSync, readFileSync } from 'node:fs';
import { readArticle } from '../../../src/extract/content/index.ts';
import { parsePage } from '../../../src/extract/content/page-index.ts';
import { pageOf } from '../../../src/fetch/sources/page.ts';
import { segment } from '../../../src/extract/content/body/segment.ts';

/**
 * Pages as the press of many countries makes them. What belongs to the article is marked `data-keep`, a standfirst that may go either way
 * `data-may`; the comment at the top says the rest.
 */
const PRESS = new URL('./press/', import.meta.url);
const KEPT = /<(\w+) data-keep[^>]*>(.*?)<\/\1>/gs;
const MAY = /<(\w+) data-may[^>]*>(.*?)<\/\1>/gs;

interface Stated { readonly title: string; readonly authors: readonly string[]; readonly published: string; readonly language: string }

const wordsOf = (html: string, marked: RegExp): readonly string[] => [...html.matchAll(marked)].flatMap((match) => segment(parsePage(`<body>${match[2] ?? ''}</body>`).document).blocks.map(({ text }) => text));

describe.each(readdirSync(PRESS))('%s', (name) => {
  const html = readFileSync(new URL(name, PRESS), 'utf8');
  const stated = JSON.parse(/<!-- (\{.*\}) -->/.exec(html)?.[1] ?? '{}') as Stated;
  const article = readArticle(pageOf({ kind: 'html', location: name, key: null }, { kind: 'html', html }, html));

  test('has its own words and no others', () => {
    const may = wordsOf(html, MAY);
    const text = article.kind === 'article' ? article.text.split('\n\n') : [];
    expect(text.filter((paragraph) => !may.includes(paragraph))).toEqual(wordsOf(html, KEPT));
  });

  test('has its headline, author, date and language', () => {
    const { published, language, ...rest } = stated;
    expect(article).toMatchObject({ ...rest, language: expect.stringMatching(language), published: { value: expect.stringContaining(published) } });
  });
});
