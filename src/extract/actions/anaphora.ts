import { familyOf } from './chunks.ts';
import type { Place, Reading, Token } from './reading.ts';
import type { Roles } from './roles.ts';

const NUMBERS: Readonly<Record<string, number>> = { two: 2, pair: 2, duo: 2, both: 2, three: 3, trio: 3, four: 4, five: 5, six: 6 };
/** How far back "the three" looks. */
const BACK = 12;

/** Words for all of those whom a list has named. */
const PLURAL = new Set(['defendants', 'respondents', 'companies', 'firms', 'banks']);

/** "The three agreed to pay": the nearest earlier list of as many; "the defendants", "orders them": the nearest list. */
export function severalBefore(reading: Reading, roles: Roles, places: readonly Place[]): readonly Token[] {
  for (const { sentence: at, token } of places) {
    const whole = reading.sentences[at]?.tokens ?? [];
    const tokens = whole.slice(0, token);
    const others = othersBefore(reading, roles, at, tokens);
    if (others.length > 0) return others;
    const number = tokens.findLast(({ text }, place) => NUMBERS[text] !== undefined && (text === 'both' || tokens[place - 1]?.text === 'the'))?.text;
    const plural = tokens.some(({ text }, place) => PLURAL.has(text) && tokens.slice(place + 1, place + 4).some(({ cls }) => cls === 'pay' || cls === 'agree' || cls === 'be' || cls === 'to' || cls === 'have')) || against(whole) || tokens.some(({ text }, place) => text === 'them' && tokens[place - 1]?.cls === 'order');
    if (number === undefined && !plural) continue;
    const fits = (length: number): boolean => (number === undefined ? length > 1 : length === NUMBERS[number]);
    if (number === undefined && whole.some(({ text }) => text === 'defendants')) {
      const all = agreedBefore(reading, roles, at) ?? largestList(reading, roles, at);
      if (all.length > 0) return all;
      continue;
    }
    for (let back = at; back >= 0 && back > at - BACK; back--) {
      const list = roles.chunks[back]?.findLast(({ chunk }) => chunk.family === 'respondent' && fits(chunk.members.length))?.chunk;
      if (list !== undefined) return list.members.flatMap((member) => reading.sentences[back]?.tokens[member] ?? []);
    }
  }
  return [];
}

/** "Roe was given a fine and the other two were given": who is left of the nearest list that has so many more than the sentence names. */
function othersBefore({ sentences }: Reading, roles: Roles, at: number, tokens: readonly Token[]): readonly Token[] {
  const other = tokens.findLastIndex(({ text }, place) => text === 'other' && tokens[place - 1]?.cls === 'the' && NUMBERS[tokens[place + 1]?.text ?? ''] !== undefined);
  if (other < 0) return [];
  const named = tokens.slice(0, other).filter((token) => familyOf(token) === 'respondent');
  for (let back = at; back >= 0 && back > at - BACK; back--) {
    for (const { chunk } of roles.chunks[back] ?? []) {
      const list = chunk.family === 'respondent' ? chunk.members.flatMap((member) => sentences[back]?.tokens[member] ?? []) : [];
      const left = list.filter(({ kind, ref }) => !named.some((one) => one.kind === kind && one.ref === ref));
      if (left.length < list.length && left.length === NUMBERS[tokens[other + 1]?.text ?? '']) return left;
    }
  }
  return [];
}

/** "Imposes a judgment of $5 million against the defendants", "…, due to the defendants' inability to pay". */
function against(tokens: readonly Token[]): boolean {
  return tokens.some(({ text }, at) => PLURAL.has(text) && tokens[at - 1]?.cls === 'the' && (tokens[at - 2]?.cls === 'against' || tokens[at + 2]?.text === 'inability'));
}

/** Those of the defendants who agreed to settle. */
function agreedBefore({ sentences }: Reading, roles: Roles, upTo: number): readonly Token[] | null {
  for (let at = upTo; at > upTo - BACK && at >= 0; at--) {
    const list = roles.chunks[at]?.find(({ chunk, roles: each }) => chunk.family === 'respondent' && chunk.members.length > 1 && sentences[at]?.in === 'text' && each.includes('v agree'))?.chunk;
    if (list !== undefined) return list.members.flatMap((member) => sentences[at]?.tokens[member] ?? []);
  }
  return null;
}

