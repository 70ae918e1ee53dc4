import type { Act } from './acts.ts';
import { OFFICE } from './employers.ts';
import { familyOf } from './chunks.ts';
import type { Roles } from './roles.ts';
import type { Party } from './features/link.ts';
import { bandOf, choose, type Named } from './link.ts';
import type { Span } from '../../records.ts';
import { spanOf } from '../../values/span.ts';
import { sureBy } from './features/surely.ts';
import { ANYBODY, BOUND, SOMEBODY } from './patterns/groups.ts';
import type { Place, Reading, Sentence, Token } from './reading.ts';
import { slotFor } from './slot.ts';
import { describedIn } from './described.ts';
import { isTally } from './tally.ts';
import { tiedTo } from './ties.ts';
import { DONE_TO } from './voice.ts';

/** The chance that the likeliest respondent needs: hardly any penalty has none. */
const LEAST = 0.12;

/** The chance that each further respondent needs. */
const ENOUGH = 0.75;

/** Who is to pay, as candidates, or in the words of the text where nobody is named. */
export interface Payers extends Named {
  readonly unnamed: Span | null;
  /** Spoken of as "he" or "she": somebody in particular. */
  readonly personal?: boolean;
}

/**
 * Who is to pay a sum: whom grammar ties to it, else who pays the sum told just before in its sentence, else the likeliest; only a person where the sum's sentence says "he" or "she".
 * Where nobody is named, the words that describe them.
 */
export function respondentsFor(reading: Reading, roles: Roles, places: readonly Place[], candidates: readonly Party[], beside: Pick<Act, 'respondents' | 'unnamed'> | null, acts: readonly Act[], weigh: () => readonly number[]): Payers {
  const among = (tokens: readonly Token[]) => candidates.filter(({ kind, ref }) => tokens.some((token) => token.kind === kind && token.ref === ref));
  const slot = slotFor(reading, places);
  if (slot !== null && !HOLLOW.test(slot.quote)) return { named: [], unnamed: slot, basis: 'slot' };
  const tied = tiedTo(reading, roles, 'respondent', places);
  if (tied !== null) {
    const agencies = tied.tokens.flatMap(({ kind, ref }): Party[] => (kind === 'agency' ? [{ kind, ref }] : []));
    return { named: [...agencies, ...among(tied.tokens)], unnamed: null, basis: `tied ${tied.rule}` };
  }
  const sure = places.map((place) => sureBy(reading, place));
  if (sure.includes('brought') && !roles.chunks.some((chunks, at) => chunks.some(({ chunk }) => chunk.family === 'respondent') && places.some(({ sentence }) => sentence === at))) return { named: [], unnamed: null, basis: 'brought' };
  const accused = sure.includes('sent') ? accusedIn(reading, roles) : [];
  if (accused.length > 0) return { named: among(accused), unnamed: null, basis: 'accused' };
  const several = severalBefore(reading, roles, places);
  if (several.length > 0) return { named: among(several), unnamed: null, basis: 'several' };
  const continued = continuedFrom(reading, roles, places);
  if (continued.length > 0) return { named: among(continued), unnamed: null, basis: 'continued' };
  const anybody = describedBy(reading, places, anybodyAt);
  if (anybody !== null) return { named: [], unnamed: anybody, basis: 'described' };
  if (beside !== null && (beside.respondents.length > 0 || beside.unnamed !== null)) return { named: beside.respondents, unnamed: beside.unnamed, basis: 'beside' };
  if (isTally(reading, places)) return { named: [], unnamed: null, basis: 'tally' };
  const personal = places.some(({ sentence, token }) => saysPerson(reading.sentences[sentence]?.tokens.slice(0, token) ?? []));
  const lead = acts.findLast(({ unnamed }) => unnamed !== null && /^\p{Lu}/u.test(unnamed.quote));
  const namesNobody = places.every(({ sentence }) => roles.chunks[sentence]?.some(({ chunk }) => chunk.family === 'respondent') !== true);
  if (lead !== undefined && lead === acts.at(-1) && namesNobody && places.some(({ sentence, token }) => saysCompany(reading.sentences[sentence]?.tokens.slice(0, token) ?? []))) return { named: [], unnamed: lead.unnamed, basis: 'unnamed' };
  const chances = weigh();
  const corporate = !personal && places.some(({ sentence, token }) => saysCompany(reading.sentences[sentence]?.tokens.slice(0, token) ?? []));
  const fit = candidates.map(({ kind }, at) => (kind === 'group' || (personal && kind !== 'person') || (corporate && kind !== 'company') ? 0 : (chances[at] ?? 0)));
  const named = choose(candidates, fit, personal ? 0 : LEAST, ENOUGH);
  return { named, personal, unnamed: named.length > 0 ? null : unnamedBy(reading, places) ?? acts.findLast(({ unnamed }) => unnamed !== null)?.unnamed ?? null, basis: `likely ${bandOf(Math.max(0, ...fit))}` };
}

