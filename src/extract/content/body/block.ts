import type { Element } from 'domhandler';

/** A run of text that a reader sees as one piece: a paragraph, a heading, a list item, a cell. */
export interface Block {
  /** White space folded. */
  readonly text: string;
  /** The innermost block-level element around the run: `p`, `h2`, `li`, `td`, `div`. */
  readonly node: Element;
  /** Characters inside links and buttons, white space folded. */
  readonly linked: number;
  readonly links: number;
  /** {@link Mark}s of all elements around it, its own included. */
  readonly marks: number;
  /** Whether the run begins its element; false after a nested block or a double line break. */
  readonly first: boolean;
}
