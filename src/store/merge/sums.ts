import type { Sum } from './report.ts';

/** Two rates of one day, or of two: how far a restated sum may be from another restatement. */
const RATES = 0.03;
/** Ratio of neighbouring buckets: sums of one bucket or of neighbours may be the same, others cannot. */
const BUCKET = Math.log(1.1);

/**
 * Whether two sums in one currency may be the same: equal, or one the other rounded.
 *
 * A rounded sum has to be said with two digits or more, or as a bound ("nearly $20 million" for
 * $19.8 million); "$5 million" is not $5.3 million.
 */
export function sameSum(a: Sum, b: Sum): boolean {
  return a.currency === b.currency && (a.amount === b.amount || isRounded(a, b) || isRounded(b, a));
}

/** As {@link sameSum}, but for sums that somebody converted: exchange rates differ. */
export function sameConverted(a: Sum, b: Sum): boolean {
  const [x, y] = [Number(a.amount), Number(b.amount)];
  return a.currency === b.currency && Math.abs(x - y) <= RATES * Math.max(x, y);
}

function isRounded(rough: Sum, exact: Sum): boolean {
  const digits = significantDigits(rough.amount);
  if (digits >= significantDigits(exact.amount) || (digits < 2 && rough.qualifier === 'exact')) return false;
  const value = Number(exact.amount);
  const unit = 10 ** (Math.floor(Math.log10(value)) + 1 - digits);
  const parts = value / unit;
  // "More than $8 billion" cuts, "nearly $20 million" rounds up; said flatly, a sum is rounded to the nearest.
  const roundings = rough.qualifier === 'exact' ? [Math.round(parts)] : [Math.floor(parts), Math.round(parts), Math.ceil(parts)];
  return roundings.some((whole) => whole * unit === Number(rough.amount));
}

/** Digits from the first to the last that is no zero: 2 for "1200000000". */
export function significantDigits(amount: string): number {
  return amount.replace('.', '').replace(/^0+|0+$/gu, '').length;
}

/** Keys of which any two sums that {@link sameSum} or {@link sameConverted} holds for share one. */
export function sumKeys({ amount, currency }: Sum): readonly string[] {
  const bucket = Math.floor(Math.log(Math.max(Number(amount), 1)) / BUCKET);
  return [bucket, bucket + 1].map((number) => `${currency}${number}`);
}
