import type { Document } from 'domhandler';
import { innerText, getElementsByTagName } from 'domutils';
import type { Warning } from '../../../records.ts';
import type { Page, Trace } from '../../../types.ts';
import type { Metadata } from '../metadata/index.ts';

export interface Body {
  /** Paragraphs joined by a blank line; empty where the page has no article. */
  readonly text: string;
  readonly warnings: readonly Warning[];
}

/** Keeps the article's own words and drops the rest of the page. */
export function readBody(document: Document, _page: Page, _metadata: Metadata, _trace?: Trace): Body {
  const paragraphs = getElementsByTagName('p', document).map((node) => innerText(node).replace(/\s+/gu, ' ').trim());
  return { text: paragraphs.filter(Boolean).join('\n\n'), warnings: [] };
}
