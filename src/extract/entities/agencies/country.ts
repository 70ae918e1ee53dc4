import type { Field } from '../names/tokens.ts';
import { placeFrom } from '../names/place-at.ts';

/** How often an article names each country, its people, states and cities; the headline counts thrice. */
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
  return votes;
}

export function topCountry(votes: Votes): string | null {
  let best: string | null = null;
  for (const [country, n] of votes) if (best === null || n > (votes.get(best) ?? 0)) best = country;
  return best;
}
