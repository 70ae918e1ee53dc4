import { Document, Element, Text } from 'domhandler';
import { decodeHTML, decodeHTMLAttribute } from 'entities/decode';
import { Tokenizer, type TokenizerCallbacks } from 'htmlparser2';
import { closedByOpening, VOID } from './html-tags.ts';

/**
 * Elements nested deeper stay childless in the tree and their text goes to the ancestor at this depth:
 * no walk can grow quadratic, and no text is lost.
 */
const MAX_DEPTH = 512;

/** Elements whose text is code. */
const RAW = new Set(['script', 'style', 'noembed', 'xmp']);

/** A parsed page, and its elements in document order so that a look-up is one loop over an array. */
export interface PageIndex {
  readonly document: Document;
  readonly elements: readonly Element[];
}

/**
 * Parses a page to htmlparser2's tree of `domhandler` nodes, on its tokenizer but with a tree builder of our own.
 *
 * Faster than `parseDocument` (comments, styles and drawings make no nodes) and linear on hostile nesting, where the
 * stock parser shifts its whole stack for each tag. Total: broken HTML gives a tree, never an exception.
 */
export function parsePage(html: string): PageIndex {
  const builder = new TreeBuilder(html);
  // Looking for references while tokenizing costs as much as all else; few texts have any.
  const tokenizer = new Tokenizer({ decodeEntities: false }, builder);
  tokenizer.write(html);
  tokenizer.end();
  return builder;
}

class TreeBuilder implements TokenizerCallbacks, PageIndex {
  readonly document = new Document([]);
  readonly elements: Element[] = [];
  private readonly open: Element[] = [];
  private parent: Document | Element = this.document;
  private tag = '';
  private attributes: Record<string, string> = {};
  private attributeName = '';
  private attributeValue = '';
  /** Elements opened beyond the depth limit and not closed yet. */
  private overflow = 0;
  /** The drawing (svg, math) that we are in and its nesting, whose content makes no nodes. */
  private foreign = '';
  private foreignDepth = 0;

  constructor(private readonly html: string) {}

  ontext(start: number, end: number): void {
    if (this.foreign !== '') return;
    const raw = this.parent instanceof Element && RAW.has(this.parent.name);
    const data = this.html.slice(start, end);
    this.addText(raw || !data.includes('&') ? data : decodeHTML(data));
  }

  onopentagname(start: number, end: number): void {
    this.tag = this.html.slice(start, end).toLowerCase();
    this.attributes = {};
  }

  onopentagend(): void {
    if (this.foreign === '') this.openElement(this.tag, this.attributes);
    else if (this.tag === this.foreign) this.foreignDepth += 1;
  }

  onselfclosingtag(): void {
    if (this.foreign !== '') return;
    // In HTML the slash means nothing, except on a drawing, which would swallow the rest of the page.
    if (this.tag !== 'svg' && this.tag !== 'math') this.onopentagend();
  }

  onclosetag(start: number, end: number): void {
    const tag = this.html.slice(start, end).toLowerCase();
    if (this.foreign !== '') this.closeForeign(tag);
    else if (tag === 'br') this.openElement(tag, {});
    else if (!VOID.has(tag)) this.closeElement(tag);
  }

  onattribname(start: number, end: number): void {
    this.attributeName = this.html.slice(start, end).toLowerCase();
    this.attributeValue = '';
  }

  onattribdata(start: number, end: number): void {
    const data = this.html.slice(start, end);
    this.attributeValue += data.includes('&') ? decodeHTMLAttribute(data) : data;
  }

  onattribend(): void {
    // The first of several counts. Names that objects inherit ('constructor') are no attributes that anybody reads.
    if (this.attributes[this.attributeName] === undefined) this.attributes[this.attributeName] = this.attributeValue;
  }

  ontextentity(): void {}
  onattribentity(): void {}
  oncdata(): void {}
  oncomment(): void {}
  ondeclaration(): void {}
  onprocessinginstruction(): void {}
  onend(): void {}

  private addText(data: string): void {
    const last = this.parent.lastChild;
    if (last instanceof Text) last.data += data;
    else this.append(new Text(data));
  }

  private openElement(tag: string, attributes: Record<string, string>): void {
    const closes = closedByOpening.get(tag);
    if (closes !== undefined) while (this.parent instanceof Element && closes.has(this.parent.name)) this.pop();
    const element = new Element(tag, attributes);
    this.elements.push(element);
    this.append(element);
    if (tag === 'svg' || tag === 'math') {
      this.foreign = tag;
      this.foreignDepth = 1;
    } else if (!VOID.has(tag)) this.push(element);
  }

  private closeElement(tag: string): void {
    if (this.overflow > 0) {
      this.overflow -= 1;
      return;
    }
    let at = this.open.length - 1;
    while (at >= 0 && this.open[at]?.name !== tag) at -= 1;
    if (at >= 0) while (this.open.length > at) this.pop();
  }

  private closeForeign(tag: string): void {
    if (tag !== this.foreign) return;
    this.foreignDepth -= 1;
    if (this.foreignDepth === 0) this.foreign = '';
  }

  private push(element: Element): void {
    if (this.open.length === MAX_DEPTH) {
      this.overflow += 1;
      return;
    }
    this.open.push(element);
    this.parent = element;
  }

  private pop(): void {
    this.open.pop();
    this.parent = this.open.at(-1) ?? this.document;
  }

  private append(node: Element | Text): void {
    const { children } = this.parent;
    const previous = children.at(-1) ?? null;
    node.parent = this.parent;
    node.prev = previous;
    if (previous !== null) previous.next = node;
    children.push(node);
  }
}
