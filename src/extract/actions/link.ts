import { linkFeatures, type Roles } from './features/link.ts';
import type { Family } from './chunks.ts';
import type { Place, Reading } from './reading.ts';

/** Somebody who may have to do with a sum. */
export interface Candidate {
  readonly kind: 'agency' | 'company' | 'person';
  /** Its place in the list of its kind. */
  readonly ref: number;
  readonly features: readonly string[];
}

/** What is known of a sum before its parties are linked. */
export interface SumContext {
  readonly places: readonly Place[];
  /** Whether it is the article's first sum. */
  readonly first: boolean;
  /** Whether its respondents are those of the article's first sum; null while they are not known. */
  readonly sameRespondents: boolean | null;
}

const COURT = /\b(?:court|tribunal|judge|magistrate)\b/iu;

export function agencyCandidates(reading: Reading, roles: Roles, context: SumContext): readonly Candidate[] {
  return reading.entities.agencies.map(({ name }, ref) => {
    const features = [...candidateFeatures(reading, roles, 'agency', context, 'agency', ref)];
    if (COURT.test(name)) features.push('court', ...features.filter((feature) => /^(?:tied|away|near|after|in [ab]$)/u.test(feature)).map((feature) => `court ${feature}`));
    if (!context.first && context.sameRespondents !== null) {
      const side = context.sameRespondents ? 'same' : 'other';
      features.push(side, ...features.filter((feature) => /^(?:away|near|after|bare|late|tied|loose|titled)/u.test(feature)).map((feature) => `${side} ${feature}`));
    }
    return { kind: 'agency', ref, features };
  });
}

export function respondentCandidates(reading: Reading, roles: Roles, context: SumContext): readonly Candidate[] {
  return (['company', 'person'] as const).flatMap((kind) => reading.places[kind].map((_, ref): Candidate => (
    { kind, ref, features: [...candidateFeatures(reading, roles, 'respondent', context, kind, ref), kind] }
  )));
}

function candidateFeatures(reading: Reading, roles: Roles, family: Family, context: SumContext, kind: Candidate['kind'], ref: number): readonly string[] {
  return linkFeatures(reading, roles, family, context.places, reading.places[kind][ref] ?? []);
}

/** Those who are more likely in than out; the best alone if it is nearly so. */
export function choose<Item>(items: readonly Item[], chances: readonly number[], least: number): readonly Item[] {
  const sure = items.filter((_, at) => (chances[at] ?? 0) >= 0.5);
  if (sure.length > 0) return sure;
  const top = Math.max(0, ...chances);
  return top >= least ? items.filter((_, at) => chances[at] === top).slice(0, 1) : [];
}
