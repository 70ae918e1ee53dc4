import type { Article, FoundDate, Trace } from '../../../types.ts';

/** Finds every calendar expression in title and text, in reading order, resolved against `article.published`. */
export function findDates(_article: Article, _trace?: Trace): readonly FoundDate[] {
  return [];
}
