import { listedCompany } from '../companies/gazetteer.ts';
import { isTail, isTitle } from '../companies/words.ts';
import { GENERATIONS } from './generations.ts';
import { isDegree, isLegalForm } from './legal-form.ts';
import { onList } from './lists.ts';
import { isCalledMonth, isNameToken } from './name-token.ts';
import { placeFrom, type PlaceAt } from './place-at.ts';
import { places } from './places.ts';
import type { Name } from './runs.ts';
import type { Field, Token } from './tokens.ts';
import { isCommon } from './vocabulary.ts';

const set = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Heads of names that go on with "of": "Bank of Ruritania". */
export const OF_HEADS = new Set(
  ('center centre bank university federation museum house institute college school society association banco banque banca institution academy league assembly organization organisation ' +
  'railway army church council hall party foundation coalition alliance committee chamber conference union confederation congress trust scouts friends order church diocese').split(' '),
);

/** After these "for" goes on too: "Centre for Digital Rights". */
export const FOR_HEADS = set('center centre council institute association society foundation coalition committee academy organization organisation school college alliance trust federation');
/** Last words of institutions, of which "Ruritanian" in front is a part. */
const isInstitution = onList('league council institute museum academy university college society association federation union party church orchestra club navy army school library foundation institution'.split(' '));

/** Cuts a run at titles and drops words around that are no part of a name. */
export function cut(field: Field, from: number, to: number): readonly Name[] {
  const names: Name[] = [];
  let start = from;
  let titled = from > 0 && isTitle(field.tokens[from - 1]);
  for (let at = from; at <= to; at++) {
    const token = field.tokens[at];
    const title = at < to && isTitle(token) && !(at === to - 1 && at > from && field.tokens[at - 1]?.possessive === false && NAMED_LIKE.has(token?.lower ?? '')) && !isLegalForm(field.tokens[to - 1]);
    if (at < to && !title) continue;
    const name = trim(field, start, at, titled);
    // "Prime Minister", "Foreign Secretary": what stands before is part of the post.
    if (name !== null && !(title && isPartOfPost(field, name))) names.push(name);
    start = at + 1;
    titled = true;
  }
  return names;
}

function isPartOfPost(field: Field, { from, to }: Name): boolean {
  return listedCompany(field, from) === null && field.tokens.slice(from, to).every(isCommon) && !isTail(field.tokens[to - 1]) && !isLegalForm(field.tokens[to - 1]);
}

/** So far to the left does a name reach. */
const MOST_WORDS = 12;
const STATES = new Set('ala ariz ark cal calif colo conn del fla ga ill ind kan ky la me md mass mich minn miss mo mont neb nev nh nj nm ny nc nd okla or ore pa ri sc sd tenn tex utah vt va wash wis wyo'.split(' '));

/** "S.D. Fla", "D. Colo.", in brackets "D. Puerto Rico": where a case lies. */
export function isJudicialDistrict({ text, tokens }: Field, from: number, to: number): boolean {
  const token = tokens[from];
  if (token === undefined || (token.plain && token.end - token.start > 1)) return false;
  const first = token.text;
  if (to === from + 1 && /^(?:[NSEWMC]D[A-Z]{2}|DDC)$/.test(first.replaceAll('.', ''))) return true;
  const rest = /^(?:[NSEWMC]\.)?D\.?$/.test(first) ? from + 1 : /^[NSEWMC]\.$/.test(first) && tokens[from + 1]?.text === 'D.' ? from + 2 : from;
  if (rest === from) return false;
  if (tokens.slice(rest, to).every((t) => STATES.has(t.lower))) return true;
  const bracketed = tokens[from - 1]?.text === '(' || tokens[to]?.text === ')';
  return bracketed && (/^[A-Z]{2}$/.test(tokens[rest]?.text ?? '') || places.has(text.slice(tokens[rest]?.start, tokens[to - 1]?.end).toLowerCase()));
}

/** "Systems of Excellence, Inc.", "Just for Feet, Inc.": ordinary words before a legal form go on with what stands before "of". */
function leftOfForm(field: Field, from: number, to: number): number {
  const { tokens } = field;
  const rest = tokens.slice(from, to).filter((t) => t.kind === 'word' && !isLegalForm(t));
  const plain = rest.every((t) => isCommon(t) || places.has(t.lower));
  const before = tokens[from - 2];
  const named = field.headings[from] === 1 && !rest.every((t) => places.has(t.lower)); // in a headline all words have capitals
  if (named || !plain || !/^(?:of|for|in)$/.test(tokens[from - 1]?.lower ?? '') || before?.cap !== true || isTitle(before) || before.initial) return from;
  let start = from - 2;
  while (from - start < MOST_WORDS && isNameToken(tokens[start - 1]) && tokens[start - 1]?.initial === false && tokens[start - 1]?.possessive === false) start--;
  return start;
}