/** All defendants: the longest list so far. */
function largestList({ sentences }: Reading, roles: Roles, upTo: number): readonly Token[] {
  const lists = roles.chunks.slice(0, upTo + 1).flatMap((chunks, at) => chunks.flatMap(({ chunk }) => (chunk.family === 'respondent' && chunk.members.length > 1 ? [{ at, members: chunk.members }] : [])));
  const most = Math.max(0, ...lists.map(({ members }) => members.length));
  const longest = lists.findLast(({ members }) => members.length === most);
  return longest === undefined ? [] : longest.members.flatMap((member) => sentences[longest.at]?.tokens[member] ?? []);
}

/** Those whom a complaint is against: the first list, else the first named. */
export function accusedIn({ sentences }: Reading, roles: Roles): readonly Token[] {
  const found = roles.chunks.flatMap((chunks, at) => chunks.flatMap(({ chunk, roles: each }) => (
    sentences[at]?.in === 'text' && chunk.family === 'respondent' && (each.some((role) => ACCUSED.test(role)) || sentences[at]?.tokens.slice(0, chunk.from).some(({ text }) => text === 'complaint' || text === 'lawsuit') === true) ? [{ at, members: chunk.members }] : []
  )));
  const first = found.find(({ members }) => members.length > 1) ?? found[0];
  return first === undefined ? [] : first.members.flatMap((member) => sentences[first.at]?.tokens[member] ?? []);
}

const ACCUSED = /^(?:o accuse|pp accuse against|v be accuse)$/u;

/** "Roe consented to a judgment. It orders him to pay": the person whom a pronoun means who nobody names before it. */
export function personBefore({ sentences }: Reading, roles: Roles, places: readonly Place[]): Token | null {
  for (const { sentence: at, token } of places) {
    const before = sentences[at]?.tokens.slice(0, token) ?? [];
    const pronoun = before.findIndex(({ text }) => PERSON.has(text));
    if (sentences[at]?.in !== 'text' || pronoun < 0 || before.slice(0, pronoun).some(({ kind }) => kind === 'person')) continue;
    for (const step of [1, 2]) {
      const other = sentences[at - step];
      const subject = roles.chunks[at - step]?.find(({ chunk }) => chunk.family === 'respondent')?.chunk;
      const person = other?.tokens[subject?.members[0] ?? -1];
      if (other?.in === 'text' && subject?.members.length === 1 && person?.kind === 'person') return person;
      if (subject !== undefined) break;
    }
  }
  return null;
}

const PERSON = new Set(['he', 'she', 'him', 'her']);

/** "The payments came to $5 million", "It also paid $5 million": goes on with the subject of the sentence before. */
export function continuedFrom(reading: Reading, roles: Roles, places: readonly Place[]): readonly Token[] {
  for (const { sentence: at, token } of places) {
    const sentence = reading.sentences[at];
    const before = reading.sentences[at - 1];
    if (sentence?.in !== 'text' || before?.in !== 'text') continue;
    const opening = sentence.tokens.slice(0, Math.min(token, 4));
    const gerund = opening.some(({ text }) => text === 'it') && sentence.tokens.slice(0, token).some(({ text }, place) => text === 'being' && sentence.tokens[place - 1]?.cls === 'after');
    if (!gerund && roles.chunks[at]?.some(({ chunk }) => chunk.family === 'respondent') === true) continue;
    if (!opening.some(({ text, cls }) => text === 'it' || cls === 'penalty' || cls === 'pay' || JUDGMENT.test(text))) continue;
    const subject = roles.chunks[at - 1]?.find(({ chunk }) => chunk.family === 'respondent' && chunk.members.some((member) => before.tokens[member]?.kind !== 'group'))?.chunk;
    if (subject !== undefined) return subject.members.flatMap((member) => before.tokens[member] ?? []);
  }
  return [];
}

const JUDGMENT = /^judge?ments?$/u;
