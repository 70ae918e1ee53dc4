import { z } from 'zod';
import { loadData } from '../data/load.ts';

/** Weights on feature names for one question; `sum > 0` means yes. */
const Weights = z.record(z.string(), z.number());

/** What `scripts/learn-actions.ts` learns: one set of weights for each question that linking asks. */
export const Model = z.strictObject({
  /** Is this sum a penalty? */
  penalty: Weights,
  /** Has this agency imposed it? */
  agency: Weights,
  /** Is this company or person to pay it? */
  payer: Weights,
  /** Was it done on this date? */
  date: Weights,
  /** One set for each answer; the highest wins. */
  status: z.record(z.string(), Weights),
  kind: z.record(z.string(), Weights),
  /** Are sum, status, agencies and respondents all right? */
  confidence: Weights,
});
export type Model = z.infer<typeof Model>;
export type Weights = z.infer<typeof Weights>;

export const model: Model = Model.parse(loadData('actions.json'));

/** The chance that the answer is yes. */
export function chance(weights: Weights, features: readonly string[]): number {
  return 1 / (1 + Math.exp(-score(weights, features)));
}

export function score(weights: Weights, features: readonly string[]): number {
  let sum = weights['*'] ?? 0;
  for (const feature of features) sum += weights[feature] ?? 0;
  return sum;
}

/** The answer with the highest score. */
export function best(answers: Readonly<Record<string, Weights>>, features: readonly string[]): string | null {
  let [top, highest]: [string | null, number] = [null, -Infinity];
  for (const [answer, weights] of Object.entries(answers)) {
    const each = score(weights, features);
    if (each > highest) [top, highest] = [answer, each];
  }
  return top;
}