const NUMBERS: Readonly<Record<string, number>> = { two: 2, pair: 2, duo: 2, both: 2, three: 3, trio: 3, four: 4, five: 5, six: 6 };
/** How far back "the three" looks. */
const BACK = 12;

/** Words for all of those whom a list has named. */
const PLURAL = new Set(['defendants', 'respondents', 'companies', 'firms', 'banks']);

/** "The three agreed to pay": the nearest earlier list of as many; "the defendants", "orders them": the nearest list. */
function severalBefore(reading: Reading, roles: Roles, places: readonly Place[]): readonly Token[] {
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
      const all = largestList(reading, roles, at);
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

/** "Imposes a judgment of $5 million against the defendants". */
function against(tokens: readonly Token[]): boolean {
  return tokens.some(({ text }, at) => PLURAL.has(text) && tokens[at - 1]?.cls === 'the' && tokens[at - 2]?.cls === 'against');
}

/** All defendants: the longest list so far. */
function largestList({ sentences }: Reading, roles: Roles, upTo: number): readonly Token[] {
  const lists = roles.chunks.slice(0, upTo + 1).flatMap((chunks, at) => chunks.flatMap(({ chunk }) => (chunk.family === 'respondent' && chunk.members.length > 1 ? [{ at, members: chunk.members }] : [])));
  const most = Math.max(0, ...lists.map(({ members }) => members.length));
  const longest = lists.findLast(({ members }) => members.length === most);
  return longest === undefined ? [] : longest.members.flatMap((member) => sentences[longest.at]?.tokens[member] ?? []);
}

/** Those whom a complaint is against: the first list, else the first named. */
function accusedIn({ sentences }: Reading, roles: Roles): readonly Token[] {
  const found = roles.chunks.flatMap((chunks, at) => chunks.flatMap(({ chunk, roles: each }) => (
    sentences[at]?.in === 'text' && chunk.family === 'respondent' && (each.some((role) => ACCUSED.test(role)) || sentences[at]?.tokens.slice(0, chunk.from).some(({ text }) => text === 'complaint' || text === 'lawsuit') === true) ? [{ at, members: chunk.members }] : []
  )));
  const first = found.find(({ members }) => members.length > 1) ?? found[0];
  return first === undefined ? [] : first.members.flatMap((member) => sentences[first.at]?.tokens[member] ?? []);
}

const ACCUSED = /^(?:o accuse|pp accuse against|v be accuse)$/u;

/** "The payments came to $5 million", "It also paid $5 million": goes on with the subject of the sentence before. */
function continuedFrom(reading: Reading, roles: Roles, places: readonly Place[]): readonly Token[] {
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

/** "The bank must pay", "fined the company": a company, named elsewhere. */
function saysCompany(before: readonly Token[]): boolean {
  return before.some(({ cls, text }, at) => {
    if (cls !== 'company' || text === 'defendant' || text === 'defendants' || before[at - 1]?.text !== 'the') return false;
    return DONE_TO.has(before[at - 2]?.cls ?? '') || before.slice(at + 1, at + 4).some(({ cls: next }) => next === 'pay' || next === 'will' || next === 'agree' || next === 'be' || next === 'have');
  });
}

function saysPerson(before: readonly Token[]): boolean {
  return before.some(({ text, kind }, at) => text === 'he' || text === 'she' || text === 'him' || (kind === 'company' && OFFICE.has(before[at + 1]?.text ?? '')));
}

/** "A company", "a controller": says nothing of who it is. */
const HOLLOW = /^an? (?:company|controller|firm|entity|organi[sz]ation|person|individual)$/u;

function unnamedBy(reading: Reading, places: readonly Place[]): Span | null {
  const here = describedBy(reading, places, somebodyAt);
  return here === null || HOLLOW.test(here.quote) ? describedIn(reading) ?? here : here;
}

type Describe = (words: string, sentence: Sentence, token: number) => readonly [number, number] | null;

function describedBy({ article, sentences }: Reading, places: readonly Place[], describe: Describe): Span | null {
  for (const { sentence: at, token } of places) {
    const sentence = sentences[at];
    const found = sentence === undefined ? null : describe(article[sentence.in] ?? '', sentence, token);
    if (sentence !== undefined && found !== null) return spanOf(article, sentence.in, ...found);
  }
  return null;
}

function anybodyAt(words: string, { tokens, start, end }: Sentence, token: number): readonly [number, number] | null {
  const from = tokens[token]?.end ?? end;
  const bound = BOUND.exec(words.slice(start, from));
  if (bound?.[1] !== undefined) return [start + bound.index, start + bound.index + bound[1].length];
  const match = ANYBODY.exec(words.slice(from, Math.min(end, from + 80)));
  return match?.[1] === undefined ? null : [from + match[0].length - match[1].length, from + match[0].length];
}

function somebodyAt(words: string, { start, end }: Sentence): readonly [number, number] | null {
  const match = SOMEBODY.exec(words.slice(start, end));
  if (match?.[1] === undefined) return null;
  const from = start + match.index + match[0].length - match[1].length;
  return [from, from + match[1].length];
}
