import { z } from 'zod';

/**
 * A regression tree as parallel arrays. The children of inner node `i` are `child[i]` (where the feature is at most
 * `value[i]`) and the one after it; a leaf has feature -1 and its output in `value`.
 */
export const Tree = z.strictObject({ feature: z.array(z.int()), value: z.array(z.number()), child: z.array(z.int()) });
export type Tree = z.infer<typeof Tree>;

/** Boosted trees: the sum of all outputs and the base is the log-odds that a block belongs to the article. */
export const ForestData = z.strictObject({ base: z.number(), trees: z.array(Tree) });
export type ForestData = z.infer<typeof ForestData>;

/** After how many trees a block that is plainly furniture is let go, and below which log-odds. */
const EARLY = [[8, -2.5], [24, -3.5], [48, -4]] as const;

/** The trees, laid end to end: walking them is most of what reading a page costs beyond parsing it. */
export class Forest {
  private readonly base: number;
  private readonly roots: Int32Array;
  private readonly feature: Int16Array;
  private readonly value: Float32Array;
  private readonly child: Int32Array;

  constructor({ base, trees }: ForestData) {
    this.base = base;
    let size = 0;
    this.roots = Int32Array.from(trees, ({ feature }) => {
      size += feature.length;
      return size - feature.length;
    });
    this.feature = Int16Array.from(trees.flatMap((tree) => tree.feature));
    this.value = Float32Array.from(trees.flatMap((tree) => tree.value));
    this.child = Int32Array.from(trees.flatMap((tree, t) => tree.child.map((child) => child + (this.roots[t] as number))));
  }

  /** The probability that the block of these features belongs to the article. */
  judge(row: Float32Array): number {
    const { roots } = this;
    let sum = this.base;
    let start = 0;
    for (const [end, hopeless] of EARLY) {
      sum += this.sum(row, start, Math.min(end, roots.length));
      if (sum < hopeless) return 1 / (1 + Math.exp(-sum));
      start = end;
    }
    sum += this.sum(row, start, roots.length);
    return 1 / (1 + Math.exp(-sum));
  }

  private sum(row: Float32Array, start: number, end: number): number {
    const { roots, feature, value, child } = this;
    let sum = 0;
    for (let t = start; t < end; t += 1) {
      let node = roots[t] as number;
      let asked = feature[node] as number;
      while (asked >= 0) {
        node = (child[node] as number) + ((row[asked] as number) <= (value[node] as number) ? 0 : 1);
        asked = feature[node] as number;
      }
      sum += value[node] as number;
    }
    return sum;
  }
}
