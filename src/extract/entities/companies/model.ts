import { loadData } from '../../data/load.ts';

/** What a name can be. An institution is an organisation that is neither agency nor business: a university, a club, a party. */
export const CLASSES = ['company', 'agency', 'institution', 'person', 'place', 'other'] as const;
export type NameClass = (typeof CLASSES)[number];
export type Weights = Readonly<Record<string, readonly number[]>>;

/** Weights in hundredths, one for each class, by feature; learned by `scripts/learn-names.mjs`. */
const learned = loadData('name-weights.json') as Weights;

/** The probability of each class: a softmax over the summed weights of the features. */
export function classify(features: readonly string[], weights: Weights = learned): Readonly<Record<NameClass, number>> {
  const sums = new Float64Array(CLASSES.length);
  for (const feature of features) {
    const row = Object.hasOwn(weights, feature) ? weights[feature] : undefined;
    if (row !== undefined) for (let i = 0; i < sums.length; i++) sums[i] = (sums[i] ?? 0) + (row[i] ?? 0) / 100;
  }
  const most = Math.max(...sums);
  const powers = sums.map((sum) => Math.exp(sum - most));
  const total = powers.reduce((a, b) => a + b, 0);
  return Object.fromEntries(CLASSES.map((name, i) => [name, (powers[i] ?? 0) / total])) as Record<NameClass, number>;
}
