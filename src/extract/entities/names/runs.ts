import { listedCompany } from '../companies/gazetteer.ts';
import { isTail, isTitle } from '../companies/words.ts';
import { currencyOfCode } from '../money/currencies.ts';
import { cut, FOR_HEADS, OF_HEADS } from './cut.ts';
import { GENERATIONS } from './generations.ts';
import { isClosing, isCommaForm, isDegree, isLegalForm } from './legal-form.ts';
import { isCalledMonth, isNameToken, isOrdinary, leadsToForm } from './name-token.ts';
import { placeBefore, placeFrom } from './place-at.ts';
import type { Field, Token } from './tokens.ts';
import { isCommon, isFirstName } from './vocabulary.ts';

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
const CURRENCY = /\p{Sc}/u;

/** All runs of capitalised words of a field that no agency has taken. */
export function findRuns(field: Field, taken: Uint8Array): readonly Name[] {
  const names: Name[] = [];
  for (let at = 0; at < field.tokens.length; at++) {
    if (taken[at] === 1) continue;
    // "$3M" is no maker of tapes.
    if (CURRENCY.test(field.text[(field.tokens[at]?.start ?? 0) - 1] ?? '')) continue;
    const listed = listedCompany(field, at);
    if (listed === null || (listed.entry.ambiguous && listed.length === 1)) {
      if ((!isNameToken(field.tokens[at]) && !isCalledMonth(field, at)) || isOrdinary(field, at) || isCurrency(field.tokens, at) || isCode(field, at)) continue;
    }
    const to = runEnd(field, at, taken, at + (listed?.length ?? 1));
    for (const name of cut(field, at, to)) {
      // A name may have reached back over what was read before it.
      while ((names.at(-1)?.to ?? 0) > name.from) names.pop();
      if (!taken.subarray(name.from, name.to).includes(1)) names.push(name);
    }
    at = to - 1;
  }
  return names;
}

/** "SEK 12 million". */
function isCurrency(tokens: readonly Token[], at: number): boolean {
  return tokens[at]?.text.length === 3 && tokens[at + 1]?.kind === 'number' && currencyOfCode(tokens[at]?.text ?? '') !== null;
}

/** "x.addClass": a word of a page's script. */
function isCode({ text, tokens }: Field, at: number): boolean {
  const { start, plain, text: word } = tokens[at] as Token;
  return !plain && /^\p{Ll}/u.test(word) && text[start - 1] === '.';
}

function runEnd(field: Field, from: number, taken: Uint8Array, least: number): number {
  const { tokens } = field;
  const open = (at: number): boolean => taken[at] !== 1 && (isNameToken(tokens[at]) || isCalledMonth(field, at)) && tokens[at]?.initial === false && !isCurrency(tokens, at);
  let to = least;
  let headed = false;
  while (to - from < MOST_TOKENS) {
    const last = tokens[to - 1] as Token;
    const next = tokens[to];
    if (next === undefined || taken[to] === 1) break;
    if (isClosing(last) && !isLegalForm(next) && !isLegalForm(tokens[to + 1])) break;
    if (next.text === ',' && taken[to + 1] === 1) break;
    if (isCommaForm(tokens, to)) { to += 2; continue; }
    if (next.text === ',' && isDegree(tokens[to + 1]) && tokens[to + 2]?.text === ',' && (isLegalForm(tokens[to + 3]) || tokens[to + 3]?.text === 'PA')) { to += 4; continue; } // "Jane Roe, M.D., P.A."
    if (next.text === ',' && GENERATIONS.has(tokens[to + 1]?.lower ?? '') && tokens[to + 1]?.cap === true) { to += 2; continue; }
    if (last.possessive && !isLegalForm(next) && !(open(to) && plainToForm(tokens, to) && placeBefore(field, to) === null)) break;
    if (next.text === '&' && (open(to + 1) || (tokens[to + 1]?.cap === true && taken[to + 1] !== 1 && leadsToForm(field, to + 1)))) { to += 2; continue; }
    if (next.text === ',' && isPartnership(tokens, to) && listedCompany(field, to + 1) === null && [to + 1, to + 3].every(open)) { to += 4; continue; }
    if (next.lower === 'of' && to - from > 1 && !isTitle(last) && field.headings[to] !== 1 && open(to + 1) && (isLegalForm(tokens[to + 2]) || isCommaForm(tokens, to + 2) || (WHOLE.has(last.lower) && placeFrom(field, to + 1) !== null))) { to += 2; continue; }
    const closed = pastBracket(field, to);
    if (closed > 0 && leadsToForm(field, closed - 1)) { to = closed; continue; }
    const past = partOfPerson(field, from, to);
    if (past > 0 && open(past)) { to = past + 1; continue; }
    if (next.kind === 'number' && (isLegalForm(tokens[to + 1]) || (tokens[to + 1]?.text === ',' && isLegalForm(tokens[to + 2])))) { to += 1; continue; }
    if (next.kind === 'number' && open(to + 1) && !isOrdinary(field, to + 1) && /^\d{1,4}$/.test(next.text)) { to += 2; continue; }
    if (open(to) && (!isOrdinary(field, to) || (to - from > 0 && isTail(next)))) { to += 1; continue; }
    if (next.lower === 'and' && open(to + 1) && (joins(tokens, to) || (headed && isOfTrade(last) && isOfTrade(tokens[to + 1])))) { to += 2; continue; }
    if (next.lower === 'of' ? OF_HEADS.has(last.lower) : next.lower === 'for' && (FOR_HEADS.has(last.lower) || headed)) {
      const skip = tokens[to + 1]?.lower === 'the' ? 2 : 1;
      if (open(to + skip)) { to += skip + 1; headed = true; continue; }
    }
    if (/^(?:de|du|da|do|del|della|van|von|der|den|la|le|di|y|e|bin|al)$/.test(next.text) && open(to + 1)) { to += 2; continue; }
    break;
  }
  return to;
}

