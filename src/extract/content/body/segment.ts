import { Element, Text, type ChildNode, type Document } from 'domhandler';
import type { Block } from './block.ts';
import { marksOf } from './marks.ts';

const set = (names: string): ReadonlySet<string> => new Set(names.split(' '));

/** Elements whose text is not for reading. */
const SILENT = set('script style noscript template svg math iframe object embed video audio canvas select datalist textarea title map progress meter');
const INLINE = set('a abbr acronym b bdi bdo big cite code data del dfn em font i img ins kbd label mark nobr picture q rp rt ruby s samp small source span strike strong sub sup time tt u var wbr button output br input link meta');

/** Cuts a page into blocks of text, in reading order. One iterative walk over the tree. */
export function segment(document: Document): readonly Block[] {
  const walker = new Segmenter();
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
  return walker.blocks;
}

/** Soft hyphens and zero-width spaces are layout, not letters. */
const fold = (run: string): string => run.replace(/[\u00AD\u200B\u2060]/g, '').replace(/\s+/g, ' ').trim();

interface Frame {
  readonly node: Element;
  readonly marks: number;
  /** Blocks seen inside so far; tells a leading run from a trailing one. */
  seen: boolean;
}

class Segmenter {
  readonly blocks: Block[] = [];
  /** Block-level elements around the walk's place. */
  private readonly frames: Frame[] = [];
  private run = '';
  private linked = 0;
  private links = 0;
  private linkDepth = 0;
  private breaks = 0;

  /** @returns The first child where the walk goes into the node, else null. */
  enter(node: ChildNode): ChildNode | null {
    if (node instanceof Text) this.text(node.data);
    if (!(node instanceof Element) || SILENT.has(node.name)) return null;
    if (node.name === 'br') this.lineBreak();
    else if (!INLINE.has(node.name)) this.openBlock(node);
    else if (node.name === 'a' || node.name === 'button') this.linkDepth += 1;
    // A childless node is never left by the walk.
    if (node.firstChild === null) this.leave(node);
    return node.firstChild;
  }

  leave(node: Element): void {
    if (!INLINE.has(node.name)) {
      this.flush();
      this.frames.pop();
    } else if (node.name === 'a' || node.name === 'button') {
      this.linkDepth -= 1;
      this.links += 1;
    }
  }

  private text(data: string): void {
    if (this.linkDepth > 0) this.linked += data.trim().length;
    this.run += data;
    if (this.breaks > 0 && /\S/.test(data)) this.breaks = 0;
  }

  private lineBreak(): void {
    this.breaks += 1;
    if (this.breaks === 2) this.flush();
    else this.run += '\n';
  }

  private openBlock(node: Element): void {
    this.flush();
    const outer = this.frames.at(-1);
    this.frames.push({ node, marks: marksOf(node) | (outer?.marks ?? 0), seen: false });
  }

  private flush(): void {
    const text = fold(this.run);
    const frame = this.frames.at(-1);
    if (text !== '' && frame !== undefined) {
      this.blocks.push({ text, node: frame.node, linked: Math.min(this.linked, text.length), links: this.links, marks: frame.marks, first: !frame.seen });
      frame.seen = true;
    }
    this.run = '';
    this.linked = 0;
    this.links = 0;
    this.breaks = 0;
  }
}
