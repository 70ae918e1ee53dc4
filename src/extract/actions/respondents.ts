import type { Roles } from './features/link.ts';
import { choose, type Candidate } from './link.ts';
import type { Span } from '../../records.ts';
import { spanOf } from '../../values/span.ts';
import { ANYBODY, SOMEBODY } from './patterns/groups.ts';
import type { Place, Reading, Sentence, Token } from './reading.ts';
import { tiedTo } from './ties.ts';

/** The chance that the likeliest respondent needs: hardly any penalty has none. */
const LEAST = 0.12;

/** Who is to pay, as candidates, or in the words of the text where nobody is named. */
export interface Payers {
  readonly named: readonly Candidate[];
  readonly unnamed: Span | null;
}

/**
 * Who is to pay a sum: whom grammar ties to it, else the likeliest; only a person where the sum's sentence says "he" or "she".
 * Where nobody is named, the words that describe them.
 */
export function respondentsFor(reading: Reading, roles: Roles, places: readonly Place[], candidates: readonly Candidate[], chances: readonly number[]): Payers {
  const tied = tiedTo(reading, roles, 'respondent', places)?.tokens ?? [];
  const agencies = tied.flatMap(({ kind, ref }): Candidate[] => (kind === 'agency' ? [{ kind, ref, features: [] }] : []));
  if (tied.length > 0) return { named: [...agencies, ...candidates.filter(({ kind, ref }) => tied.some((token) => token.kind === kind && token.ref === ref))], unnamed: null };
  const several = severalBefore(reading, roles, places);
  if (several.length > 0) return { named: candidates.filter(({ kind, ref }) => several.some((token) => token.kind === kind && token.ref === ref)), unnamed: null };
  const anybody = describedBy(reading, places, anybodyAt);
  if (anybody !== null) return { named: [], unnamed: anybody };
  const personal = places.some(({ sentence, token }) => saysPerson(reading.sentences[sentence]?.tokens.slice(0, token) ?? []));
  const fit = candidates.map(({ kind }, at) => (kind === 'group' || (personal && kind !== 'person') ? 0 : (chances[at] ?? 0)));
  const named = choose(candidates, fit, LEAST);
  return { named, unnamed: named.length > 0 ? null : describedBy(reading, places, somebodyAt) };
}

const NUMBERS: Readonly<Record<string, number>> = { two: 2, pair: 2, duo: 2, both: 2, three: 3, trio: 3, four: 4, five: 5, six: 6 };
/** How far back "the three" looks. */
const BACK = 12;

/** "The three agreed to pay": the nearest earlier list of as many. */
function severalBefore(reading: Reading, roles: Roles, places: readonly Place[]): readonly Token[] {
  for (const { sentence: at, token } of places) {
    const tokens = reading.sentences[at]?.tokens.slice(0, token) ?? [];
    const number = tokens.findLast(({ text }, place) => NUMBERS[text] !== undefined && (text === 'both' || tokens[place - 1]?.text === 'the'))?.text;
    if (number === undefined) continue;
    for (let back = at; back >= 0 && back > at - BACK; back--) {
      const list = roles.chunks[back]?.findLast(({ chunk }) => chunk.family === 'respondent' && chunk.members.length === NUMBERS[number])?.chunk;
      if (list !== undefined) return list.members.flatMap((member) => reading.sentences[back]?.tokens[member] ?? []);
    }
  }
  return [];
}

function saysPerson(before: readonly Token[]): boolean {
  return before.some(({ text }) => text === 'he' || text === 'she');
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

function anybodyAt(words: string, { tokens, end }: Sentence, token: number): readonly [number, number] | null {
  const from = tokens[token]?.end ?? end;
  const match = ANYBODY.exec(words.slice(from, Math.min(end, from + 80)));
  return match?.[1] === undefined ? null : [from + match[0].length - match[1].length, from + match[0].length];
}

function somebodyAt(words: string, { start, end }: Sentence): readonly [number, number] | null {
  const match = SOMEBODY.exec(words.slice(start, end));
  if (match?.[1] === undefined) return null;
  const from = start + match.index + match[0].length - match[1].length;
  return [from, from + match[1].length];
}
