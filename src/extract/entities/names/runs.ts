import { companyTails, legalForms, titles } from '../companies/words.ts';
import { listedCompany } from '../companies/gazetteer.ts';
import { places } from './places.ts';
import { placeFrom } from './place-at.ts';
import type { Field, Token } from './tokens.ts';
import { commonWords, functionWords } from './vocabulary.ts';

/** Capitalised words that stand together and may name one thing. */
export interface Name {
  readonly field: Field;
  /** Tokens, `to` exclusive. */
  readonly from: number;
  readonly to: number;
  /** A post or courtesy title stands before: "CEO Jane Roe". */
  readonly titled: boolean;
}
/** Legal forms that a comma may stand before: "Las Vegas, NV" is no Dutch company. */
const COMMA_FORMS = new Set('inc incorporated corp corporation co company ltd limited llc llp lp plc pllc na sa pc lllp'.split(' '));
/** Legal forms that nothing of the name follows. */
const CLOSING = new Set('inc incorporated llc llp ltd plc corp gmbh bhd sarl srl spa oyj'.split(' '));
const MOST_TOKENS = 12;
const OF_HEADS = new Set('center centre bank university federation museum house institute college school society association banco banque banca'.split(' '));

export function isLegalForm(token: Token | undefined): boolean {
  if (token?.kind !== 'word' || !token.cap || !legalForms.has(token.text.endsWith('.s') ? token.lower.slice(0, -1) : token.lower)) return false;
  // "As" and "Se" are words, "AS" and "SE" legal forms.
  if (token.lower === 'na') return token.text.includes('.');
  return token.lower.length > 2 || token.upper || /^(?:co|oy|ab|sa|ag|pt|lp)$/.test(token.lower) || token.text.includes('.');
}

/** "BRLC.O", links, file numbers, "500M": no part of a name. */
const NO_NAME = /^\p{Lu}{1,6}\.\p{Lu}{1,2}$|\/.*\/|^www\.|^\p{Ll}\p{Lu}\.|\.\p{Ll}+\p{Lu}|\d{4}|-\d{2}|^\d[\d.]*(?:[A-Z]|[bmt]n)$/u;

function isNameToken(token: Token | undefined): token is Token {
  if (token === undefined || token.kind === 'mark' || NO_NAME.test(token.text)) return false;
  if (token.kind !== 'word' || !token.cap) return false;
  // "A." is an initial and "US" a country, "A" and "Us" are not.
  return !functionWords.has(token.lower) || (/^(?:\p{Lu}\.)+$/u.test(token.text) && token.text !== 'V.') || (token.lower === 'us' && token.upper);
}

const HEADLINE_VERBS = new Set('settles sues fines charges obtains halts probes bars warns slaps freezes hits orders agrees pleads accuses bans seeks wins loses sentences convicts resolves announces files'.split(' '));

/** Whether a capital says nothing here: an ordinary word of a headline or at the head of a sentence. */
function isOrdinary(field: Field, at: number): boolean {
  const token = field.tokens[at] as Token;
  if (field.headings[at] !== 1 || token.lower === 'us' || isLegalForm(token)) return false;
  return HEADLINE_VERBS.has(token.lower) || (commonWords.has(token.lower) && !leadsToForm(field, at));
}

/** "Health Maintenance Centers, Inc." is a name in a heading too. */
function leadsToForm({ tokens }: Field, at: number): boolean {
  for (let to = at + 1; to < at + 6; to++) {
    const token = tokens[to];
    if (isLegalForm(token) || (token?.text === ',' && COMMA_FORMS.has(tokens[to + 1]?.lower ?? '') && isLegalForm(tokens[to + 1]))) return true;
    if (token?.text === '&') continue;
    if (!isNameToken(token) || HEADLINE_VERBS.has(token.lower) || titles.has(token.lower)) return false;
  }
  return false;
}

/** All runs of capitalised words of a field that no agency has taken. */
export function findRuns(field: Field, taken: Uint8Array): readonly Name[] {
  const names: Name[] = [];
  for (let at = 0; at < field.tokens.length; at++) {
    if (taken[at] === 1) continue;
    const listed = listedCompany(field, at);
    if (listed === null || (listed.entry.ambiguous && listed.length === 1)) {
      if (!isNameToken(field.tokens[at]) || isOrdinary(field, at)) continue;
    }
    const to = runEnd(field, at, taken, at + (listed?.length ?? 1));
    names.push(...cut(field, at, to));
    at = to - 1;
  }
  return names;
}

