import type { PlaceEntry } from '../../data/gazetteer.ts';
import { loadData } from '../../data/load.ts';

/** A country with what English calls it, its people and its better-known places. */
interface Country {
  readonly code: string;
  readonly names: readonly string[];
  readonly demonyms: readonly string[];
  readonly cities: readonly string[];
}

export type PlaceKind = 'country' | 'demonym' | 'city' | 'state';
export interface Place {
  readonly country: string;
  readonly kind: PlaceKind;
  /** ISO 3166-2 of a state or of a city's state, where known. */
  readonly region: string | null;
}
const KIND = { country: 'country', region: 'state', city: 'city' } as const;

function index(): ReadonlyMap<string, Place> {
  const found = new Map<string, Place>();
  const add = (names: readonly string[], place: Place): void => {
    for (const name of names) if (!found.has(placeKey(name))) found.set(placeKey(name), place);
  };
  const entries = loadData('places.json') as readonly PlaceEntry[];
  for (const kind of ['country', 'region', 'city'] as const) {
    for (const entry of entries) {
      if (entry.kind !== kind) continue;
      const region = kind === 'region' ? entry.id : entry.region;
      add([entry.name, ...entry.aliases, ...entry.metonyms], { country: entry.country, kind: KIND[kind], region });
      add(entry.demonyms, { country: entry.country, kind: 'demonym', region });
    }
  }
  const data = loadData('countries.json') as { readonly states: readonly string[]; readonly countries: readonly Country[] };
  for (const c of data.countries) add(c.names, { country: c.code, kind: 'country', region: null });
  for (const c of data.countries) add(c.demonyms, { country: c.code, kind: 'demonym', region: null });
  add(data.states, { country: 'US', kind: 'state', region: null });
  for (const c of data.countries) add(c.cities, { country: c.code, kind: 'city', region: null });
  return found;
}

/** "U.S." and "US" are one key. */
export function placeKey(name: string): string {
  return name.toLowerCase().replace(/\./g, '');
}
export const places: ReadonlyMap<string, Place> = index();
/** The most words that a place's name has. */
export const LONGEST_PLACE = Math.max(...[...places.keys()].map((name) => name.split(' ').length));
