import { loadData } from '../../data/load.ts';

/** What a name can be. An institution is an organisation that is neither agency nor business: a university, a club, a party. */
export const CLASSES = ['company', 'agency', 'institution', 'person', 'place', 'other'] as const;
export type NameClass = (typeof CLASSES)[number];
export type Weights = Readonly<Record<string, readonly number[]>>;

/** Weights in hundredths, one for each class, by feature; learned by `scripts/learn-names.mjs`. */
const learned = prepare(loadData('name-weights.json') as Weights);

/** Weights as {@link classify} looks them up. */
export type Model = ReadonlyMap<string, readonly number[]>;
export function prepare(weights: Weights): Model {
  return new Map(Object.entries(weights));
}

/** The probability of each class: a softmax over the summed weights of the features. */
export function classify(features: Iterable<string>, model: Model = learned): Readonly<Record<NameClass, number>> {
  const sums = CLASSES.map(() => 0);
  for (const feature of features) {
    const row = model.get(feature);
    if (row !== undefined) for (let i = 0; i < row.length; i++) sums[i] = (sums[i] ?? 0) + (row[i] ?? 0);
  }
  const most = Math.max(...sums);
  const powers = sums.map((sum) => Math.exp((sum - most) / 100));
  const total = powers.reduce((a, b) => a + b, 0);
  const [company = 0, agency = 0, institution = 0, person = 0, place = 0, other = 0] = powers.map((power) => power / total);
  return { company, agency, institution, person, place, other };
}
