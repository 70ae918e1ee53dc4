import { placeKey, places, wordsBefore, wordsFrom, type Place } from './places.ts';
import { onList } from './lists.ts';
import type { Field } from './tokens.ts';

const beginsPlace = onList(wordsFrom.keys());
const endsPlace = onList(wordsBefore.keys());

/** A place's name among the tokens `from` to `to` (exclusive). */
export interface PlaceAt extends Place {
  readonly from: number;
  readonly to: number;
}

function read({ text, tokens }: Field, from: number, to: number): PlaceAt | null {
  const first = tokens[from];
  const last = tokens[to - 1];
  if (first === undefined || last === undefined || !first.cap) return null;
  const end = text.slice(first.start, last.end);
  const place = places.get(from + 1 === to ? first.lower : placeKey(end));
  // "us" is a pronoun and "pa" an abbreviation unless written in capitals.
  return place === undefined || (end.length < 4 && !first.upper) ? null : { country: place.country, kind: place.kind, region: place.region, from, to };
}

/** The longest place that begins at a token. */
export function placeFrom(field: Field, from: number): PlaceAt | null {
  const token = field.tokens[from];
  if (token?.cap !== true || !beginsPlace(token)) return null;
  for (let n = wordsFrom.get(token.lower) ?? 0; n > 0; n--) {
    const place = read(field, from, from + n);
    if (place !== null) return place;
  }
  return null;
}

/** The longest place that ends before a token. */
export function placeBefore(field: Field, to: number): PlaceAt | null {
  const token = field.tokens[to - 1];
  if (token?.cap !== true || !endsPlace(token)) return null;
  for (let n = Math.min(wordsBefore.get(token.lower) ?? 0, to); n > 0; n--) {
    const place = read(field, to - n, to);
    if (place !== null) return place;
  }
  return null;
}
