import type { Act } from './acts.ts';
import { OFFICE } from './employers.ts';
import { accusedIn, continuedFrom, personBefore, severalBefore } from './anaphora.ts';
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
  const meant = personBefore(reading, roles, places);
  if (meant !== null) return { named: among([meant]), unnamed: null, basis: 'continued' };
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
  const named = choose(candidates, fit, personal || corporate ? 0 : LEAST, ENOUGH);
  return { named, personal, unnamed: named.length > 0 ? null : unnamedBy(reading, places) ?? acts.findLast(({ unnamed }) => unnamed !== null)?.unnamed ?? null, basis: `likely ${bandOf(Math.max(0, ...fit))}` };
}

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
  // "Two million for green funds" is nobody's fine.
  const called = match !== null && (/fine|penalt/u.test(match[0]) || tokens.slice(0, token).some(({ cls }) => cls === 'penalty' || cls === 'fined'));
  return match?.[1] === undefined || !called ? null : [from + match[0].length - match[1].length, from + match[0].length];
}

function somebodyAt(words: string, { start, end }: Sentence): readonly [number, number] | null {
  const match = SOMEBODY.exec(words.slice(start, end));
  if (match?.[1] === undefined) return null;
  const from = start + match.index + match[0].length - match[1].length;
  return [from, from + match[1].length];
}
