import { extract } from './extract/index.ts';
import { failureOf, type Outcome } from './outcome.ts';
import { SCHEMA_VERSION, type Amount, type ArticleRecord, type Source } from './records.ts';
import type { Extraction, Page, SkipReason, Trace } from './types.ts';
import { overlaps } from './values/span.ts';
import { idOf } from './values/id.ts';

/** What to do about a page without an article. */
const REMEDIES: Readonly<Record<SkipReason, string>> = {
  empty: 'Check how it was saved.', binary: 'Convert it to HTML or text.', 'no-article': 'Leave it out, or hand in the article itself: scripts are not run.',
  'list-page': 'Hand in the articles that it leads to.', 'search-page': 'Hand in the articles that it leads to.', 'error-page': 'Check the address.',
  'video-page': 'Hand in a story in words.', consent: 'Save the page from a browser and hand in the file.', blocked: 'Save the page from a browser and hand in the file.',
  paywalled: 'Hand in a copy that you may read in full.', 'too-large': 'Split it.',
};

/** One page to its record: the whole way on one screen. */
export function processPage(page: Page, trace?: Trace): Outcome {
  const extraction = extract(page, trace);
  if ('kind' in extraction) return failureOf(page.source, page.url, extraction.reason, `${extraction.message} ${REMEDIES[extraction.reason]}`, false);
  return articleRecord(page, extraction);
}

function articleRecord({ source }: Page, { article, entities, actions }: Extraction): ArticleRecord {
  const penalties = actions.flatMap(({ penalty }) => (penalty === null ? [] : [penalty, ...penalty.equivalents]));
  const amounts = entities.money.map(({ rule: _rule, restates: _restates, ...sum }): Amount => (
    { ...sum, role: penalties.some((penalty) => overlaps(penalty, sum) || (penalty.amount === sum.amount && penalty.currency === sum.currency)) ? 'penalty' : 'other' }
  ));
  const { url, canonicalUrl, title, authors, publisher, language, published, modified, access, text, warnings } = article;
  return {
    type: 'article', schemaVersion: SCHEMA_VERSION, id: articleId(canonicalUrl ?? url, source), url, canonicalUrl, source,
    title, authors, publisher, language, published, modified, access, text,
    agencies: entities.agencies, companies: entities.companies, amounts, dates: entities.dates.map(({ rule: _rule, ...date }) => date),
    actions, warnings,
  };
}

function articleId(url: string | null, source: Source): string {
  return url === null ? idOf('content', source.sha256) : idOf('url', url);
}
