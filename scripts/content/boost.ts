/** Gradient-boosted trees for weighted logistic loss with soft labels: histogram splits, best leaf first. Deterministic. */
import type { ForestData, Tree } from '../../src/extract/content/body/model.ts';

export interface Sample {
  readonly row: Float32Array;
  /** 0 to 1. */
  readonly label: number;
  readonly weight: number;
}

export interface BoostOptions {
  readonly trees: number;
  readonly leaves: number;
  readonly rate: number;
  readonly columns: number;
  readonly rows: number;
  readonly l2: number;
  readonly minHessian: number;
}

const BINS = 64;

interface Leaf {
  readonly rows: Int32Array;
  readonly histogram: Float64Array;
  readonly node: number;
  readonly split: Split | null;
}
interface Split { readonly column: number; readonly bin: number; readonly gain: number }

/** xorshift32: the same sequence on every machine. */
export function random(seed: number): () => number {
  let state = seed | 0 || 1;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 4294967296;
  };
}

export function boost(samples: readonly Sample[], options: BoostOptions, seed = 7): ForestData {
  const width = samples[0]?.row.length ?? 0;
  const n = samples.length;
  const next = random(seed);
  const cuts = Array.from({ length: width }, (_, c) => cutsOf(samples, c));
  const binned = cuts.map((edges, c) => Uint8Array.from(samples, ({ row }) => binOf(edges, row[c] ?? 0)));
  const positive = samples.reduce((sum, s) => sum + s.label * s.weight, 0) / samples.reduce((sum, s) => sum + s.weight, 0);
  const base = Math.log(positive / (1 - positive));
  const scores = new Float64Array(n).fill(base);
  const gradient = new Float64Array(n);
  const hessian = new Float64Array(n);
  const trees: Tree[] = [];
  for (let t = 0; t < options.trees; t += 1) {
    samples.forEach((s, i) => {
      const p = 1 / (1 + Math.exp(-(scores[i] ?? 0)));
      gradient[i] = (p - s.label) * s.weight;
      hessian[i] = Math.max(p * (1 - p), 1e-4) * s.weight;
    });
    const rows = Int32Array.from({ length: n }, (_, i) => i).filter(() => next() < options.rows);
    const columns = Array.from({ length: width }, (_, c) => c).filter((c) => (cuts[c]?.length ?? 0) > 0 && next() < options.columns);
    const tree = grow(rows, columns, { binned, cuts, gradient, hessian, options });
    trees.push(tree);
    for (let i = 0; i < n; i += 1) scores[i] = (scores[i] ?? 0) + descend(tree, samples[i]?.row ?? new Float32Array());
  }
  return { base, trees };
}

interface Work {
  readonly binned: readonly Uint8Array[];
  readonly cuts: readonly Float32Array[];
  readonly gradient: Float64Array;
  readonly hessian: Float64Array;
  readonly options: BoostOptions;
}

function grow(rows: Int32Array, columns: readonly number[], work: Work): Tree {
  const tree: Tree = { feature: [-1], value: [0], child: [0] };
  const open: Leaf[] = [leafOf(rows, fill(rows, columns, work), 0, columns, work)];
  const done: Leaf[] = [];
  while (open.length > 0 && open.length + done.length < work.options.leaves) {
    let at = 0;
    open.forEach((leaf, i) => {
      if ((leaf.split?.gain ?? 0) > (open[at]?.split?.gain ?? 0)) at = i;
    });
    const leaf = open.splice(at, 1)[0] as Leaf;
    const { split } = leaf;
    if (split === null) {
      done.push(leaf);
      continue;
    }
    const column = columns[split.column] as number;
    const bins = work.binned[column] as Uint8Array;
    const left = leaf.rows.filter((i) => (bins[i] as number) <= split.bin);
    const right = leaf.rows.filter((i) => (bins[i] as number) > split.bin);
    const small = left.length < right.length ? fill(left, columns, work) : fill(right, columns, work);
    const large = leaf.histogram.map((value, i) => value - (small[i] as number));
    const node = tree.feature.length;
    tree.feature[leaf.node] = column;
    tree.value[leaf.node] = work.cuts[column]?.[split.bin] ?? 0;
    tree.child[leaf.node] = node;
    for (let k = 0; k < 2; k += 1) {
      tree.feature.push(-1);
      tree.value.push(0);
      tree.child.push(0);
    }
    open.push(leafOf(left, left.length < right.length ? small : large, node, columns, work), leafOf(right, left.length < right.length ? large : small, node + 1, columns, work));
  }
  for (const leaf of [...open, ...done]) {
    const [g, h] = totals(leaf.histogram);
    tree.value[leaf.node] = (-g / (h + work.options.l2)) * work.options.rate;
  }
  return tree;
}

