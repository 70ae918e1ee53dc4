import type { Act } from './acts.ts';
import type { Roles } from './features/link.ts';
import { settingOf } from './features/setting.ts';
import { choose, type Candidate } from './link.ts';
import type { Place, Reading } from './reading.ts';
import { tiedTo } from './ties.ts';

interface Question {
  /** Where the sum is told. */
  readonly places: readonly Place[];
  /** Where its respondents are named. */
  readonly respondents: readonly Place[];
  readonly sameRespondents: boolean | null;
  readonly candidates: readonly Candidate[];
  readonly chances: readonly number[];
}

/**
 * Who imposed a sum: whom grammar ties to it; else whoever imposed the sum told beside it; else, for the article's own act,
 * the likeliest. What is told in passing of earlier acts, or of others' acts, often leaves its agency out, and so do we.
 */
export function agenciesFor(reading: Reading, roles: Roles, { places, respondents, sameRespondents, candidates, chances }: Question, acts: readonly Act[]): readonly Candidate[] {
  const tied = tiedTo(reading, roles, 'agency', places);
  if (tied !== null) {
    const isTied = ({ kind, ref }: Candidate) => tied.tokens.some((token) => token.kind === kind && token.ref === ref);
    return candidates.filter((candidate, at) => isTied(candidate) || (chances[at] ?? 0) >= (candidate.features.includes('beside court') ? 0.5 : 0.85));
  }
  const beside = acts.find(({ sum }) => sum.places.some((one) => reading.sentences[one.sentence]?.in === 'text' && places.some((other) => other.sentence === one.sentence)));
  if (beside !== undefined) return beside.agencies;
  const settings = places.map((place) => settingOf(reading, place));
  if (settings.some(({ mode }) => mode === 'active')) return choose(candidates, chances, 0.1);
  const lead = acts[0];
  if (lead === undefined) {
    const own = isProminent(reading, places) || (isProminent(reading, respondents) && !settings.every((setting) => setting.past));
    return own ? choose(candidates, chances, 0.1) : [];
  }
  const past = settings.every((setting) => setting.past) && !lead.sum.places.every((place) => settingOf(reading, place).past);
  return sameRespondents !== false && !past ? lead.agencies : [];
}

/** Told in the headline or the first sentences: what the article is about. */
export function isProminent(reading: Reading, places: readonly Place[]): boolean {
  const first = reading.sentences.findIndex((sentence) => sentence.in === 'text');
  return places.some(({ sentence }) => sentence < first + 3);
}
