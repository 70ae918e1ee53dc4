import { sharesRespondents, type Act } from './acts.ts';
import type { Party } from './features/link.ts';
import type { Reading } from './reading.ts';

/** US dollars that one unit has been worth over the last decades: only to tell what can be a conversion from what cannot. */
const RATES: Readonly<Record<string, readonly [number, number]>> = {
  USD: [1, 1], EUR: [0.85, 1.6], GBP: [1.1, 2.1], CHF: [0.6, 1.3], CAD: [0.65, 1.1], AUD: [0.5, 1.1], JPY: [0.006, 0.013], CNY: [0.12, 0.17],
  INR: [0.011, 0.026], BRL: [0.17, 0.65], SEK: [0.085, 0.17], NOK: [0.085, 0.2], DKK: [0.13, 0.22], PLN: [0.22, 0.5], HUF: [0.0023, 0.0068], CZK: [0.035, 0.068],
};

/** A conversion has at most so many telling figures. */
const ROUND = 3;

/**
 * One fine told in two currencies without brackets: "a $1 million fine" in the headline, "fined €925,000" in the text.
 * The exact one is the sum, the rounded its equivalent; both must be told of the same respondents, as the same kind and status.
 */
export function joinConverted(reading: Reading, acts: readonly Act[]): readonly Act[] {
  const joined: Act[] = [];
  for (const act of acts) {
    const twin = joined.findIndex((other) => isConversion(reading, act, other));
    const other = joined[twin];
    if (other === undefined) joined.push(act);
    else joined[twin] = digits(reading, act) > digits(reading, other) ? withEquivalent(act, other) : withEquivalent(other, act);
  }
  return joined;
}

function isConversion(reading: Reading, one: Act, other: Act): boolean {
  const { money } = reading.entities;
  const [a, b] = [money[one.sum.main], money[other.sum.main]];
  if (a === undefined || b === undefined || a.currency === b.currency || one.kind !== other.kind || one.respondents.length === 0 || differ(one.agencies, other.agencies)) return false;
  if (one.sum.places.some((place) => other.sum.places.some(({ sentence }) => sentence === place.sentence)) || Math.min(digits(reading, one), digits(reading, other)) > ROUND) return false;
  if ([...one.sum.equivalents, ...other.sum.equivalents].some((at) => money[at]?.currency === a.currency || money[at]?.currency === b.currency)) return false;
  const [from, to] = [RATES[a.currency], RATES[b.currency]];
  const ratio = Number(b.amount) / Number(a.amount);
  return from !== undefined && to !== undefined && sharesRespondents(one.respondents, other.respondents) && ratio >= from[0] / to[1] && ratio <= from[1] / to[0];
}

/** What two authorities imposed is no conversion. */
function differ(some: readonly Party[], others: readonly Party[]): boolean {
  return some.length > 0 && others.length > 0 && !some.some(({ ref }) => others.some((other) => other.ref === ref));
}

function digits({ entities: { money } }: Reading, { sum }: Act): number {
  return money[sum.main]?.amount.replace(/0+$/u, '').length ?? 0;
}

function withEquivalent(act: Act, restated: Act): Act {
  return { ...act, sum: { ...act.sum, equivalents: [...act.sum.equivalents, restated.sum.main], mentions: [...act.sum.mentions, ...restated.sum.mentions] } };
}
