import type { Block, Frame } from './block.ts';
import type { Context, Sums } from './context.ts';
import { CUE_KINDS } from './cues.ts';
import { titleMatch } from './headline.ts';
import type { Measure } from './measure.ts';

const MARK_KINDS = 30;
const FAR = 60;
const TAGS = new Map(['p', 'li', 'td', 'th', 'dt', 'dd', 'blockquote', 'pre', 'div', 'figcaption', 'section', 'article'].map((tag, i) => [tag, i + 1]));

/** 1 to 6 for headings, else 0. */
export function levelOf(tag: string): number {
  return tag.length === 2 && tag.startsWith('h') && tag >= 'h1' && tag <= 'h6' ? Number(tag[1]) : 0;
}

function bitCount(bits: number): number {
  let count = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) count += 1;
  return count;
}

/** Numbers in a row, by which the model judges a block. Their order is part of the learned weights. */
export const FEATURES = 153;

/** Gives `read` the {@link FEATURES} of each block but plain furniture, in reading order, in one row that is written over each time. */
export function readFeatures(context: Context, title: string | null, read: (row: Float32Array, i: number) => void): void {
  const writer = new FeatureWriter(context, title);
  for (let i = 0; i < context.blocks.length; i += 1) {
    if (context.furniture[i] === 0) read(writer.writeRow(i), i);
    writer.advance(i);
  }
}

/** Writes rows in reading order, remembering what came before. */
class FeatureWriter {
  private readonly row = new Float32Array(FEATURES);
  private at = 0;
  private readonly toNext: Int32Array;
  private readonly repeats = new Map<string, number>();
  private readonly matches: Float64Array;
  private readonly titleAt: number;
  private sincePrevious = FAR;
  private goodBefore = 0;
  private sizeBefore = 0;
  private heading = -1;

  constructor(private readonly context: Context, private readonly title: string | null) {
    const { blocks, good } = context;
    this.toNext = new Int32Array(blocks.length);
    for (let i = blocks.length - 1, distance = FAR; i >= 0; i -= 1) {
      this.toNext[i] = distance;
      distance = (good[i] as number) > 0 ? 1 : Math.min(FAR, distance + 1);
    }
    for (const { text } of blocks) this.repeats.set(text, (this.repeats.get(text) ?? 0) + 1);
    this.matches = new Float64Array(blocks.map((block) => this.match(block)));
    this.titleAt = this.matches.findIndex((match) => match > 0.6);
  }

  writeRow(i: number): Float32Array {
    const block = this.context.blocks[i] as Block;
    this.at = 0;
    this.writeText(block, i);
    this.writeFrame(this.context.frames[block.frame] as Frame, block.frame);
    this.writeSums(block, i);
    this.writeNeighbours(block, i);
    this.writePlace(block, i);
    return this.row;
  }

  advance(i: number): void {
    const good = this.context.good[i] as number;
    this.goodBefore += good;
    this.sizeBefore += (this.context.measures[i] as Measure).size;
    this.sincePrevious = good > 0 ? 1 : Math.min(FAR, this.sincePrevious + 1);
    if (levelOf((this.context.frames[(this.context.blocks[i] as Block).frame] as Frame).node.name) > 0) this.heading = i;
  }

  private put(value: number): void {
    this.row[this.at] = value;
    this.at += 1;
  }

  /** What is not there. */
  private skip(count: number): void {
    this.row.fill(-1, this.at, this.at + count);
    this.at += count;
  }

  private match({ text, frame }: Block): number {
    return this.title === null ? 0 : titleMatch(text, this.title, levelOf((this.context.frames[frame] as Frame).node.name) > 0);
  }

  private writeText({ text, links, strong, first }: Block, i: number): void {
    const { size, words, digits, capitals, commas, stops, ending, beginning } = this.context.measures[i] as Measure;
    const cues = this.context.cues[i] as number;
    this.put(Math.log(1 + size));
    this.put(words);
    this.put(this.context.densities[i] as number);
    this.put(links);
    this.put(strong / text.length);
    this.put(commas);
    this.put(stops);
    this.put(digits / text.length);
    this.put(capitals / text.length);
    this.put(ending);
    this.put(beginning);
    this.put(first ? 1 : 0);
    this.put(size / words);
    this.put(bitCount(cues));
    for (let kind = 0; kind < CUE_KINDS; kind += 1) this.put((cues >> kind) & 1);
  }

