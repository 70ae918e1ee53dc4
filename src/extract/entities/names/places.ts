import { loadData } from '../../data/load.ts';

/** A country with what English calls it, its people and its better-known places. */
interface Country {
  readonly code: string;
  readonly names: readonly string[];
  readonly demonyms: readonly string[];
  readonly cities: readonly string[];
}
const data = loadData('places.json') as { readonly states: readonly string[]; readonly countries: readonly Country[] };

export type PlaceKind = 'country' | 'demonym' | 'city' | 'state';
export interface Place {
  readonly country: string;
  readonly kind: PlaceKind;
}

function index(): ReadonlyMap<string, Place> {
  const found = new Map<string, Place>();
  const add = (names: readonly string[], country: string, kind: PlaceKind): void => {
    for (const name of names) if (!found.has(placeKey(name))) found.set(placeKey(name), { country, kind });
  };
  for (const c of data.countries) add(c.names, c.code, 'country');
  for (const c of data.countries) add(c.demonyms, c.code, 'demonym');
  add(data.states, 'US', 'state');
  for (const c of data.countries) add(c.cities, c.code, 'city');
  return found;
}

/** "U.S." and "US" are one key. */
export function placeKey(name: string): string {
  return name.toLowerCase().replace(/\./g, '');
}
export const usStates: readonly string[] = data.states;
export const places: ReadonlyMap<string, Place> = index();
/** The most words that a place's name has. */
export const LONGEST_PLACE = Math.max(...[...places.keys()].map((name) => name.split(' ').length));

/** All names of places, longest first, for patterns. */
export function placePattern(kinds: readonly PlaceKind[]): string {
  const names = data.countries.flatMap((c) => [
    ...(kinds.includes('country') ? c.names : []), ...(kinds.includes('demonym') ? c.demonyms : []), ...(kinds.includes('city') ? c.cities : []),
  ]);
  return [...new Set([...names, ...(kinds.includes('state') ? data.states : [])])]
    .sort((a, b) => b.length - a.length || (a < b ? -1 : 1))
    .map((name) => name.replace(/[.+]/g, '\\$&'))
    .join('|');
}
