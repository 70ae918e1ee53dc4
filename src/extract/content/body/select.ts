import type { Block, Frame } from './block.ts';
import type { Context } from './context.ts';
import { lineOf } from '../plain/line.ts';
import { relatedLabel } from '../plain/rules/related.ts';
import { levelOf } from './features.ts';
import { boxesOf, furnitureOf } from './furniture.ts';
import { lineFurniture } from './line-furniture.ts';
import { titleMatch } from './headline.ts';
import { Mark } from './marks.ts';
import { isStated, type Told } from './told.ts';

/** A block's fate, with the rule that overruled the model; null where none did. */
export interface Verdict {
  readonly keep: boolean;
  readonly reason: string | null;
}

const KEPT: Verdict = { keep: true, reason: null };
const DROPPED: Verdict = { keep: false, reason: null };

const THRESHOLD = 0.42;
/** The share of the threshold that prose after prose needs. */
const CONTINUED = 0.65;
/** What the page's data states as the article's body needs no more than this. */
const STATED = 0.12;
/** Where no block reaches the threshold, the likeliest ones are taken down to this share of the best. */
const RELAXED = 0.6;
const LEAST = 0.08;
/** Characters in a run of copies; shorter ones may well be the author's. */
const COPIED_SIZE = 250;
const LONGEST_LABEL = 60;
const LINK_DENSITY = 0.8;
const MOST_LINKS = 12;
/** Labels under which authors list what they used as often as sites list what they sell. */
const SOURCES = /reading|resources|links|articles|picks|recommended|suggested|featured|must|^\W*(?:other|more|top|see|the best|latest|popular|in this|read more)\b/i;

/** Turns probabilities into a choice of blocks: one threshold, no repeats, no headline, no heading without a text. */
export function select(context: Context, probabilities: Float64Array, { title, body }: Pick<Told, 'title' | 'body'>): readonly Verdict[] {
  const best = probabilities.reduce((max, p) => Math.max(max, p), 0);
  const threshold = best >= THRESHOLD ? THRESHOLD : Math.max(LEAST, best * RELAXED);
  const certain = context.blocks.map((_, i) => (context.furniture[i] === 1 ? 'furniture far from the text' : furnitureOf(context, i)));
  const boxed = boxesOf(context, certain, probabilities);
  const verdicts = context.blocks.map((block, i): Verdict => {
    const p = probabilities[i] as number;
    const least = continues(context, probabilities, i, threshold) ? CONTINUED * threshold : threshold;
    if (p < least && !(p > STATED && isStated(block.text, body))) return DROPPED;
    const kind = certain[i] ?? (boxed[block.frame] === 1 ? 'in a box of furniture' : null) ?? (isLine(context, block) ? lineFurniture(block.text, p) : null);
    if (kind !== null) return { keep: false, reason: kind };
    if (isHeadline(block, context, title)) return { keep: false, reason: 'repeats the headline' };
    return KEPT;
  });
  return dropBareHeadings(context, dropRelated(context, dropCopies(context, verdicts)));
}

/** Pages that show the article twice, for narrow and wide screens: runs of blocks that were kept before. A lone repeat is the author's. */
function dropCopies({ blocks }: Context, verdicts: readonly Verdict[]): readonly Verdict[] {
  const seen = new Set<string>();
  const out = [...verdicts];
  let run: number[] = [];
  const settle = (): void => {
    if (run.reduce((sum, i) => sum + (blocks[i] as Block).text.length, 0) >= COPIED_SIZE) for (const i of run) out[i] = { keep: false, reason: 'repeats an earlier part of the page' };
    run = [];
  };
  blocks.forEach(({ text }, i) => {
    if (out[i]?.keep !== true) return;
    if (seen.has(text)) run.push(i);
    else settle();
    seen.add(text);
  });
  settle();
  return out;
}

/** Prose right after prose of the article, in the same element and of the same kind, needs less proof. */
function continues({ blocks, frames, good }: Context, probabilities: Float64Array, i: number, threshold: number): boolean {
  if (i === 0 || good[i] === 0 || good[i - 1] === 0 || (probabilities[i - 1] as number) < threshold) return false;
  const before = frames[(blocks[i - 1] as Block).frame] as Frame;
  const here = frames[(blocks[i] as Block).frame] as Frame;
  return before.parent === here.parent && before.node.name === here.node.name && before.node.attribs['class'] === here.node.attribs['class'];
}

/** Neither a heading nor a table's cell, where a date or a label may stand alone. */
function isLine({ below, frames }: Context, { frame }: Block): boolean {
  return levelOf((frames[frame] as Frame).node.name) === 0 && ((below[frame] as number) & Mark.table) === 0;
}

function isHeadline({ text, frame }: Block, { frames }: Context, title: string | null): boolean {
  return title !== null && levelOf((frames[frame] as Frame).node.name) > 0 && titleMatch(text, title, true) > 0.9;
}

/** Links right after a label such as "Also read" are other stories, and so is the label then, and where nothing of the article follows it. */
function dropRelated({ blocks, densities }: Context, verdicts: readonly Verdict[]): readonly Verdict[] {
  const out = [...verdicts];
  blocks.forEach(({ text }, i) => {
    if (text.length > LONGEST_LABEL) return;
    let end = i + 1;
    while (end < i + MOST_LINKS && (densities[end] ?? 0) > LINK_DENSITY) end += 1;
    const links = out.slice(i + 1, end).some(({ keep }) => keep) && !SOURCES.test(text);
    const bare = out[i]?.keep === true && out[i + 1]?.keep !== true;
    if ((!links && !bare) || !relatedLabel.matches(lineOf(text, true))) return;
    if (!links) end = i + 1;
    for (let at = i; at < end; at += 1) out[at] = { keep: false, reason: 'other stories' };
  });
  return out;
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
