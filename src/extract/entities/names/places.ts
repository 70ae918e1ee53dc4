import type { PlaceEntry } from '../../data/gazetteer.ts';
import { loadData } from '../../data/load.ts';

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
  return found;
}

/** "U.S." and "US" are one key. */
export function placeKey(name: string): string {
  return name.toLowerCase().replace(/\./g, '');
}
export const places: ReadonlyMap<string, Place> = index();

/** How many words the longest name has that begins, or ends, with a word: what is not there is no place. */
function longest(at: 0 | -1): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  for (const name of places.keys()) {
    const words = name.split(' ');
    const word = words.at(at) ?? '';
    found.set(word, Math.max(found.get(word) ?? 0, words.length));
  }
  return found;
}
export const wordsFrom = longest(0);
export const wordsBefore = longest(-1);
