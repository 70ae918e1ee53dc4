import type { Field } from '../names/tokens.ts';
import { placeFrom } from '../names/place-at.ts';

/** Dollars that one country alone writes so. */
const DOLLARS: Readonly<Record<string, string>> = { A: 'AU', AU: 'AU', C: 'CA', HK: 'HK', NT: 'TW', NZ: 'NZ', R: 'BR', S: 'SG' };
const DOLLAR = /(?<![\p{L}$])(?:AU?|C|HK|NT|NZ|R|S)(?=\$\s?\d)/gu;

/** How often an article names each country, its people, states and cities; the headline counts thrice, the country's own dollar once. */
export type Votes = ReadonlyMap<string, number>;

export function countryVotes(fields: readonly Field[]): Votes {
  const votes = new Map<string, number>();
  for (const field of fields) {
    for (let at = 0; at < field.tokens.length; at++) {
      const place = placeFrom(field, at);
      if (place === null) continue;
      votes.set(place.country, (votes.get(place.country) ?? 0) + (field.in === 'title' ? 3 : 1));
      at = place.to - 1;
    }
  }
  const dollars = new Set(fields.flatMap(({ text }) => [...text.matchAll(DOLLAR)].map(([sign]) => DOLLARS[sign] ?? '')));
  for (const country of dollars) votes.set(country, (votes.get(country) ?? 0) + 1);
  return votes;
}

export function topCountry(votes: Votes): string | null {
  let best: string | null = null;
  for (const [country, n] of votes) if (best === null || n > (votes.get(best) ?? 0)) best = country;
  return best;
}
