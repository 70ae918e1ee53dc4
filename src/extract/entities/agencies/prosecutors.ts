import { placeBefore, placeFrom, type PlaceAt } from '../names/place-at.ts';
import type { Field } from '../names/tokens.ts';
import type { AgencyMention, BodyKind } from './body.ts';

const lower = (field: Field, at: number): string => field.tokens[at]?.lower ?? '';
const QUALIFIERS = new Set('federal state public chief special national military local city anti-corruption anti-mafia anti-trust criminal general cantonal'.split(' '));

/** Prosecutors and police forces, by place: "Swiss federal prosecutors", "prosecutors in Milan", "Cyprus police". */
export function forceAt(field: Field, at: number): AgencyMention | null {
  const word = lower(field, at);
  const kind: BodyKind = word === 'police' ? 'police' : 'prosecutor';
  if (/^(?:officers?|officials?|chief|station|car|report|investigation|custody|said-|department)$/.test(lower(field, at + 1)) && kind === 'police' && placeBefore(field, at) === null) return null;
  let from = at;
  while (at - from < 3 && QUALIFIERS.has(lower(field, from - 1))) from--;
  let place: PlaceAt | null = placeBefore(field, from);
  if (place !== null) from = place.from;
  let to = at + 1;
  if (lower(field, to) === 'office' || lower(field, to) === 'offices' || lower(field, to) === 'general') to++;
  if (['in', 'of', 'for'].includes(lower(field, to))) {
    const after = placeFrom(field, to + (lower(field, to + 1) === 'the' ? 2 : 1));
    if (after !== null) { place ??= after; to = after.to; }
  }
  const qualified = from < at;
  const form = place !== null || (qualified && kind === 'prosecutor') ? 'description' : 'generic';
  if (form === 'generic' && word === 'police' && lower(field, from - 1) !== 'the') return null;
  return { field, from, to, rule: `agencies/${kind}`, form, kind, country: place?.country ?? null, entries: [], key: null };
}
