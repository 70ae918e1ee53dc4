import { commonWords, functionWords } from '../names/vocabulary.ts';
import { placeBefore, placeFrom, type PlaceAt } from '../names/place-at.ts';
import type { Field, Token } from '../names/tokens.ts';
import { entriesNamed } from './gazetteer.ts';
import { nameKey, type AgencyMention } from './body.ts';
import type { AgencyRule } from './rule.ts';

const lower = (field: Field, at: number): string => field.tokens[at]?.lower ?? '';
const isName = (field: Field, at: number): boolean => {
  const token = field.tokens[at];
  return token?.kind === 'word' && token.cap && !token.initial && !functionWords.has(token.lower) && token.lower !== 'general' && token.lower !== 'office';
};

/** "'s office", where it follows. */
function office(field: Field, at: number): number {
  return lower(field, at) === 'office' ? at + 1 : at;
}

/** The place whose office it is: before ("New York's Attorney General") or after ("Attorney General of New York"). */
function placeOf(field: Field, from: number, to: number): { readonly from: number; readonly to: number; readonly place: PlaceAt | null } {
  let start = from;
  if (lower(field, start - 1) === 'state' && field.tokens[start - 1]?.cap === true) start--;
  const before = placeBefore(field, start);
  if (before !== null) return { from: before.from, to, place: before };
  if (lower(field, to) === 'of' || lower(field, to) === 'for' || lower(field, to) === 'in') {
    const skip = ['the', 'state', 'commonwealth', 'of'].reduce((n, word) => (lower(field, to + 1 + n) === word ? n + 1 : n), 0);
    const after = placeFrom(field, to + 1 + skip);
    if (after !== null) return { from: start, to: after.to, place: after };
  }
  return { from: start, to, place: null };
}

/** Attorneys general as offices, with the place and the person beside them. */
function attorneyGeneralAt(field: Field, at: number): AgencyMention | null {
  const word = field.tokens[at];
  const full = word?.lower === 'attorney' && lower(field, at + 1) === 'general';
  const joined = word?.lower === 'attorney-general';
  const short = word?.text === 'AG' || word?.text === 'A.G.';
  if (word === undefined || !(full || joined || short)) return lower(field, at + 1) === 'general' ? severalAt(field, at) : null;
  // "UBS AG" is no attorney general.
  if (short && (field.tokens[at - 1]?.cap === true || field.tokens[at - 1]?.kind === 'number' || lower(field, at - 1) === '&') && placeBefore(field, at)?.kind !== 'state') return null;
  if (/^(?:deputy|assistant|associate|former)$/.test(lower(field, at - 1))) return null; // a person's post
  let from = at;
  let to = at + (full ? 2 : 1);
  const named = placeOf(field, from, to);
  ({ from, to } = named);
  to = office(field, to);
  if (lower(field, from - 1) === 'the' && lower(field, from - 2) === 'of' && lower(field, from - 3) === 'office') from -= 3;
  const place = named.place ?? placeBefore(field, from);
  if (named.place === null && place !== null) from = place.from;
  const state = place === null ? '' : nameKey(field.text.slice(field.tokens[place.from]?.start, field.tokens[place.to - 1]?.end));
  return { ...base(field, from, to, 'name'), country: place?.country ?? null, entries: entriesNamed(`${state} attorney general`), key: `ag:${state}` };
}

function base(field: Field, from: number, to: number, form: AgencyMention['form']): AgencyMention {
  return { field, from, to, rule: 'agencies/office', form, kind: 'prosecutor', country: null, entries: [], key: null };
}

/** "state attorneys general", "the attorneys general of Ohio and Iowa": several at once. */
function severalAt(field: Field, at: number): AgencyMention | null {
  if (lower(field, at) !== 'attorneys') return null;
  const from = lower(field, at - 1) === 'state' ? at - 1 : at;
  return { ...base(field, from, at + 2, 'description'), country: 'US', key: null };
}

