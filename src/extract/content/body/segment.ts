import { Text, type ChildNode, type Document } from 'domhandler';
import { tagOf } from '../html-tags.ts';
import { PageElement } from '../page-element.ts';
import { Frame, type Block, type Segments } from './block.ts';
import { marksOf } from './marks.ts';
import { measure } from './measure.ts';

/** Cuts a page into blocks of text, in reading order. One iterative walk over the tree. */
export function segment(document: Document): Segments {
  const walker = new Segmenter();
  if (isFragment(document)) walker.openBlock(new PageElement(tagOf('body'), {}, 0));
  let node: ChildNode | null = document.firstChild;
  while (node !== null) {
    const child: ChildNode | null = walker.enter(node);
    if (child !== null) {
      node = child;
      continue;
    }
    while (node !== null && node.next === null) {
      const parent: PageElement | null = node.parent instanceof PageElement ? node.parent : null;
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
  return !children.some((child) => child instanceof PageElement && (child.name === 'html' || child.name === 'body'));
}

/** Most runs need no folding, which their measure tells. */
function foldRun(run: string): Pick<Block, 'text' | 'measure'> {
  const text = run.trim();
  const measured = measure(text);
  return measured.folded ? { text, measure: measured } : measureFolded(text);
}

/** Soft hyphens and zero-width spaces are layout, not letters. */
function measureFolded(run: string): Pick<Block, 'text' | 'measure'> {
  const text = run.replace(/[\u00AD\u200B\u2060]/g, '').replace(/\s+/g, ' ').trim();
  return { text, measure: measure(text) };
}

const BLANK = /^\s*$/;

/** A block-level element around the walk's place. */
class Place {
  /** Index of its frame; -1 before it holds text. */
  frame = -1;
  /** Whether a run or an element began in it. */
  seen = false;

  constructor(readonly node: PageElement) {}
}

class Segmenter implements Segments {
  readonly blocks: Block[] = [];
  readonly frames: Frame[] = [];
  private readonly open: Place[] = [];
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
    if (!(node instanceof PageElement)) return null;
    const { flow } = node.tag;
    if (flow === 'silent') return null;
    if (flow === 'break') {
      this.breakLine();
      return null;
    }
    if (flow === 'block') this.openBlock(node);
    else if (flow === 'link') this.linkDepth += 1;
    else if (flow === 'strong') this.strongDepth += 1;
    // The walk never leaves a childless node.
    if (node.firstChild === null) this.leave(node);
    return node.firstChild;
  }

  leave({ tag: { flow } }: PageElement): void {
    if (flow === 'link') {
      this.linkDepth -= 1;
      this.links += 1;
    } else if (flow === 'strong') this.strongDepth -= 1;
    else if (flow === 'block') {
      this.flush();
      this.open.pop();
    }
  }

  flush(): void {
    const inner = this.open.at(-1);
    if (this.run !== '' && inner !== undefined) this.addBlock(foldRun(this.run), inner);
    this.run = '';
    this.linked = 0;
    this.links = 0;
    this.strong = 0;
    this.breaks = 0;
  }

  private addBlock({ text, measure: measured }: Pick<Block, 'text' | 'measure'>, inner: Place): void {
    if (text === '') return;
    this.frameOpen();
    this.blocks.push({ text, measure: measured, frame: inner.frame, linked: Math.min(this.linked, text.length), links: this.links, strong: Math.min(this.strong, text.length), first: !inner.seen });
    inner.seen = true;
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

  openBlock(node: PageElement): void {
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
      const own = marksOf(place.node);
      place.frame = this.frames.length;
      this.frames.push(new Frame(place.node, parent, own, own | (this.frames[parent]?.marks ?? 0)));
      parent = place.frame;
    }
  }
}
