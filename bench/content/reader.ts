import { segment } from '../../src/extract/content/body/segment.ts';
import { parsePage } from '../../src/extract/content/page-index.ts';

/** What a program under test makes of a page. */
export interface Reading {
  readonly title: string | null;
  readonly authors: readonly string[];
  /** As the program gives it: ISO or not. */
  readonly date: string | null;
  /** The article as HTML or as text; turned to text outside of the clock. */
  readonly content: { readonly html: string } | { readonly text: string };
}

export interface Reader {
  readonly name: string;
  readonly read: (html: string, url: string) => Promise<Reading> | Reading;
}

export const NOTHING: Reading = { title: null, authors: [], date: null, content: { text: '' } };

export function textOf({ content }: Reading): string {
  return 'text' in content ? content.text : segment(parsePage(`<body>${content.html}</body>`).document).blocks.map(({ text }) => text).join('\n\n');
}
