import type { Article, MoneyMention, Trace } from '../../../types.ts';

/** What decides a sum that its words leave open. */
export interface MoneyContext {
  /** ISO 3166-1 alpha-2: a bare "$" is this country's dollar, else USD. */
  readonly country: string | null;
}

/** Finds every sum of money in title and text, in reading order. */
export function findMoney(_article: Article, _context: MoneyContext, _trace?: Trace): readonly MoneyMention[] {
  return [];
}
