import { loadData } from '../../data/load.ts';
import type { Cluster } from '../names/clusters.ts';
import { nextCheck, nextPlace, type Print, printOf, PrintTable } from '../names/print.ts';
import type { Name } from '../names/runs.ts';
import { lookAt } from './features.ts';

/** What a name can be. An institution is an organisation that is neither agency nor business: a university, a club, a party. */
export const CLASSES = ['company', 'agency', 'institution', 'person', 'place', 'other'] as const;
export type NameClass = (typeof CLASSES)[number];
export type Weights = Readonly<Record<string, readonly number[]>>;

export interface Judgement {
  readonly odds: Readonly<Record<NameClass, number>>;
  /** The features that are there or not, by name. */
  readonly marks: ReadonlySet<string>;
}

/** A row of weights has a place for each class and, after them, the last judgement that it counted in. */
const ROW = 8;
const COUNTED = 7;

/** Weights in hundredths, one for each class, by feature; learned by `scripts/learn-names.mjs`. */
export class Model {
  private readonly kinds: ReadonlyMap<string, Print>;
  /** Numbers of rows, from 1. */
  private readonly table: PrintTable;
  private readonly rows: Int32Array;
  private judgements = 0;

  constructor(weights: Weights) {
    const features = Object.keys(weights);
    const kindOf = (feature: string): string => /^[^=]+/u.exec(feature)?.[0] ?? '';
    this.kinds = new Map(features.map(kindOf).map((kind) => [kind, printOf(kind)]));
    this.table = new PrintTable(features.map((feature, at) => {
      const kind = kindOf(feature);
      const words = feature.length > kind.length ? feature.slice(kind.length + 1).split(' ') : [];
      return [words.map(printOf).reduce(joined, printOf(kind)), at + 1];
    }));
    this.rows = new Int32Array((features.length + 1) * ROW);
    features.forEach((feature, at) => this.rows.set(weights[feature] ?? [], (at + 1) * ROW));
  }

  /** What a name is likely to be: a softmax over the summed weights of what is seen of it. */
  judge(cluster: Cluster, beside: readonly Name[]): Judgement {
    const marks = new Set<string>();
    const sums = CLASSES.map(() => 0);
    const judgement = ++this.judgements;
    lookAt(cluster, beside, (kind, one, two, three) => {
      if (one === undefined) marks.add(kind);
      const row = this.rowOf(kind, one, two, three);
      // What is seen again counts once.
      if (row === 0 || this.rows[row + COUNTED] === judgement) return;
      this.rows[row + COUNTED] = judgement;
      for (let i = 0; i < CLASSES.length; i++) sums[i] = (sums[i] as number) + (this.rows[row + i] as number);
    });
    return { odds: oddsOf(sums), marks };
  }

  /** Where the weights of a feature begin, or 0. */
  private rowOf(kind: string, one?: Print, two?: Print, three?: Print): number {
    const print = this.kinds.get(kind);
    if (print === undefined) return 0;
    let { place, check } = print;
    if (one !== undefined) { place = nextPlace(place, one.place); check = nextCheck(check, one.check); }
    if (two !== undefined) { place = nextPlace(place, two.place); check = nextCheck(check, two.check); }
    if (three !== undefined) { place = nextPlace(place, three.place); check = nextCheck(check, three.check); }
    return this.table.get(place, check) * ROW;
  }
}

/** The print of several words in their order. */
function joined(a: Print, b: Print): Print {
  return { place: nextPlace(a.place, b.place), check: nextCheck(a.check, b.check) };
}

export const learned = new Model(loadData('name-weights.json') as Weights);

/** The probability of each class. */
function oddsOf(sums: readonly number[]): Judgement['odds'] {
  const most = Math.max(...sums);
  const powers = sums.map((sum) => Math.exp((sum - most) / 100));
  const total = powers.reduce((a, b) => a + b, 0);
  const [company = 0, agency = 0, institution = 0, person = 0, place = 0, other = 0] = powers.map((power) => power / total);
  return { company, agency, institution, person, place, other };
}