/** Titles that businesses are also named with: "Burger King". */
const NAMED_LIKE = new Set('king queen prince general partner partners lady sun'.split(' '));

/** What is left of a piece of a run without the words around that are no part of a name; null where nothing is. */
function trim(field: Field, start: number, end: number, titled: boolean): Name | null {
  let from = start;
  let to = end;
  const { tokens } = field;
  // "Motel 6" where it is listed; else a number at the end is none of the name's.
  const least = from + (listedCompany(field, from)?.length ?? 0);
  while (to > Math.max(from, least) && (tokens[to - 1]?.kind !== 'word' || (to - from > 2 && isDegree(tokens[to - 1])))) to--;
  while (from < to && listedCompany(field, from) === null && (tokens[from]?.kind !== 'word' || !(isNameToken(tokens[from]) || isCalledMonth(field, from)))) from++;
  if (from >= to) return null;
  const formed = isLegalForm(tokens[to - 1]);
  from = withoutRole(field, from, to);
  from = formed ? withWhatBelongs(field, from, to) : withoutWhatPrecedes(field, from, to);
  return isFragment(field, from, to, formed) ? null : { field, from, to, titled };
}

/** "Swiss UBS" is UBS, "Regulators Didi" Didi; "British Airways" and "Digital Shadows" are whole. */
function withoutWhatPrecedes(field: Field, start: number, to: number): number {
  const { tokens } = field;
  let from = start;
  const tail = isTail(tokens[to - 1]) || isInstitution(tokens[to - 1]);
  const place = placeFrom(field, from);
  if (place !== null && place.to < to && precedes(field, place) && !tail && listedCompany(field, from) === null && tokens.slice(place.to, to).every((t) => !isCommon(t))) from = place.to;
  // A sentence's first word, unless the rest needs it.
  const first = tokens[from] as Token;
  const needed = (): boolean => tail || first.lower === 'st' || field.inside.has(first.lower) || OF_HEADS.has(first.lower) || listedCompany(field, from) !== null || tokens.slice(from + 1, to).every(isCommon);
  if (first.initial && isCommon(first) && to - from > 1 && !needed()) from++;
  while (from < to && tokens[from]?.kind === 'mark') from++;
  return from;
}

/** "Swiss", "U.S." and, after "in", any place stand before a name; "Boston Bruins" is one. */
function precedes({ tokens }: Field, { kind, from, to, country }: PlaceAt): boolean {
  if (kind === 'demonym' || /^(?:in|at|from)$/.test(tokens[from - 1]?.lower ?? '')) return true;
  return kind === 'country' && to === from + 1 && (country === 'US' || tokens[from]?.upper === true);
}

/** What a firm or person is in a case or in its trade, where a sentence or heading gives it a capital. */
const ROLES = set('defendant defendants respondent respondents plaintiff plaintiffs noticee claimant former rival fellow parent subsidiary drugmaker carmaker automaker chipmaker planemaker lender insurer retailer brewer brokerage ' +
  'broker-dealer broker-dealers dba accountants auditors lawyers brokers traders executives');

function withoutRole({ tokens }: Field, from: number, to: number): number {
  let at = from;
  while (to - at > 1 && (ROLES.has(tokens[at]?.lower ?? '') || (tokens[at]?.lower === 'relief' && /^defendants?$/.test(tokens[at + 1]?.lower ?? ''))) && tokens[at + 1]?.kind === 'word' && !isLegalForm(tokens[at + 1])) at++;
  return at;
}

/** A legal form needs all of its name: "Goldman, Sachs & Co.", "Systems of Excellence, Inc.". */
function withWhatBelongs(field: Field, from: number, to: number): number {
  const { tokens } = field;
  const pair = tokens[from - 1]?.text === ',' && tokens[to - 2]?.text === '&' && to - from === 3 && isNameToken(tokens[from - 2]);
  return leftOfForm(field, pair ? from - 2 : from, to);
}

function isFragment(field: Field, from: number, to: number, formed: boolean): boolean {
  const { tokens } = field;
  if (isJudicialDistrict(field, from, to)) return true;
  // "a Ruritania corporation"
  if (formed && /^an?$/.test(tokens[from - 1]?.text ?? '') && tokens.slice(from, to - 1).every((t) => places.has(t.lower))) return true;
  const words = tokens.slice(from, to).filter((t) => t.kind === 'word');
  // "Regulation, Inc." after a name that something else has taken.
  if (formed && words.filter((t) => !isLegalForm(t)).length === 1 && isCommon(words[0]) && tokens[from - 1]?.cap === true) return true;
  // "Group, Inc.", "Limited Partnership": the end of a name whose beginning was not seen.
  if (words.every(isDegree)) return true;
  return words.every((t) => isLegalForm(t) || (formed && isTail(t)) || t.lower === 'partnership' || GENERATIONS.has(t.lower));
}
