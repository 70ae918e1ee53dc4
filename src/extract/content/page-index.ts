import { Document, Text, type ChildNode } from 'domhandler';
import type { Tag } from './html-tags.ts';
import { PageElement } from './page-element.ts';
import { scan, type Attributes, type Sink } from './scan.ts';

/**
 * Elements nested deeper stay childless in the tree and their text goes to the ancestor at this depth:
 * no walk can grow quadratic, and no text is lost.
 */
const MAX_DEPTH = 512;

/** A parsed page, and its elements in document order so that a look-up is one loop over an array. */
export interface PageIndex {
  readonly document: Document;
  readonly elements: readonly PageElement[];
}

/**
 * Parses a page to htmlparser2's tree of `domhandler` nodes, by a scanner and a tree builder of our own.
 *
 * Several times as fast as `parseDocument` (comments, insides of drawings and attributes that nothing reads are passed over) and linear on hostile
 * nesting, where the stock parser shifts its whole stack for each tag. Total: broken HTML gives a tree, never an exception.
 */
export function parsePage(html: string): PageIndex {
  const builder = new TreeBuilder();
  scan(html, builder);
  builder.end();
  return builder;
}

const BLANK = /^\s*$/;

/** Children wait on one stack until their parent ends, for arrays that grow with each child cost more than the tree. */
class TreeBuilder implements Sink, PageIndex {
  readonly document = new Document([]);
  readonly elements: PageElement[] = [];
  private readonly waiting: ChildNode[] = [];
  private count = 0;
  /** The elements whose end has not come, and where among the waiting their children begin. */
  private readonly around: PageElement[] = [];
  private readonly starts: number[] = [];
  private parent: Document | PageElement = this.document;
  private start = 0;
  /** Whether no text came since a block began or ended; white space there is nothing but layout. */
  private atEdge = true;
  /** Elements opened beyond the depth limit and not closed yet. */
  private overflow = 0;

  text(data: string): void {
    if (this.atEdge && BLANK.test(data)) return;
    this.atEdge = false;
    const last = this.lastChild();
    if (last instanceof Text) last.data += data;
    else this.append(new Text(data));
  }

  open(tag: Tag, attributes: Attributes, says: number): void {
    const { content, flow, closes } = tag;
    if (closes !== null) while (this.parent instanceof PageElement && closes.has(this.parent.name)) this.pop();
    if (flow === 'block') this.atEdge = true;
    const element = new PageElement(tag, attributes, says);
    this.elements.push(element);
    this.append(element);
    if (content !== 'none' && content !== 'drawing') this.push(element);
  }

  close(tag: Tag): void {
    const { name, content } = tag;
    // By the standard, an end tag of a line break is one.
    if (name === 'br') this.open(tag, {}, 0);
    if (content === 'none') return;
    if (this.overflow > 0) {
      this.overflow -= 1;
      return;
    }
    let at = this.around.length - 1;
    while (at >= 0 && this.around[at]?.name !== name) at -= 1;
    if (at >= 0) while (this.around.length > at) this.pop();
  }

  end(): void {
    while (this.around.length > 0) this.pop();
    this.document.children = this.waiting.slice(0, this.count);
  }

  private push(element: PageElement): void {
    if (this.around.length === MAX_DEPTH) {
      this.overflow += 1;
      return;
    }
    this.around.push(element);
    this.starts.push(this.count);
    this.parent = element;
    this.start = this.count;
  }

  private pop(): void {
    if (this.count > this.start) this.parent.children = this.waiting.slice(this.start, this.count);
    this.count = this.start;
    const closed = this.around.pop();
    if (closed?.tag.flow === 'block') this.atEdge = true;
    this.starts.pop();
    this.parent = this.around.at(-1) ?? this.document;
    this.start = this.starts.at(-1) ?? 0;
  }

  private lastChild(): ChildNode | null {
    return this.count > this.start ? (this.waiting[this.count - 1] as ChildNode) : null;
  }

  private append(node: PageElement | Text): void {
    const previous = this.lastChild();
    node.parent = this.parent;
    node.prev = previous;
    if (previous !== null) previous.next = node;
    this.waiting[this.count] = node;
    this.count += 1;
  }
}
