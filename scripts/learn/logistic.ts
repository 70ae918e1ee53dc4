/** Logistic regression on named binary features: full batches, AdaGrad, L2. Deterministic. */
import type { Weights } from '../../src/extract/actions/model.ts';

export interface Sample {
  readonly features: readonly string[];
  readonly yes: boolean;
  /** How much it counts; 1 unless told. */
  readonly weight?: number;
}

export interface Fitting {
  /** Strength of the pull to zero, for each weight. */
  readonly l2: number;
  /** Features seen in fewer samples than this are left out. */
  readonly minimum: number;
  readonly rounds: number;
}

export function fit(samples: readonly Sample[], { l2, minimum, rounds }: Fitting): Weights {
  const { names, rows } = encode(samples, minimum);
  const weights = new Float64Array(names.length + 1);
  const squares = new Float64Array(names.length + 1).fill(1e-8);
  const gradient = new Float64Array(names.length + 1);
  const bias = names.length;
  for (let round = 0; round < rounds; round++) {
    for (let at = 0; at < bias; at++) gradient[at] = l2 * (weights[at] ?? 0);
    gradient[bias] = 0;
    for (const { row, yes, weight } of rows) {
      let sum = weights[bias] ?? 0;
      for (const at of row) sum += weights[at] ?? 0;
      const error = (1 / (1 + Math.exp(-sum)) - (yes ? 1 : 0)) * weight;
      for (const at of row) gradient[at] = (gradient[at] ?? 0) + error;
      gradient[bias] = (gradient[bias] ?? 0) + error;
    }
    for (let at = 0; at <= bias; at++) {
      const g = gradient[at] ?? 0;
      squares[at] = (squares[at] ?? 0) + g * g;
      weights[at] = (weights[at] ?? 0) - (0.3 * g) / Math.sqrt(squares[at] ?? 1);
    }
  }
  const result: Weights = { '*': round3(weights[bias] ?? 0) };
  names.forEach((name, at) => {
    const weight = round3(weights[at] ?? 0);
    if (weight !== 0) result[name] = weight;
  });
  return result;
}

/** One against the rest, for questions with several answers. */
export function fitMany(samples: readonly { readonly features: readonly string[]; readonly answer: string; readonly weight?: number }[], fitting: Fitting): Record<string, Weights> {
  const answers = [...new Set(samples.map(({ answer }) => answer))].toSorted();
  return Object.fromEntries(answers.map((answer) => [answer, fit(samples.map((sample) => ({ features: sample.features, yes: sample.answer === answer, weight: sample.weight ?? 1 })), fitting)]));
}

function encode(samples: readonly Sample[], minimum: number) {
  const counts = new Map<string, number>();
  for (const { features } of samples) for (const name of new Set(features)) counts.set(name, (counts.get(name) ?? 0) + 1);
  const names = [...counts].flatMap(([name, count]) => (count >= minimum ? [name] : [])).toSorted();
  const places = new Map(names.map((name, at) => [name, at]));
  const rows = samples.map(({ features, yes, weight = 1 }) => ({
    yes, weight, row: [...new Set(features)].flatMap((name) => { const at = places.get(name); return at === undefined ? [] : [at]; }),
  }));
  return { names, rows };
}

function round3(value: number): number {
  return Math.round(value * 1000) / 1000;
}
