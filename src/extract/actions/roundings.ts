import type { MoneyMention } from '../../types.ts';

/** Sums beyond these are not compared for roundings: pairs are quadratic. */
const MOST = 200;

/** Pairs of an exact sum and its rounded form, both penalties in one currency. */
export function roundings(money: readonly MoneyMention[], penal: readonly boolean[]): readonly (readonly [number, number])[] {
  const pairs: (readonly [number, number])[] = [];
  const candidates = money.slice(0, MOST).flatMap((one, at) => (penal[at] ? [{ at, value: Number(one.amount), digits: significant(one.amount), one }] : []));
  for (const exact of candidates) {
    for (const rounded of candidates) {
      if (rounded.one.currency !== exact.one.currency || rounded.digits >= exact.digits || rounded.value === exact.value) continue;
      const unit = rounded.value / 10 ** (rounded.digits - 1) / significantHead(rounded.one.amount, rounded.digits);
      if (Math.abs(rounded.value - exact.value) < unit && (Math.abs(rounded.value / exact.value - 1) < 0.07 || (rounded.one.qualifier === 'at-least' && exact.value < 1.5 * rounded.value)) && hedged(rounded.one, exact.value)) pairs.push([exact.at, rounded.at]);
    }
  }
  return pairs;
}

/** "Over $6 million" rounds down, "nearly" up; a headline may do either. */
function hedged(rounded: MoneyMention, exact: number): boolean {
  if (rounded.in === 'title' || rounded.qualifier === 'about') return true;
  if (rounded.qualifier === 'at-least') return exact >= Number(rounded.amount);
  return rounded.qualifier === 'exact' && Math.abs(Number(rounded.amount) / exact - 1) < 0.02;
}

export function significant(amount: string): number {
  return Math.max(1, amount.replace('.', '').replace(/^0+|0+$/gu, '').length);
}

function significantHead(amount: string, digits: number): number {
  return Number(amount.replace('.', '').replace(/^0+/u, '').slice(0, digits)) / 10 ** (digits - 1) || 1;
}