function runEnd(field: Field, from: number, taken: Uint8Array, least: number): number {
  const { tokens } = field;
  const open = (at: number): boolean => taken[at] !== 1 && isNameToken(tokens[at]) && tokens[at]?.initial === false;
  let to = least;
  while (to - from < MOST_TOKENS) {
    const last = tokens[to - 1] as Token;
    const next = tokens[to];
    if (next === undefined || taken[to] === 1) break;
    if (CLOSING.has(last.lower) && isLegalForm(last) && !isLegalForm(next) && !isLegalForm(tokens[to + 1])) break;
    if (next.text === ',' && taken[to + 1] === 1) break;
    if (next.text === ',' && COMMA_FORMS.has(tokens[to + 1]?.lower ?? '') && isLegalForm(tokens[to + 1])) { to += 2; continue; }
    if (next.text === ',' && GENERATIONS.has(tokens[to + 1]?.lower ?? '') && tokens[to + 1]?.cap === true) { to += 2; continue; }
    if (last.possessive && !isLegalForm(next)) break;
    if (next.text === '&' && open(to + 1)) { to += 2; continue; }
    if (next.kind === 'number' && (isLegalForm(tokens[to + 1]) || (tokens[to + 1]?.text === ',' && isLegalForm(tokens[to + 2])))) { to += 1; continue; }
    if (next.kind === 'number' && open(to + 1) && !isOrdinary(field, to + 1) && /^\d{1,4}$/.test(next.text)) { to += 2; continue; }
    if (open(to) && (!isOrdinary(field, to) || (to - from > 0 && companyTails.has(next.lower)))) { to += 1; continue; }
    if (next.lower === 'and' && open(to + 1) && joins(tokens, to)) { to += 2; continue; }
    if (next.lower === 'of' && OF_HEADS.has(last.lower)) {
      const skip = tokens[to + 1]?.lower === 'the' ? 2 : 1;
      if (open(to + skip)) { to += skip + 1; continue; }
    }
    if (/^(?:de|du|da|do|del|della|van|von|der|den|la|le|di|y|e|bin|al)$/.test(next.text) && open(to + 1)) { to += 2; continue; }
    break;
  }
  return to;
}

/** "Pacific Gas and Electric Co", "Edison Mission Marketing and Trading": an ordinary word goes on with the name. */
function joins(tokens: readonly Token[], at: number): boolean {
  if (!commonWords.has(tokens[at - 1]?.lower ?? '')) return false;
  let to = at + 1;
  while (tokens[to]?.cap === true && commonWords.has(tokens[to]?.lower ?? '') && !isLegalForm(tokens[to])) to++;
  if (isLegalForm(tokens[to])) return true;
  return to === at + 2 && companyTails.has(tokens[to - 1]?.lower ?? '') && tokens[to]?.cap !== true;
}