function leafOf(rows: Int32Array, histogram: Float64Array, node: number, columns: readonly number[], work: Work): Leaf {
  return { rows, histogram, node, split: bestSplit(histogram, columns, work) };
}

/** Sums of gradient and hessian by column and bin. */
function fill(rows: Int32Array, columns: readonly number[], { binned, gradient, hessian }: Work): Float64Array {
  const out = new Float64Array(columns.length * BINS * 2);
  columns.forEach((column, c) => {
    const bins = binned[column] as Uint8Array;
    const from = c * BINS * 2;
    for (let k = 0; k < rows.length; k += 1) {
      const i = rows[k] as number;
      const at = from + (bins[i] as number) * 2;
      out[at] = (out[at] as number) + (gradient[i] as number);
      out[at + 1] = (out[at + 1] as number) + (hessian[i] as number);
    }
  });
  return out;
}

function totals(histogram: Float64Array): readonly [number, number] {
  let g = 0;
  let h = 0;
  for (let b = 0; b < BINS; b += 1) {
    g += histogram[b * 2] ?? 0;
    h += histogram[b * 2 + 1] ?? 0;
  }
  return [g, h];
}

function bestSplit(histogram: Float64Array, columns: readonly number[], { cuts, options: { l2, minHessian } }: Work): Split | null {
  const [g, h] = totals(histogram);
  let best: Split | null = null;
  columns.forEach((column, c) => {
    let leftG = 0;
    let leftH = 0;
    const bins = cuts[column]?.length ?? 0;
    for (let bin = 0; bin < bins; bin += 1) {
      leftG += histogram[(c * BINS + bin) * 2] as number;
      leftH += histogram[(c * BINS + bin) * 2 + 1] as number;
      if (leftH < minHessian || h - leftH < minHessian) continue;
      const gain = leftG ** 2 / (leftH + l2) + (g - leftG) ** 2 / (h - leftH + l2) - g ** 2 / (h + l2);
      if (gain > (best?.gain ?? 1e-3)) best = { column: c, bin, gain };
    }
  });
  return best;
}

/** Upper edges of bins: distinct values where few, quantiles where many. */
function cutsOf(samples: readonly Sample[], column: number): Float32Array {
  const step = Math.max(1, Math.floor(samples.length / 40_000));
  const values = Float32Array.from({ length: Math.floor(samples.length / step) }, (_, i) => samples[i * step]?.row[column] ?? 0).toSorted();
  const distinct = values.filter((value, i) => i === 0 || value !== values[i - 1]);
  // Edges lie half-way between values, so that rounding them for print changes no answer.
  const middles = distinct.subarray(1).map((value, i) => Number(((value + (distinct[i] as number)) / 2).toPrecision(6)));
  if (middles.length < BINS) return middles;
  const quantiles = Float32Array.from({ length: BINS - 1 }, (_, b) => values[Math.floor(((b + 1) * values.length) / BINS)] as number);
  const picked = quantiles.map((value) => middles[Math.min(middles.length - 1, binOf(distinct, value))] as number);
  return picked.filter((value, i) => i === 0 || value !== picked[i - 1]);
}

function binOf(edges: Float32Array, value: number): number {
  let low = 0;
  let high = edges.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (value <= (edges[middle] as number)) high = middle;
    else low = middle + 1;
  }
  return low;
}

function descend({ feature, value, child }: Tree, row: Float32Array): number {
  let node = 0;
  let asked = feature[0] as number;
  while (asked >= 0) {
    node = (child[node] as number) + ((row[asked] as number) <= (value[node] as number) ? 0 : 1);
    asked = feature[node] as number;
  }
  return value[node] as number;
}
