import type { Block, Frame, Segments } from './block.ts';
import { cuesOf } from './cues.ts';
import { CLUTTER, Mark } from './marks.ts';
import type { Measure } from './measure.ts';

/** Sums over a set of blocks: all that a frame holds, or all blocks in frames alike. */
export interface Sums {
  size: number;
  linked: number;
  /** Size of the {@link Context.good} blocks. */
  good: number;
  count: number;
}

/** What the model judges a page's blocks by: each block's own measures, and those of the frames around it. */
export interface Context extends Segments {
  readonly measures: readonly Measure[];
  readonly cues: readonly number[];
  readonly densities: Float64Array;
  /** A block's size where it reads like prose outside of furniture, else 0. */
  readonly good: Int32Array;
  readonly sums: readonly Sums[];
  readonly total: Sums;
  /** The innermost frame that holds most of the good text. */
  readonly main: number;
  readonly depths: Int32Array;
  /** For each frame the child of the main frame that it is in; -1 outside. */
  readonly branches: Int32Array;
  /** Clutter marks between the main frame and the frame, the latter included. */
  readonly below: Int32Array;
  /** 1 for links and small print far from any prose: not worth the model's time. */
  readonly furniture: Uint8Array;
  /** For each block, the sums of all blocks whose frame, and whose frame and parent, have the same tag and class. */
  readonly alike: readonly Sums[];
  readonly alikeInParent: readonly Sums[];
}

const PROSE_SIZE = 80;
const PROSE_DENSITY = 0.35;
/** The share of the good text that the main frame holds at least; the rest may be blurbs elsewhere. */
const MAIN_SHARE = 0.6;
const LINK_DENSITY = 0.8;
/** In blocks. */
const NEAR = 3;
const NOT_ARTICLE = Mark.nav | Mark.footer | Mark.form;
const NOT_PROSE = Mark.nav | Mark.footer | Mark.comment | Mark.hidden | Mark.consent;

const none = (): Sums => ({ size: 0, linked: 0, good: 0, count: 0 });

function add(to: Sums, { size, linked, good, count }: Sums): void {
  to.size += size;
  to.linked += linked;
  to.good += good;
  to.count += count;
}

export function contextOf(segments: Segments): Context {
  const { blocks, frames } = segments;
  const measures = blocks.map(({ measure }) => measure);
  const densities = new Float64Array(blocks.map(({ linked, text }) => linked / text.length));
  const good = new Int32Array(measures.map(({ size, stops }, i) => (
    size > PROSE_SIZE && stops > 0 && (densities[i] as number) < PROSE_DENSITY && ((frames[(blocks[i] as Block).frame] as Frame).marks & NOT_PROSE) === 0 ? size : 0)));
  const single = blocks.map(({ linked }, i): Sums => ({ size: (measures[i] as Measure).size, linked, good: good[i] as number, count: 1 }));
  const sums = sumByFrame(segments, single);
  const total = single.reduce((all, one) => (add(all, one), all), none());
  const main = sums.findLastIndex((sum) => sum.good >= MAIN_SHARE * total.good);
  const places = placeFrames(frames, main);
  const furniture = new Uint8Array(blocks.map(({ frame }, i) => {
    if ((measures[i] as Measure).size >= PROSE_SIZE || hasNear(good, i)) return 0;
    const linksOutside = (densities[i] as number) > LINK_DENSITY && frame !== main && (places.branches[frame] as number) < 0;
    return linksOutside || ((frames[frame] as Frame).marks & NOT_ARTICLE) !== 0 ? 1 : 0;
  }));
  return {
    blocks, frames, measures, densities, good, sums, total, main, furniture, ...places,
    cues: blocks.map(({ text }, i) => (furniture[i] === 1 ? 0 : cuesOf(text))),
    ...groupAlike(segments, single),
  };
}

function hasNear(good: Int32Array, i: number): boolean {
  for (let at = Math.max(0, i - NEAR); at <= i + NEAR && at < good.length; at += 1) if ((good[at] as number) > 0) return true;
  return false;
}

function sumByFrame({ blocks, frames }: Segments, single: readonly Sums[]): readonly Sums[] {
  const sums = frames.map(none);
  blocks.forEach(({ frame }, i) => add(sums[frame] as Sums, single[i] as Sums));
  // Parents come before their children.
  for (let at = frames.length - 1; at > 0; at -= 1) {
    const { parent } = frames[at] as Frame;
    if (parent >= 0) add(sums[parent] as Sums, sums[at] as Sums);
  }
  return sums;
}

function placeFrames(frames: readonly Frame[], main: number): Pick<Context, 'depths' | 'branches' | 'below'> {
  const depths = new Int32Array(frames.length);
  const branches = new Int32Array(frames.length).fill(-1);
  const below = new Int32Array(frames.length);
  frames.forEach(({ parent, own }, at) => {
    if (parent < 0) return;
    depths[at] = (depths[parent] as number) + 1;
    const child = parent === main;
    branches[at] = child ? at : (branches[parent] as number);
    if ((branches[at] as number) >= 0) below[at] = (child ? 0 : (below[parent] as number)) | (own & CLUTTER);
  });
  return { depths, branches, below };
}

function groupAlike({ blocks, frames }: Segments, single: readonly Sums[]): Pick<Context, 'alike' | 'alikeInParent'> {
  const kindOf = kindsOf(frames);
  const most = frames.length + 1;
  const group = (keyOf: (block: Block) => number): readonly Sums[] => {
    const groups = new Map<number, Sums>();
    return blocks.map((block, i) => {
      const key = keyOf(block);
      const sums = groups.get(key) ?? none();
      groups.set(key, sums);
      add(sums, single[i] as Sums);
      return sums;
    });
  };
  return {
    alike: group(({ frame }) => kindOf[frame] as number),
    alikeInParent: group(({ frame }) => (kindOf[frame] as number) * most + (kindOf[(frames[frame] as Frame).parent] ?? 0)),
  };
}

/** Numbers frames so that those with the same tag and class have the same number. */
function kindsOf(frames: readonly Frame[]): Int32Array {
  const byTag = new Map<string, Map<string, number>>();
  let count = 0;
  return new Int32Array(frames.map(({ node: { name, attribs } }) => {
    const byClass = byTag.get(name) ?? new Map<string, number>();
    byTag.set(name, byClass);
    const key = attribs['class'] ?? '';
    const known = byClass.get(key);
    if (known !== undefined) return known;
    count += 1;
    byClass.set(key, count);
    return count;
  }));
}