  private writeFrame({ node, own, marks }: Frame, frame: number): void {
    const { depths, main, below } = this.context;
    const level = levelOf(node.name);
    this.put(level);
    this.put(TAGS.get(node.name) ?? 0);
    this.put(bitCount(own));
    this.put(bitCount(below[frame] as number));
    this.put(depths[frame] as number);
    this.put(this.inMain(frame));
    this.put((depths[frame] as number) - (depths[main] ?? 0));
    for (let kind = 0; kind < MARK_KINDS; kind += 1) this.put((marks >> kind) & 1);
  }

  private inMain(frame: number): number {
    return frame === this.context.main || (this.context.branches[frame] as number) >= 0 ? 1 : 0;
  }

  private writeSums({ frame }: Block, i: number): void {
    const { frames, sums, branches, alike, alikeInParent, total } = this.context;
    // Asking an array for what lies before its beginning is slow.
    const above = (at: number): number => (at < 0 ? -1 : (frames[at] as Frame).parent);
    const sumOf = (at: number): Sums | undefined => (at < 0 ? undefined : sums[at]);
    const parent = above(frame);
    const grand = above(parent);
    this.writeShare(sumOf(branches[frame] as number));
    for (const at of [frame, parent, grand, above(grand)]) this.writeShare(sumOf(at));
    this.writeShare(alikeInParent[i]);
    this.writeShare(alike[i]);
    this.put(this.levelsUp(frame, 0.1 * total.good));
    this.put(this.levelsUp(frame, 0.3 * total.good));
    this.put(this.levelsUp(frame, 0.6 * total.good));
    this.put(this.levelsUp(frame, 0.9 * total.good));
  }

  private writeShare(sum: Sums | undefined): void {
    const { total } = this.context;
    if (sum === undefined) {
      this.skip(6);
      return;
    }
    this.put(sum.size / (total.size + 1));
    this.put(sum.good / (total.good + 1));
    this.put(sum.linked / (sum.size + 1));
    this.put(sum.count);
    this.put(Math.log(1 + sum.size));
    this.put(sum.size / (sum.count + 1));
  }

  /** How many frames up the first one is that holds so much good text. */
  private levelsUp(frame: number, good: number): number {
    let up = 0;
    for (let at = frame; at >= 0 && up < FAR && (this.context.sums[at] as Sums).good < good; at = (this.context.frames[at] as Frame).parent) up += 1;
    return up;
  }

  private writeNeighbours({ frame }: Block, i: number): void {
    const { blocks, frames, measures, densities, cues } = this.context;
    const { parent } = frames[frame] as Frame;
    for (const at of [i - 2, i - 1, i + 1, i + 2]) {
      const other = blocks[at];
      if (other === undefined) {
        this.skip(7);
        continue;
      }
      const around = frames[other.frame] as Frame;
      const { size, ending } = measures[at] as Measure;
      const near = other.frame === frame ? 2 : around.parent === parent ? 1 : 0;
      this.put(Math.log(1 + size));
      this.put(densities[at] as number);
      this.put(levelOf(around.node.name));
      this.put(bitCount(cues[at] as number));
      this.put(near);
      this.put(ending);
      this.put(this.inMain(other.frame));
    }
  }

  private writePlace(block: Block, i: number): void {
    const { blocks, frames, cues, sums, main, total } = this.context;
    const heading = blocks[this.heading];
    const inner = sums[main];
    this.put(this.sincePrevious);
    this.put(this.toNext[i] as number);
    this.put(this.goodBefore / (total.good + 1));
    this.put(this.sizeBefore / (total.size + 1));
    this.put(i / blocks.length);
    this.put(blocks.length);
    this.put(Math.log(1 + total.good));
    this.put(total.linked / (total.size + 1));
    this.put((inner?.good ?? 0) / (total.good + 1));
    this.put((inner?.linked ?? 0) / ((inner?.size ?? 0) + 1));
    this.put(heading === undefined ? FAR : Math.min(FAR, i - this.heading));
    this.put(heading === undefined ? 0 : levelOf((frames[heading.frame] as Frame).node.name));
    this.put(heading === undefined ? 0 : bitCount(cues[this.heading] as number));
    this.put(heading === undefined ? -1 : this.inMain(heading.frame));
    this.put(this.repeats.get(block.text) ?? 1);
    this.put(this.matches[i] as number);
    this.put(this.titleAt < 0 ? -FAR - 1 : Math.max(-FAR, Math.min(FAR, i - this.titleAt)));
  }
}
