import { placeBefore, placeFrom, type PlaceAt } from '../names/place-at.ts';
import type { Field } from '../names/tokens.ts';
import type { AgencyMention, BodyKind } from './body.ts';
import type { AgencyRule } from './rule.ts';

const lower = (field: Field, at: number): string => field.tokens[at]?.lower ?? '';
const FORCES = new Set(['police', 'prosecutor', 'prosecutors']);
const QUALIFIERS = new Set('federal state public chief special national military local city anti-corruption anti-mafia anti-trust criminal general cantonal'.split(' '));

/** Prosecutors and police forces, by place: "Swiss federal prosecutors", "prosecutors in Milan", "Cyprus police". */
function forceAt(field: Field, at: number): AgencyMention | null {
  const word = lower(field, at);
  if (!FORCES.has(word)) return null;
  const kind: BodyKind = word === 'police' ? 'police' : 'prosecutor';
  if (/^(?:officers?|officials?|chief|station|car|report|investigation|custody|department)$/.test(lower(field, at + 1)) && kind === 'police' && placeBefore(field, at) === null) return null;
  let from = at;
  while (at - from < 3 && QUALIFIERS.has(lower(field, from - 1))) from--;
  let place: PlaceAt | null = placeBefore(field, from);
  if (place !== null) from = place.from;
  if (place !== null && lower(field, from - 1) === 'of' && lower(field, from - 2) === 'city') from -= 2; // "City of London police"
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

export const forces: AgencyRule = {
  name: 'agencies/forces',
  about: 'Prosecutors and police by the place they serve, or "the police", "federal prosecutors".',
  anchors: [...FORCES],
  read: forceAt,
  examples: [
    ['Swiss federal prosecutors raided the bank.', 'Swiss federal prosecutors'],
    ['prosecutors in Turin', 'prosecutors in Turin'],
    ['Cyprus police seized the van.', 'Cyprus police'],
  ],
  rejects: ['A report on policy.', 'police officers said'],
};
