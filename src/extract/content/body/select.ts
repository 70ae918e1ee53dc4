import type { Block, Frame } from './block.ts';
import type { Context } from './context.ts';
import { levelOf } from './features.ts';
import { boxesOf, furnitureOf } from './furniture.ts';
import { titleMatch } from './headline.ts';

/** A block's fate, with the reason that `explain` prints. */
export interface Verdict {
  readonly keep: boolean;
  readonly reason: string;
}

const THRESHOLD = 0.5;
/** Where no block reaches the threshold, the likeliest ones are taken down to this share of the best. */
const RELAXED = 0.6;
const LEAST = 0.08;
/** Repeats of shorter texts are labels, scores and the like, which an article may well repeat. */
const REPEAT_LENGTH = 60;

/** Turns probabilities into a choice of blocks: one threshold, no repeats, no headline, no heading without a text. */
export function select(context: Context, probabilities: Float64Array, title: string | null): readonly Verdict[] {
  const best = probabilities.reduce((max, p) => Math.max(max, p), 0);
  const threshold = best >= THRESHOLD ? THRESHOLD : Math.max(LEAST, best * RELAXED);
  const seen = new Set<string>();
  const certain = context.blocks.map((_, i) => (context.furniture[i] === 1 ? 'furniture far from the text' : furnitureOf(context, i)));
  const boxed = boxesOf(context, certain);
  const verdicts = context.blocks.map((block, i): Verdict => {
    const p = probabilities[i] as number;
    if (p < threshold) return { keep: false, reason: `article with probability ${p.toFixed(2)}` };
    const kind = certain[i] ?? (boxed[block.frame] === 1 ? 'in a box of furniture' : null);
    if (kind !== null) return { keep: false, reason: kind };
    if (isHeadline(block, context, title)) return { keep: false, reason: 'repeats the headline' };
    if (block.text.length >= REPEAT_LENGTH && seen.has(block.text)) return { keep: false, reason: 'repeats an earlier block' };
    seen.add(block.text);
    return { keep: true, reason: `article with probability ${p.toFixed(2)}` };
  });
  return dropBareHeadings(context, verdicts);
}

function isHeadline({ text, frame }: Block, { frames }: Context, title: string | null): boolean {
  return title !== null && levelOf((frames[frame] as Frame).node.name) > 0 && titleMatch(text, title, true) > 0.9;
}

/** At the end of an article, a heading that nothing follows led to related stories, not to a section. */
function dropBareHeadings({ blocks, frames }: Context, verdicts: readonly Verdict[]): readonly Verdict[] {
  const out = [...verdicts];
  for (let i = blocks.length - 1; i >= 0; i -= 1) {
    if (out[i]?.keep !== true) continue;
    if (levelOf((frames[(blocks[i] as Block).frame] as Frame).node.name) === 0) break;
    out[i] = { keep: false, reason: 'a heading that nothing follows' };
  }
  return out;
}
