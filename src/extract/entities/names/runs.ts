import { companyTails, legalForms, titles } from '../companies/words.ts';
import { listedCompany } from '../companies/gazetteer.ts';
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
const MOST_TOKENS = 12;
const OF_HEADS = new Set('bank university federation museum house institute college school society association banco banque banca'.split(' '));

export function isLegalForm(token: Token | undefined): boolean {
  if (token?.kind !== 'word' || !token.cap || !legalForms.has(token.lower)) return false;
  // "As" and "Se" are words, "AS" and "SE" legal forms.
  return token.lower.length > 2 || token.upper || /^(?:co|oy|ab|sa|ag|pt|lp)$/.test(token.lower) || token.text.includes('.');
}

/** "BRLC.O", "Boston-based", "London-listed": no part of a name. */
const NO_NAME = /^\p{Lu}{1,6}\.\p{Lu}{1,2}$|-(?:based|listed|owned|led|backed|run|style|born|linked|sponsored|registered|headquartered|era|wide)$/u;

function isNameToken(token: Token | undefined): token is Token {
  if (token === undefined || token.kind === 'mark' || NO_NAME.test(token.text)) return false;
  return token.kind === 'word' && token.cap && (!functionWords.has(token.lower) || (token.upper && token.lower.length > 2 && !token.initial));
}

/** Whether a capital says nothing here: an ordinary word of a headline or at the head of a sentence. */
function isOrdinary(field: Field, at: number): boolean {
  const token = field.tokens[at] as Token;
  return field.headline && commonWords.has(token.lower) && !isLegalForm(token);
}

/** All runs of capitalised words of a field that no agency has taken. */
export function findRuns(field: Field, taken: Uint8Array): readonly Name[] {
  const names: Name[] = [];
  for (let at = 0; at < field.tokens.length; at++) {
    if (taken[at] === 1) continue;
    const listed = listedCompany(field, at);
    if (!isNameToken(field.tokens[at]) || (isOrdinary(field, at) && (listed === null || listed.entry.ambiguous))) continue;
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
    if (next.text === ',' && isLegalForm(tokens[to + 1])) { to += 2; continue; }
    if (last.possessive && !isLegalForm(next)) break;
    if (next.text === '&' && open(to + 1)) { to += 2; continue; }
    if (next.kind === 'number' && open(to + 1) && !isOrdinary(field, to + 1) && /^\d{1,4}$/.test(next.text)) { to += 2; continue; }
    if (open(to) && (!isOrdinary(field, to) || (to - from > 0 && companyTails.has(next.lower)))) { to += 1; continue; }
    if (next.lower === 'and' && open(to + 1) && joins(tokens, to + 1)) { to += 2; continue; }
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
  const token = tokens[at] as Token;
  if (!commonWords.has(token.lower) && !isLegalForm(token)) return false;
  return companyTails.has(token.lower) || isLegalForm(token) || isLegalForm(tokens[at + 1]);
}

/** Cuts a run at titles and drops words around that are no part of a name. */
function cut(field: Field, from: number, to: number): readonly Name[] {
  const names: Name[] = [];
  let start = from;
  let titled = from > 0 && isTitle(field.tokens[from - 1], field.tokens[from]);
  for (let at = from; at <= to; at++) {
    const token = field.tokens[at];
    const title = at < to && isTitle(token, field.tokens[at + 1]) && !isLegalForm(field.tokens[to - 1]);
    if (at < to && !title) continue;
    const name = trim(field, start, at, titled);
    if (name !== null) names.push(name);
    start = at + 1;
    titled = true;
  }
  return names;
}

function isTitle(token: Token | undefined, _next: Token | undefined): boolean {
  return token?.kind === 'word' && titles.has(token.lower);
}

function trim(field: Field, start: number, end: number, titled: boolean): Name | null {
  let from = start;
  let to = end;
  const { tokens } = field;
  while (to > from && tokens[to - 1]?.kind !== 'word') to--;
  while (from < to && (tokens[from]?.kind !== 'word' || functionWords.has(tokens[from]?.lower ?? ''))) from++;
  if (from >= to) return null;
  const formed = isLegalForm(tokens[to - 1]);
  const place = placeFrom(field, from);
  // "Swiss UBS" is UBS; "British Airways" and "China Energy Savings Inc." keep their country.
  if (place !== null && place.to < to && !formed && tokens.slice(place.to, to).every((t) => !commonWords.has(t.lower))) from = place.to;
  // A sentence's first word, unless the rest needs it.
  const first = tokens[from] as Token;
  if (first.initial && commonWords.has(first.lower) && to - from > 1 && !formed && !OF_HEADS.has(first.lower) && !companyTails.has(tokens[to - 1]?.lower ?? '')) from++;
  if (to - from === 1 && isLegalForm(tokens[from]) && tokens[from]?.lower !== 'se') return null;
  return { field, from, to, titled };
}
