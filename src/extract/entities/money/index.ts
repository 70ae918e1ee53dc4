import type { Span } from '../../../records.ts';
import type { Article, MoneyMention, Trace } from '../../../types.ts';
import { spanOf } from '../../../values/span.ts';
import { type Rule, searchFor } from '../rule.ts';
import { markedIn, namedIn } from './currencies.ts';
import { eastAsian } from './east-asian.ts';
import { readElided } from './elided.ts';
import { dropExchangeRates } from './exchange-rates.ts';
import { figureWord } from './figure-word.ts';
import { megaCode } from './mega-code.ts';
import { qualify } from './qualifiers.ts';
import { joinRanges } from './ranges.ts';
import { readRates } from './rates.ts';
import { tieRestatements } from './restatements.ts';
import { signFigure } from './sign-figure.ts';
import { spelled } from './spelled.ts';
import type { PlacedSum, Refine, Sum, SumContext } from './sum.ts';

/** What decides a sum that its words leave open. */
export interface MoneyContext {
  /** ISO 3166-1 alpha-2: a bare "$" is this country's dollar unless the article marks that one otherwise ("NT$"), else USD. */
  readonly country: string | null;
}

/** In running order: of two that begin together and are as long, the first wins. */
export const moneyRules: readonly Rule<Sum, SumContext>[] = [signFigure, figureWord, spelled, eastAsian, megaCode];

const search = searchFor(moneyRules);

const refiners: readonly Refine[] = [dropExchangeRates, readElided, joinRanges, qualify, readRates, tieRestatements];

/** Finds every sum of money in title and text, in reading order. */
export function findMoney(article: Article, { country }: MoneyContext, trace?: Trace): readonly MoneyMention[] {
  const whole = `${article.title ?? ''}\n${article.text}`;
  const context = { country, named: namedIn(whole), marked: markedIn(whole) };
  return (['title', 'text'] as const).flatMap((field) => moneyIn(article, field, context, trace));
}

function moneyIn(article: Article, field: Span['in'], context: SumContext, trace?: Trace): readonly MoneyMention[] {
  const text = article[field] ?? '';
  const found = search(text, context, trace).map(({ rule, start, end, value }): PlacedSum => ({ ...value, rule, start, end, qualifier: 'exact', max: null, per: null, restates: null }));
  return refiners.reduce((sums, refine) => refine(sums, text), found as readonly PlacedSum[]).map(({ start, end, restates, ...sum }) => ({
    ...sum,
    restates: restates === null ? null : { in: field, start: restates },
    ...spanOf(article, field, start, end),
  }));
}