/** Cuts a run at titles and drops words around that are no part of a name. */
function cut(field: Field, from: number, to: number): readonly Name[] {
  const names: Name[] = [];
  let start = from;
  let titled = from > 0 && isTitle(field.tokens[from - 1], field.tokens[from]);
  for (let at = from; at <= to; at++) {
    const token = field.tokens[at];
    const title = at < to && isTitle(token, field.tokens[at + 1]) && !(at === to - 1 && at > from && field.tokens[at - 1]?.possessive === false && NAMED_LIKE.has(token?.lower ?? '')) && !isLegalForm(field.tokens[to - 1]);
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
  return listedCompany(field, from) === null && field.tokens.slice(from, to).every((t) => commonWords.has(t.lower)) && !companyTails.has(field.tokens[to - 1]?.lower ?? '') && !isLegalForm(field.tokens[to - 1]);
}

const STATES = new Set('ala ariz ark cal calif colo conn del fla ga ill ind kan ky la me md mass mich minn miss mo mont neb nev nh nj nm ny nc nd okla or ore pa ri sc sd tenn tex utah vt va wash wis wyo'.split(' '));

/** "S.D. Fla", "D. Colo.": where a case lies. */
function isJudicialDistrict(tokens: readonly Token[]): boolean {
  if (tokens.length === 1 && /^[NSEWMC]D[A-Z]{2}$/.test(tokens[0]?.text ?? '')) return true;
  return /^(?:[NSEWMC]\.)?D\.?$/.test(tokens[0]?.text ?? '') && tokens.slice(1).every((t) => STATES.has(t.lower));
}

const GENERATIONS = new Set(['jr', 'sr', 'esq', 'ii', 'iii', 'iv']);

/** "Systems of Excellence, Inc.", "Just for Feet, Inc.": ordinary words before a legal form go on with what stands before "of". */
function leftOfForm(field: Field, from: number, to: number): number {
  const { tokens } = field;
  const rest = tokens.slice(from, to).filter((t) => t.kind === 'word' && !isLegalForm(t));
  const plain = rest.every((t) => commonWords.has(t.lower) || places.has(t.lower));
  const before = tokens[from - 2];
  const named = field.headings[from] === 1 && !rest.every((t) => places.has(t.lower)); // in a headline all words have capitals
  if (named || !plain || !/^(?:of|for|in)$/.test(tokens[from - 1]?.lower ?? '') || before?.cap !== true || titles.has(before.lower) || before.initial) return from;
  let start = from - 2;
  while (from - start < MOST_TOKENS && isNameToken(tokens[start - 1]) && tokens[start - 1]?.initial === false && tokens[start - 1]?.possessive === false) start--;
  return start;
}

/** Titles that businesses are also named with: "Burger King". */
const NAMED_LIKE = new Set('king queen prince general partner partners lady sun'.split(' '));

function isTitle(token: Token | undefined, _next: Token | undefined): boolean {
  return token?.kind === 'word' && titles.has(token.lower);
}

function trim(field: Field, start: number, end: number, titled: boolean): Name | null {
  let from = start;
  let to = end;
  const { tokens } = field;
  while (to > from && tokens[to - 1]?.kind !== 'word') to--;
  while (from < to && listedCompany(field, from) === null && (tokens[from]?.kind !== 'word' || !isNameToken(tokens[from]))) from++;
  if (from >= to) return null;
  const formed = isLegalForm(tokens[to - 1]);
  const place = placeFrom(field, from);
  // "Swiss UBS" is UBS; "British Airways" and "China Energy Savings Inc." keep their country.
  if (place !== null && place.to < to && !formed && !companyTails.has(tokens[to - 1]?.lower ?? '') && listedCompany(field, from) === null && tokens.slice(place.to, to).every((t) => !commonWords.has(t.lower))) from = place.to;
  // A sentence's first word, unless the rest needs it.
  const first = tokens[from] as Token;
  const rest = tokens.slice(from + 1, to);
  const needed = formed || OF_HEADS.has(first.lower) || companyTails.has(tokens[to - 1]?.lower ?? '') || listedCompany(field, from) !== null || rest.every((t) => commonWords.has(t.lower));
  if (first.initial && commonWords.has(first.lower) && to - from > 1 && !needed) from++;
  while (from < to && tokens[from]?.kind === 'mark') from++;
  // "Goldman, Sachs & Co."
  if (formed && tokens[from - 1]?.text === ',' && tokens[to - 2]?.text === '&' && to - from === 3 && isNameToken(tokens[from - 2])) from -= 2;
  if (formed) from = leftOfForm(field, from, to);
  if (isJudicialDistrict(tokens.slice(from, to))) return null;
  // "a Ruritania corporation"
  if (formed && /^an?$/.test(tokens[from - 1]?.text ?? '') && tokens.slice(from, to - 1).every((t) => places.has(t.lower))) return null;
  const words = tokens.slice(from, to).filter((t) => t.kind === 'word');
  // "Regulation, Inc." after a name that something else has taken.
  if (formed && words.filter((t) => !isLegalForm(t)).length === 1 && commonWords.has(words[0]?.lower ?? '') && tokens[from - 1]?.cap === true) return null;
  // "Group, Inc.", "Limited Partnership": the end of a name whose beginning was not seen.
  if (words.every((t) => isLegalForm(t) || (formed && companyTails.has(t.lower)) || t.lower === 'partnership' || GENERATIONS.has(t.lower))) return null;
  return { field, from, to, titled };
}
