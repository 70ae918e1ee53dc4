import { isTitle } from '../companies/words.ts';
import { isCommaForm, isLegalForm } from './legal-form.ts';
import { fewWords, onList } from './lists.ts';
import type { Field, Token } from './tokens.ts';
import { isCommon, isFunctionWord } from './vocabulary.ts';

/** "BRLC.O", links, file numbers, "500M", "ATMs": no part of a name. */
const NO_NAME = /^\p{Lu}{1,6}\.\p{Lu}{1,2}$|\/.*\/|^www\.|^\p{Ll}\p{Lu}\.|\.\p{Ll}+\p{Lu}|\d{4}|-\d{2}|^\d[\d.]*(?:[A-Z]|[bmt]n)$|^\p{Lu}{2,5}s$/u;

/** What becomes of people and firms, which no name goes on with, capital or not: "Jane Roe Enjoined". */
const isVerdict = onList('enjoined indicted sentenced convicted fined settles totaling totalling'.split(' '));

/** Whether a token can be part of a name. */
export function isNameToken(token: Token | undefined): token is Token {
  if (token?.kind !== 'word' || !token.cap || (!token.plain && NO_NAME.test(token.text)) || isVerdict(token)) return false;
  // "A." is an initial and "US" a country, "A" and "Us" are not.
  return !isFunctionWord(token) || (token.lower === 'first' && !token.initial && !token.upper) || (/^(?:\p{Lu}\.)+$/u.test(token.text) && token.text !== 'V.') || (token.lower === 'us' && token.upper);
}

const isMonthName = fewWords('jan jun may april june august will'.split(' '));
const BEFORE_MONTHS = new Set('in of on since by until from to through late early mid this last next'.split(' '));

/** "Jun Tao Zhao", "May Okonjo", "Du Jun": what people are called by and is mostly no name. */
export function isCalledMonth({ tokens }: Field, at: number): boolean {
  const token = tokens[at];
  if (token?.cap !== true || token.initial || token.upper || !isMonthName(token)) return false;
  const [before, next] = [tokens[at - 1], tokens[at + 1]];
  if (before?.kind === 'number' || next?.kind === 'number' || BEFORE_MONTHS.has(before?.lower ?? '')) return false;
  if (isNameToken(next) && !next.initial && !isCommon(next)) return true;
  return token.text === 'Jun' && isNameToken(before) && !before.initial && !isCommon(before);
}

const HEADLINE_VERBS = new Set('settles sues fines charges obtains halts probes bars warns slaps freezes hits orders agrees pleads accuses bans seeks wins loses sentences convicts resolves announces files'.split(' '));

/** Whether a capital says nothing here: an ordinary word of a headline or at the head of a sentence. */
export function isOrdinary(field: Field, at: number): boolean {
  const token = field.tokens[at] as Token;
  if (field.headings[at] !== 1 || token.lower === 'us' || isLegalForm(token)) return false;
  return HEADLINE_VERBS.has(token.lower) || (isCommon(token) && !leadsToForm(field, at));
}

/** "Health Maintenance Centers, Inc." is a name in a heading too, and "Bed & Beyond Inc." in a text. */
export function leadsToForm({ tokens }: Field, at: number): boolean {
  for (let to = at + 1; to < at + 6; to++) {
    const token = tokens[to];
    if (isLegalForm(token) || isCommaForm(tokens, to)) return true;
    if (token?.text === '&') continue;
    if (token?.kind !== 'word' || !token.cap || (!token.plain && NO_NAME.test(token.text)) || HEADLINE_VERBS.has(token.lower) || isTitle(token)) return false;
  }
  return false;
}
