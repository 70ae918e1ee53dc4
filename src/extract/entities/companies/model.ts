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

type Row = readonly number[];
/** The weights of one kind of feature: by which it is, "" where there is one alone, or by its two words. */
interface Kind {
  readonly rows: ReadonlyMap<string, Row>;
  readonly pairs: ReadonlyMap<string, ReadonlyMap<string, Row>>;
}
/** Weights by kind of feature. */
export type Model = ReadonlyMap<string, Kind>;

export function prepare(weights: Weights): Model {
  const model = new Map<string, { readonly rows: Map<string, Row>; readonly pairs: Map<string, Map<string, Row>> }>();
  for (const [feature, row] of Object.entries(weights)) {
    const [, name = '', which = ''] = /^([^=]+)=?([^]*)$/u.exec(feature) ?? [];
    const kind = model.get(name) ?? { rows: new Map(), pairs: new Map() };
    model.set(name, kind);
    kind.rows.set(which, row);
    const space = which.indexOf(' ');
    if (space < 0) continue;
    const first = which.slice(0, space);
    kind.pairs.set(first, (kind.pairs.get(first) ?? new Map<string, Row>()).set(which.slice(space + 1), row));
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
  const rows: Row[] = [];
  const marks = new Set<string>();
  lookAt(cluster, beside, (name, which, and) => {
    if (which === undefined) marks.add(name);
    const kind = model.get(name);
    const row = and === undefined ? kind?.rows.get(which ?? '') : kind?.pairs.get(which ?? '')?.get(and);
    // What is seen again counts once.
    if (row !== undefined && !rows.includes(row)) rows.push(row);
  });
  return { odds: oddsOf(rows), marks };
}

/** The probability of each class. */
function oddsOf(rows: readonly Row[]): Judgement['odds'] {
  const sums = CLASSES.map(() => 0);
  for (const row of rows) for (let i = 0; i < row.length; i++) sums[i] = (sums[i] as number) + (row[i] as number);
  const most = Math.max(...sums);
  const powers = sums.map((sum) => Math.exp((sum - most) / 100));
  const total = powers.reduce((a, b) => a + b, 0);
  const [company = 0, agency = 0, institution = 0, person = 0, place = 0, other = 0] = powers.map((power) => power / total);
  return { company, agency, institution, person, place, other };
}