/** United States attorneys, by district or city, and district attorneys, by county. */
function attorneyAt(field: Field, at: number): AgencyMention | null {
  const word = field.tokens[at];
  if (word?.text === 'DA' || word?.text === 'D.A.') return { ...base(field, at, at + 1, 'generic'), country: 'US' };
  if (word?.lower !== 'attorney' && word?.lower !== 'attorneys') return null;
  if (word.lower === 'attorneys' && lower(field, at + 1) !== 'office') return null; // several of them
  const place = placeBefore(field, at);
  const district = word.cap && isLocal(field.tokens[at - 1]);
  if (!district && !(place?.country === 'US' && place.kind === 'country')) return null;
  let from = district ? at - 1 : (place?.from ?? at);
  if (district && /^(?:deputy|assistant)$/.test(lower(field, from - 1))) return null; // one of the staff
  if (district) while (from > 0 && at - from < 5 && (isName(field, from - 1) || opensName(field, from - 1))) from--;
  else from = placeBefore(field, from)?.kind === 'city' ? (placeBefore(field, from)?.from ?? from) : from;
  let to = office(field, at + 1);
  const link = lower(field, to);
  if (link === 'for' || link === 'in' || link === 'of') to = withState(field, districtAfter(field, to));
  else to = office(field, to);
  if (!word.cap && to === at + 1) return null;
  if (lower(field, from - 1) === 'the' && lower(field, from - 2) === 'of' && lower(field, from - 3) === 'office') from -= 3;
  if (district && from === at - 1 && to <= at + 2) return { ...base(field, from, to, 'generic'), country: 'US' };
  const where = field.tokens.slice(from, to).map(({ lower: each }) => each).filter((each) => !OFFICE.has(each));
  return { ...base(field, from, to, 'name'), country: 'US', key: `${!district ? 'usa' : lower(field, at - 1) === 'city' ? 'city' : 'da'}:${where.join(' ')}` };
}

/** The word before "Attorney" of those that serve a district, city, county or, as "State's Attorney", a state. */
function isLocal(token: Token | undefined): boolean {
  return token?.cap === true && (/^(?:district|city|county)$/.test(token.lower) || (token.lower === 'state' && token.possessive));
}

/** Past ", Ruritania" after a town. */
export function withState(field: Field, to: number): number {
  const state = field.tokens[to]?.text === ',' ? placeFrom(field, to + 1) : null;
  return state?.kind === 'state' ? state.to : to;
}

/** What the attorney of a place and the office are both called with. */
const OFFICE = new Set(['the', 'office', 'of', 'district', 'county', 'attorney', 'attorneys', 'us', 'united', 'states', 'for', 'in', 'da']);

/** "San Diego County District Attorney" where it opens a sentence. */
function opensName(field: Field, at: number): boolean {
  const token = field.tokens[at];
  return token?.initial === true && token.cap && !functionWords.has(token.lower) && ((placeFrom(field, at)?.to ?? 0) > at + 1 || !commonWords.has(token.lower));
}

/** Past "for the Southern District of New York" or "in Manhattan", else where it stood. */
export function districtAfter(field: Field, at: number): number {
  let to = at + 1;
  if (lower(field, to) === 'the') to++;
  const first = to;
  while (to - first < 3 && isName(field, to)) to++;
  if (to === first) return at;
  if (lower(field, to) === 'of') {
    const state = to + (lower(field, to + 1) === 'the' ? 2 : 1);
    let end = state;
    while (end - state < 3 && isName(field, end)) end++;
    if (end > state) to = end;
  }
  return to;
}

export const attorneysGeneral: AgencyRule = {
  name: 'agencies/attorneys-general',
  about: 'Attorneys general as offices, with their state before or after; the holder is a person and left out.',
  anchors: ['attorney', 'attorneys', 'attorney-general', 'ag'],
  read: attorneyGeneralAt,
  examples: [
    ['Nevada Attorney General Jane Roe sued the chain.', 'Nevada Attorney General'],
    ['the Attorney General of Ohio', 'Attorney General of Ohio'],
    ['AG Roe praised the deal.', 'AG'],
    ['a group of state attorneys general', 'state attorneys general'],
  ],
  rejects: ['Siemens AG fell.', 'The general told his attorney.', 'Deputy Attorney General Jane Roe'],
};

export const attorneys: AgencyRule = {
  name: 'agencies/attorneys',
  about: 'United States attorneys and district attorneys, with district, city or county.',
  anchors: ['attorney', 'attorneys', 'da'],
  read: attorneyAt,
  examples: [
    ['the U.S. Attorney\'s Office for the District of Oregon', 'U.S. Attorney\'s Office for the District of Oregon'],
    ['the Office of the United States Attorney for the District of Oregon', 'Office of the United States Attorney for the District of Oregon'],
    ['the Kings County District Attorney charged him', 'Kings County District Attorney'],
    ['the Ashgrove City Attorney\'s Office', 'Ashgrove City Attorney\'s Office'],
    ['the Cook County State\'s Attorney', 'Cook County State\'s Attorney'],
    ['the U.S. attorney for the District of Oregon said', 'U.S. attorney for the District of Oregon'],
    ['the United States Attorney\'s Office in Denver, Colorado', 'United States Attorney\'s Office in Denver, Colorado'],
    ['San Juan County District Attorney Jane Roe charged him.', 'San Juan County District Attorney'],
  ],
  rejects: ['Her attorney said nothing.', 'Attorney Jane Roe represents him.', 'a U.S. attorney said', 'Deputy District Attorney Jane Roe tried the case.'],
};
