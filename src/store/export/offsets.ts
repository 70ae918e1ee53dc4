import type { ActionRecord, ArticleRecord, Span } from '../../records.ts';
import type { Store } from '../index.ts';

/** Rewrites a record's spans to count code points, as Python's and SQL's strings do, not UTF-16 code units. */
export function inCodePoints(article: ArticleRecord): ArticleRecord {
  return rewriteOf(article)(article);
}

/** What rewrites the spans, of whatever holds them, that point into an article. */
function rewriteOf(article: ArticleRecord): <T>(value: T) => T {
  const fields = { title: counter(article.title ?? ''), text: counter(article.text) };
  if (fields.title === null && fields.text === null) return (value) => value;
  return (value) => rewrite(value, ({ in: field, start, end }) => ({ start: fields[field]?.(start) ?? start, end: fields[field]?.(end) ?? end }));
}

/** As {@link inCodePoints}, for the evidence of an act, which quotes articles of `store`. */
export async function actInCodePoints(act: ActionRecord, store: Pick<Store, 'article'>): Promise<ActionRecord> {
  const evidence = await Promise.all(act.evidence.map(async (span) => {
    const article = await store.article(span.article);
    return article === null ? span : rewriteOf(article)(span);
  }));
  return { ...act, evidence };
}

/** Code points before an offset; null where all characters are one code unit, and nothing changes. */
function counter(text: string): ((offset: number) => number) | null {
  const pairs = [...text.matchAll(/[\u{10000}-\u{10ffff}]/gu)].map(({ index }) => index);
  return pairs.length === 0 ? null : (offset) => offset - before(pairs, offset);
}

/** How many of the sorted numbers are less than `limit`. */
function before(sorted: readonly number[], limit: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? Infinity) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}

function rewrite<T>(value: T, shift: (span: Span) => Pick<Span, 'start' | 'end'>): T {
  if (Array.isArray(value)) return value.map((item) => rewrite(item, shift)) as T;
  if (typeof value !== 'object' || value === null) return value;
  const copy = Object.fromEntries(Object.entries(value).map(([key, item]) => [key, rewrite(item, shift)])) as T;
  return isSpan(value) ? { ...copy, ...shift(value) } : copy;
}

function isSpan(value: object): value is Span {
  return 'in' in value && 'start' in value && 'end' in value && 'quote' in value;
}
