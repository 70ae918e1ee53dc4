import { Text, type Element } from 'domhandler';
import type { PageDate, Warning } from '../../../records.ts';
import type { Page, Trace } from '../../../types.ts';
import { statedDate } from '../dates/stated.ts';
import { readAuthors } from './authors.ts';
import { urlOf, type Evidence } from './evidence.ts';
import { declaredLanguage } from './language.ts';
import { nodeText } from './node-text.ts';
import { orderOf, readModified, readPublished } from './published.ts';
import { siteOf } from './site.ts';
import { readTitle } from './title.ts';
import { dayCandidates } from './when.ts';
import { foldWords } from '../plain/verdict.ts';

/** What a page says about its article. */
export interface Metadata {
  readonly canonicalUrl: string | null;
  readonly title: string | null;
  readonly authors: readonly string[];
  readonly publisher: string | null;
  /** BCP 47, as the page declares it. */
  readonly language: string | null;
  readonly published: PageDate | null;
  readonly modified: PageDate | null;
  readonly warnings: readonly Warning[];
}

/** Reads headline, authors, publisher and dates from all that the page offers; what the caller states wins. */
export function readMetadata(evidence: Evidence, page: Page, trace?: Trace): Metadata {
  const site = siteOf(evidence);
  const title = page.title ?? readTitle(evidence, site);
  const headline = headlineOrder(evidence, title);
  const days = dayCandidates(evidence, headline, orderOf(evidence));
  const stated = statedDate(page);
  const published = stated.date ?? readPublished(days);
  if (trace !== undefined) for (const { day, sightings } of days) trace({ stage: 'content', what: published?.value.startsWith(day) === true ? 'found' : 'declined', rule: 'metadata/published', quote: sightings[0]?.quote ?? day, reason: sightings.map(({ source }) => source).join(', ') });
  return {
    canonicalUrl: canonicalOf(evidence), title, authors: readAuthors(evidence, site, headline), publisher: site.names[0] ?? null,
    language: declaredLanguage(evidence), published, modified: readModified(days, published), warnings: stated.warnings,
  };
}

/** The place of the heading that bears the title, or of the first h1; where a page has no headings, of the first element with the title's words; else -1. */
export function headlineOrder({ headings, elements }: Evidence, title: string | null): number {
  const wanted = foldWords(title ?? '');
  const bearer = headings.find(({ element }) => wanted !== '' && foldWords(nodeText(element)) === wanted);
  if (headings.length === 0 && wanted !== '') return elements.findIndex((element) => bears(element, wanted));
  return (bearer ?? headings.find(({ element }) => element.name === 'h1'))?.order ?? -1;
}

function bears({ name, children: [first] }: Element, wanted: string): boolean {
  return name !== 'title' && first instanceof Text && first.data.length < 3 * wanted.length && foldWords(first.data) === wanted;
}

/** The page's own name for itself: on its own site, and not merely the site's front page. */
function canonicalOf({ canonical, meta, linked, url }: Evidence): string | null {
  for (const stated of [canonical, meta.get('og:url')?.[0] ?? '']) {
    const address = urlOf(stated, url ?? urlOf(linked.articles.map(({ url: own }) => (typeof own === 'string' ? own : '')).find(Boolean) ?? null));
    if (address === null || !/^https?:$/u.test(address.protocol)) continue;
    if (address.pathname === '/' && address.search === '' && url !== null && url.pathname !== '/') continue;
    address.hash = '';
    return address.href;
  }
  return null;
}
