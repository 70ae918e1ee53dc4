import { Element, type ChildNode } from 'domhandler';
import type { Tag } from './html-tags.ts';
import type { Attributes } from './scan.ts';

/** Of elements that hold nothing, most of all. */
const NO_CHILDREN: ChildNode[] = [];

/** An element of a page, with what its tag is and what its names say: read once, while the page's characters are at hand. */
export class PageElement extends Element {
  /** @param says - `Mark` and `About` bits of class names, ids and properties. */
  constructor(readonly tag: Tag, attributes: Attributes, readonly says: number) {
    super(tag.name, attributes, NO_CHILDREN);
  }
}
