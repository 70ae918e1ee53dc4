import { Element, Text, type ChildNode, type Document } from 'domhandler';
import { FLOWS } from '../html-tags.ts';
import { Frame, type Block, type Segments } from './block.ts';
import { MarkReader } from './marks.ts';

/** Cuts a page into blocks of text, in reading order. One iterative walk over the tree. */
export function segment(document: Document): Segments {
  const walker = new Segmenter();
  if (isFragment(document)) walker.openBlock(new Element('body', {}));
  let node: ChildNode | null = document.firstChild;
  while (node !== null) {
    const child: ChildNode | null = walker.enter(node);
    if (child !== null) {
      node = child;
      continue;
    }
    while (node !== null && node.next === null) {
      const parent: Element | null = node.parent instanceof Element ? node.parent : null;
      if (parent !== null) walker.leave(parent);
      node = parent;
    }
    node = node?.next ?? null;
  }
  walker.flush();
  return walker;
}

/** A piece of a page stands in a frame of its own, as if it were the whole body. */
function isFragment({ children }: Document): boolean {
  return !children.some((child) => child instanceof Element && (child.name === 'html' || child.name === 'body'));
}

/** Soft hyphens and zero-width spaces are layout, not letters. */
function fold(run: string): string {
  if (!/[^\S ]| {2}|[\u00AD\u200B\u2060]/.test(run)) return run.trim();
  return run.replace(/[\u00AD\u200B\u2060]/g, '').replace(/[^\S ]/g, ' ').replace(/ {2,}/g, ' ').trim();
}

const BLANK = /^\s*$/;

/** A block-level element around the walk's place. */
class Place {
  /** Index of its frame; -1 before it holds text. */
  frame = -1;
  /** Whether a run or an element began in it. */
  seen = false;

  constructor(readonly node: Element) {}
}

class Segmenter implements Segments {
  readonly blocks: Block[] = [];
  readonly frames: Frame[] = [];
  private readonly open: Place[] = [];
  private readonly marks = new MarkReader();
  private run = '';
  private linked = 0;
  private links = 0;
  private strong = 0;
  private linkDepth = 0;
  private strongDepth = 0;
  private breaks = 0;

  /** @returns The first child where the walk goes into the node, else null. */
  enter(node: ChildNode): ChildNode | null {
    if (node instanceof Text) this.addText(node.data);
    if (!(node instanceof Element)) return null;
    const kind = FLOWS.get(node.name);
    if (kind === 'silent') return null;
    if (kind === 'break') {
      this.breakLine();
      return null;
    }
    if (kind === undefined) this.openBlock(node);
    else if (kind === 'link') this.linkDepth += 1;
    else if (kind === 'strong') this.strongDepth += 1;
    // The walk never leaves a childless node.
    if (node.firstChild === null) this.leave(node);
    return node.firstChild;
  }

  leave({ name }: Element): void {
    const kind = FLOWS.get(name);
    if (kind === 'link') {
      this.linkDepth -= 1;
      this.links += 1;
    } else if (kind === 'strong') this.strongDepth -= 1;
    else if (kind === undefined) {
      this.flush();
      this.open.pop();
    }
  }

  flush(): void {
    const text = this.run === '' ? '' : fold(this.run);
    const inner = this.open.at(-1);
    if (text !== '' && inner !== undefined) {
      this.frameOpen();
      this.blocks.push({ text, frame: inner.frame, linked: Math.min(this.linked, text.length), links: this.links, strong: Math.min(this.strong, text.length), first: !inner.seen });
      inner.seen = true;
    }
    this.run = '';
    this.linked = 0;
    this.links = 0;
    this.strong = 0;
    this.breaks = 0;
  }

  private addText(data: string): void {
    if (BLANK.test(data)) {
      if (this.run !== '') this.run += ' ';
      return;
    }
    if (this.linkDepth > 0) this.linked += data.trim().length;
    if (this.strongDepth > 0) this.strong += data.trim().length;
    this.run += data;
    this.breaks = 0;
  }

  private breakLine(): void {
    this.breaks += 1;
    if (this.breaks > 1) this.flush();
    else this.run += '\n';
  }

  openBlock(node: Element): void {
    this.flush();
    const outer = this.open.at(-1);
    if (outer !== undefined) outer.seen = true;
    this.open.push(new Place(node));
  }

  /** Elements around text become frames; most others on a page hold none. */
  private frameOpen(): void {
    let at = this.open.length;
    while (at > 0 && this.open[at - 1]?.frame === -1) at -= 1;
    let parent = this.open[at - 1]?.frame ?? -1;
    for (const place of this.open.slice(at)) {
      const own = this.marks.marksOf(place.node);
      place.frame = this.frames.length;
      this.frames.push(new Frame(place.node, parent, own, own | (this.frames[parent]?.marks ?? 0)));
      parent = place.frame;
    }
  }
}
