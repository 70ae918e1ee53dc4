/** The nouns that cross rooms. What leaves the program is in `records.ts`. */
import type { Access, Amount, ArticleAction, DateMention, Entity, PageDate, Source, Span, Warning } from './records.ts';

/** A document in hand: fetched, read from a file or cut out of a container. Immutable. */
export interface Page {
  readonly source: Source;
  /** Where it was published, if anybody said so; resolves relative links. */
  readonly url: string | null;
  readonly body: { readonly kind: 'html'; readonly html: string } | { readonly kind: 'text'; readonly text: string };
  /** Stated beside the document (an NDJSON line's fields); it wins over what the page says. */
  readonly title: string | null;
  readonly published: string | null;
  readonly warnings: readonly Warning[];
}

/** The article's own words. `text` and `title` never change after this point: spans point into them. */
export interface Article {
  readonly kind: 'article';
  readonly url: string | null;
  readonly canonicalUrl: string | null;
  readonly title: string | null;
  readonly authors: readonly string[];
  readonly publisher: string | null;
  readonly language: string | null;
  readonly published: PageDate | null;
  readonly modified: PageDate | null;
  readonly access: Access;
  readonly text: string;
  readonly warnings: readonly Warning[];
}

/** Why a page holds no article. A value, not an exception: reasons are counted. */
export interface Skipped {
  readonly kind: 'skipped';
  readonly reason: SkipReason;
  readonly message: string;
}
export type SkipReason = 'empty' | 'binary' | 'no-article' | 'list-page' | 'search-page' | 'error-page' | 'video-page' | 'consent' | 'blocked' | 'paywalled' | 'too-large';

/** A sum as found; `role` is decided when actions are linked. */
export interface MoneyMention extends Omit<Amount, 'role'> {
  readonly rule: string;
  /** Start offset and field of the sum that this one restates in another currency, else null. */
  readonly restates: { readonly in: Span['in']; readonly start: number } | null;
}

export interface FoundDate extends DateMention {
  readonly rule: string;
}

/** All that one article names. Each list is in reading order of first mention. */
export interface Entities {
  readonly agencies: readonly Entity[];
  readonly companies: readonly Entity[];
  /** Not exported: respondents may be people, and no company may be one. */
  readonly people: readonly Entity[];
  readonly money: readonly MoneyMention[];
  readonly dates: readonly FoundDate[];
}

/** What extraction gives for an article. */
export interface Extraction {
  readonly article: Article;
  readonly entities: Entities;
  readonly actions: readonly ArticleAction[];
}

/** A remark for `explain`: a block kept or dropped, a candidate found or declined, and by which rule. */
export interface TraceNote {
  readonly stage: 'content' | 'entities' | 'actions';
  readonly what: 'kept' | 'dropped' | 'found' | 'declined';
  readonly rule: string;
  readonly quote: string;
  readonly reason: string | null;
}
export type Trace = (note: TraceNote) => void;
