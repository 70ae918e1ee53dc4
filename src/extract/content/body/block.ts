import type { PageElement } from '../page-element.ts';
import type { Measure } from './measure.ts';

/** A block-level element around text; parents come before their children. */
export class Frame {
  constructor(
    readonly node: PageElement,
    /** Index of the frame around it; -1 for the outermost. */
    readonly parent: number,
    /** {@link Mark}s of the element itself, then with those of all elements around it. */
    readonly own: number,
    readonly marks: number,
  ) {}
}

/** A run of text that a reader sees as one piece: a paragraph, a heading, a list item, a cell. */
export interface Block {
  /** White space folded. */
  readonly text: string;
  readonly measure: Measure;
  /** Index of the innermost frame around the run. */
  readonly frame: number;
  /** Characters inside links and buttons, about. */
  readonly linked: number;
  readonly links: number;
  /** Characters in bold or italics, about. */
  readonly strong: number;
  /** Whether the run begins its element; false after a nested block or a double line break. */
  readonly first: boolean;
}

export interface Segments {
  readonly blocks: readonly Block[];
  readonly frames: readonly Frame[];
}
