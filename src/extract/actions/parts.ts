import { addDecimals, compareDecimals } from '../../values/decimal.ts';
import type { Reading } from './reading.ts';

/** Sentences after a total in which its parts are looked for, and how many parts. */
const NEAR = 4;
const MOST = 8;

/**
 * The mentions that break a penalty down: a run behind it that adds up to it exactly ("$9 million: $5 million to customers,
 * $3 million for repairs and $1 million in costs"). Whatever they are for, they are parts of what has to be paid.
 */
export function breakdownOf({ entities: { money }, places }: Reading, total: number): readonly number[] {
  const whole = money[total];
  const at = places.money[total]?.[0]?.sentence;
  if (whole === undefined || at === undefined) return [];
  const behind: number[] = [];
  for (let place = total + 1; place < money.length; place++) {
    const one = money[place];
    const sentence = places.money[place]?.[0]?.sentence;
    if (one === undefined || sentence === undefined) continue;
    if (sentence > at + NEAR) break;
    if (one.restates === null && one.max === null && one.currency === whole.currency && compareDecimals(one.amount, whole.amount) < 0) behind.push(place);
  }
  for (let from = 0; from < behind.length; from++) {
    const run = runTo(behind.slice(from, from + MOST), (place) => money[place]?.amount ?? '0', whole.amount);
    if (run.length > 1) return run;
  }
  return [];
}

/** The first of some places whose sums make the whole, or none. */
function runTo(places: readonly number[], amountOf: (place: number) => string, whole: string): readonly number[] {
  let sum = '0';
  for (const [count, place] of places.entries()) {
    sum = addDecimals(sum, amountOf(place));
    const order = compareDecimals(sum, whole);
    if (order === 0) return places.slice(0, count + 1);
    if (order > 0) return [];
  }
  return [];
}
