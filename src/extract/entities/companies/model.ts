import { loadData } from '../../data/load.ts';
import type { Cluster } from '../names/clusters.ts';
import type { Name } from '../names/runs.ts';
import { lookAt } from './features.ts';

/** What a name can be. An institution is an organisation that is neither agency nor business: a university, a club, a party. */
export const CLASSES = ['company', 'agency', 'institution', 'person', 'place', 'other'] as const;
export type NameClass = (typeof CLASSES)[number];
export type Weights = Readonly<Record<string, readonly number[]>>;

/** Weights in hundredths, one for each class, by feature; learned by `scripts/learn-names.mjs`. */
const learned = prepare(loadData('name-weights.json') as Weights);

/** Weights by kind of feature, then by which it is, "" where there is one alone. */
export type Model = ReadonlyMap<string, ReadonlyMap<string, readonly number[]>>;
export function prepare(weights: Weights): Model {
  const model = new Map<string, Map<string, readonly number[]>>();
  for (const [feature, row] of Object.entries(weights)) {
    const [kind = '', ...which] = feature.split('=');
    const rows = model.get(kind) ?? new Map<string, readonly number[]>();
    model.set(kind, rows.set(which.join('='), row));
  }
  return model;
}

export interface Judgement {
  readonly odds: Readonly<Record<NameClass, number>>;
  /** The features that are there or not, by name. */
  readonly marks: ReadonlySet<string>;
}

/** What a name is likely to be: a softmax over the summed weights of what is seen of it. */
export function judge(cluster: Cluster, beside: readonly Name[], model: Model = learned): Judgement {
  const rows = new Set<readonly number[]>();
  const marks = new Set<string>();
  lookAt(cluster, beside, (kind, which) => {
    if (which === undefined) marks.add(kind);
    const row = model.get(kind)?.get(which ?? '');
    if (row !== undefined) rows.add(row);
  });
  return { odds: oddsOf(rows), marks };
}

/** The probability of each class. */
function oddsOf(rows: Iterable<readonly number[]>): Judgement['odds'] {
  const sums = CLASSES.map(() => 0);
  for (const row of rows) for (let i = 0; i < row.length; i++) sums[i] = (sums[i] ?? 0) + (row[i] ?? 0);
  const most = Math.max(...sums);
  const powers = sums.map((sum) => Math.exp((sum - most) / 100));
  const total = powers.reduce((a, b) => a + b, 0);
  const [company = 0, agency = 0, institution = 0, person = 0, place = 0, other = 0] = powers.map((power) => power / total);
  return { company, agency, institution, person, place, other };
}
