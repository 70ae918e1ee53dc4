import { Element } from 'domhandler';
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
const CAPTION = 120;
const MOSTLY_LINK = 0.45;

const PICTURES = new Set(['img', 'picture', 'amp-img']);

const KINDS: readonly Kind[] = [
  { name: 'a reader\'s comment', holds: (c, i) => has(below(c, i), Mark.comment) },
  { name: 'in a footer, form or menu', holds: (c, i) => has(below(c, i), Mark.footer | Mark.form | Mark.nav) },
  { name: 'about the author', holds: (c, i) => has(below(c, i), Mark.author) && has(c.cues[i], Cue.writer) },
  { name: 'a way to another story', holds: (c, i) => sizeOf(c, i) < SHORT && has(c.cues[i], Cue.more) && (c.densities[i] as number) > MOSTLY_LINK },
  { name: 'a label of advertising', holds: (c, i) => sizeOf(c, i) < LABEL && has(c.cues[i], Cue.ad) },
  { name: 'a share word', holds: (c, i) => sizeOf(c, i) < LABEL && has(c.cues[i], Cue.share) && has(below(c, i), Mark.share) },
  { name: 'a picture credit or caption', holds: (c, i) => sizeOf(c, i) < SHORT && has(c.cues[i], Cue.credit) && has(below(c, i), Mark.caption) },
  { name: 'a call in a box of its own', holds: (c, i) => sizeOf(c, i) < 2 * SHORT && has(c.cues[i], Cue.act) && has(below(c, i), Mark.promo | Mark.form) },
  { name: 'links in a box of related stories', holds: (c, i) => (c.densities[i] as number) > 0.8 && has(below(c, i), Mark.related | Mark.promo | Mark.share | Mark.tags | Mark.aside | Mark.side | Mark.ad) },
];

/** The name of the furniture that a block certainly is, else null. */
export function furnitureOf(context: Context, i: number): string | null {
  // Every kind is told by a mark or a cue.
  const kind = below(context, i) === 0 && context.cues[i] === 0 ? undefined : KINDS.find(({ holds }) => holds(context, i));
  return kind?.name ?? (isBesidePicture(context, i) ? 'a line beside its picture' : null);
}

/** Whether a short line is the only text of an element that shows a picture; lists and tables show pictures of their items. */
function isBesidePicture({ blocks, frames, measures, sums, below: marks }: Context, i: number): boolean {
  const { size, ending } = measures[i] as Measure;
  if (size >= CAPTION || ending !== 0) return false;
  const { frame } = blocks[i] as Block;
  const { node } = frames[frame] as Frame;
  if ((sums[frame] as Sums).count > 1 || levelOf(node.name) > 0 || has(marks[frame], Mark.list | Mark.table)) return false;
  return node.children.some((child) => child instanceof Element && (PICTURES.has(child.name) || (child.name === 'a' && child.children.some((inner) => inner instanceof Element && PICTURES.has(inner.name)))));
}

const BOX = Mark.related | Mark.promo | Mark.share | Mark.comment | Mark.ad | Mark.author | Mark.consent | Mark.aside | Mark.side;
/** A box that holds more prose or text than this is a part of the article, whatever its name. */
const BOX_PROSE = 300;
const BOX_SIZE = 1_200;
/** So is one of which the model is surer than this on the whole; calls to act and biographies may read much like an article. */
const SURE = 0.5;
const SURE_OF_PROSE = 0.9;

/**
 * Frames inside the article that are named as furniture and hold something that certainly is: nothing in them is article.
 * So a box's harmless heading goes with its links.
 */
export function boxesOf({ frames, blocks, sums, branches, measures }: Context, certain: readonly (string | null)[], probabilities: Float64Array): Uint8Array {
  const boxed = new Uint8Array(frames.length);
  const sureness = new Float64Array(frames.length);
  const each = (i: number, visit: (frame: number) => void): void => {
    for (let at = (blocks[i] as Block).frame; at >= 0 && (branches[at] as number) >= 0; at = (frames[at] as Frame).parent) visit(at);
  };
  const small = frames.map(({ own }, at) => has(own, BOX) && (sums[at] as Sums).size < BOX_SIZE && (sums[at] as Sums).good < BOX_PROSE);
  blocks.forEach((_, i) => each(i, (at) => {
    sureness[at] = (sureness[at] as number) + (probabilities[i] as number) * (measures[i] as Measure).size;
    if (certain[i] !== null && small[at] === true) boxed[at] = 1;
  }));
  // Parents come before their children.
  frames.forEach(({ parent, own }, at) => {
    const { size, count } = sums[at] as Sums;
    const sure = has(own, Mark.promo | Mark.author) ? SURE_OF_PROSE : SURE;
    const buttons = has(own, Mark.share) && size < LABEL * count;
    if (boxed[at] === 1 && !buttons && (sureness[at] as number) > sure * size) boxed[at] = 0;
    if (parent >= 0 && boxed[parent] === 1) boxed[at] = 1;
  });
  return boxed;
}