const KINDS_OF_FIRMS = new Set(['holdings', 'holding', 'private', 'pty', 'proprietary', 'international', 'asia', 'group']);

/** Where a name goes on past its bracket: "Alder Bank (Asia) | Corporation Limited"; 0 where none does. */
function pastBracket(field: Field, at: number): number {
  const { tokens } = field;
  if (tokens[at]?.text !== '(') return 0;
  const end = KINDS_OF_FIRMS.has(tokens[at + 1]?.lower ?? '') ? at + 2 : (placeFrom(field, at + 1)?.to ?? at);
  return tokens[end]?.text === ')' ? end + 1 : 0;
}

const NICKNAME_OPENS = new Set(['"', '“', '‘', '(']);
const NICKNAME_CLOSES = new Set(['"', '”', '’', ')']);

/** Where a person's name goes on past a nickname or the initial "V.": 'Robert "Bob" | Roe', "Kurt V. | Roe"; 0 where none does. */
function partOfPerson({ tokens }: Field, from: number, to: number): number {
  const next = tokens[to];
  if (next?.text === 'V.') return to === from + 1 && isFirstName(tokens[from]) ? to + 1 : 0;
  if (next === undefined || !NICKNAME_OPENS.has(next.text) || !isFirstName(tokens[from])) return 0;
  const nickname = tokens[to + 1];
  const named = nickname?.cap === true && (next.text === '(' ? isFirstName(nickname) && tokens[to - 1]?.lower !== nickname.lower : !isCommon(nickname));
  return named && NICKNAME_CLOSES.has(tokens[to + 2]?.text ?? '') ? to + 3 : 0;
}

/** "Physician Corporation of America". */
const WHOLE = new Set(['corporation', 'company']);

/** "Hargrove | , Finch & Lowe": surnames with "&" before the last. */
function isPartnership(tokens: readonly Token[], at: number): boolean {
  return tokens[at - 2]?.cap !== true && tokens[at + 2]?.text === '&' && tokens[at - 1]?.possessive === false && [at - 1, at + 1, at + 3].every((i) => !isCommon(tokens[i]) && tokens[i]?.upper === false);
}

/** "Hargrove's | Sporting Goods Inc": nothing but ordinary words up to a legal form. */
function plainToForm(tokens: readonly Token[], at: number): boolean {
  let to = at;
  while (to < at + 4 && tokens[to]?.cap === true && isCommon(tokens[to]) && !isLegalForm(tokens[to])) to++;
  return to > at && (isLegalForm(tokens[to]) || isCommaForm(tokens, to));
}

/** "Institute of Arts | and Sciences", not "University of Turin and Pisa". */
function isOfTrade(token: Token | undefined): boolean {
  return isCommon(token);
}

/** "Pacific Gas and Electric Co", "Edison Mission Marketing and Trading": an ordinary word goes on with the name. */
function joins(tokens: readonly Token[], at: number): boolean {
  if (!isCommon(tokens[at - 1])) return false;
  let to = at + 1;
  while (tokens[to]?.cap === true && isCommon(tokens[to]) && !isLegalForm(tokens[to])) to++;
  if (isLegalForm(tokens[to])) return true;
  return to === at + 2 && isTail(tokens[to - 1]) && tokens[to]?.cap !== true;
}
