import type { Block, Frame } from './block.ts';
import type { Context, Sums } from './context.ts';
import { Cue } from './cues.ts';
import { levelOf } from './features.ts';
import { Mark } from './marks.ts';
import type { Measure } from './measure.ts';

/** A kind of page furniture that is certain enough to overrule the model. */
interface Kind {
  readonly name: string;
  readonly holds: (context: Context, i: number) => boolean;
}

const has = (bits: number | undefined, wanted: number): boolean => ((bits ?? 0) & wanted) !== 0;
const below = ({ below: marks, blocks }: Context, i: number): number => marks[(blocks[i] as Block).frame] as number;
const sizeOf = ({ measures }: Context, i: number): number => (measures[i] as Measure).size;

const SHORT = 220;
const LABEL = 40;
const MOSTLY_LINK = 0.45;

const KINDS: readonly Kind[] = [
  { name: 'a way to another story', holds: (c, i) => sizeOf(c, i) < SHORT && has(c.cues[i], Cue.more) && (c.densities[i] as number) > MOSTLY_LINK },
  { name: 'a label of advertising', holds: (c, i) => sizeOf(c, i) < LABEL && has(c.cues[i], Cue.ad) },
  { name: 'a share word', holds: (c, i) => sizeOf(c, i) < LABEL && has(c.cues[i], Cue.share) && has(below(c, i), Mark.share) },
  { name: 'a picture credit or caption', holds: (c, i) => sizeOf(c, i) < SHORT && has(c.cues[i], Cue.credit) && has(below(c, i), Mark.caption) },
  { name: 'a call in a box of its own', holds: (c, i) => sizeOf(c, i) < 2 * SHORT && has(c.cues[i], Cue.act) && has(below(c, i), Mark.promo | Mark.form) },
  { name: 'links in a box of related stories', holds: (c, i) => (c.densities[i] as number) > 0.8 && has(below(c, i), Mark.related | Mark.promo | Mark.share | Mark.tags | Mark.aside | Mark.side | Mark.ad) },
];

/** The name of the furniture that a block certainly is, else null. */
export function furnitureOf(context: Context, i: number): string | null {
  return KINDS.find(({ holds }) => holds(context, i))?.name ?? null;
}

const BOX = Mark.related | Mark.promo | Mark.share | Mark.comment | Mark.ad | Mark.author | Mark.consent | Mark.aside | Mark.side;
/** A box that holds more of the page's text than this is no box, whatever its name. */
const BOX_SHARE = 0.12;

/**
 * Frames inside the article that are named as furniture and hold something that certainly is: nothing in them is article.
 * So a box's harmless heading goes with its links.
 */
export function boxesOf(context: Context, certain: readonly (string | null)[]): Uint8Array {
  const { frames, blocks, sums, total } = context;
  const boxed = new Uint8Array(frames.length);
  blocks.forEach(({ frame }, i) => {
    if (certain[i] === null) return;
    for (let at = frame; at >= 0 && (context.branches[at] as number) >= 0; at = (frames[at] as Frame).parent) {
      if (has((frames[at] as Frame).own, BOX) && (sums[at] as Sums).size < BOX_SHARE * total.size) boxed[at] = 1;
    }
  });
  // Parents come before their children.
  frames.forEach(({ parent }, at) => {
    if (parent >= 0 && boxed[parent] === 1) boxed[at] = 1;
  });
  return boxed;
}

/** A heading right before what certainly is furniture announces it. */
export function announces(context: Context, i: number): boolean {
  const { frames, blocks, cues } = context;
  return levelOf((frames[(blocks[i] as Block).frame] as Frame).node.name) > 0 && has(cues[i], Cue.more | Cue.act);
}
