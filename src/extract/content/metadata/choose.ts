import { z } from 'zod';
import { loadData } from '../../data/load.ts';

/** What speaks for or against a candidate: names of features. */
export type Features = readonly string[];
export type Weights = Readonly<Record<string, number>>;

const Models = z.object({ title: z.record(z.string(), z.number()), published: z.record(z.string(), z.number()), authors: z.record(z.string(), z.number()), authorThresholds: z.object({ first: z.number(), others: z.number() }) });

/** Learned by `scripts/learn-metadata.mjs`; a feature that is not there weighs nothing. */
export const models = Models.parse(loadData('metadata-weights.json'));

export function scoreOf(features: Features, weights: Weights): number {
  let score = 0;
  for (const feature of features) score += weights[feature] ?? 0;
  return score;
}

export interface Candidate {
  readonly features: Features;
}

/** The candidate of the highest score, the earlier one of equals; null where nothing scores above `least`. */
export function choose<T extends Candidate>(candidates: readonly T[], weights: Weights, least = -Infinity): T | null {
  let best: T | null = null;
  let highest = least;
  for (const candidate of candidates) {
    const score = scoreOf(candidate.features, weights);
    if (score > highest) [best, highest] = [candidate, score];
  }
  return best;
}
