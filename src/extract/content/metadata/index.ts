import type { Document } from 'domhandler';
import { textContent, getElementsByTagName } from 'domutils';
import type { PageDate } from '../../../records.ts';
import type { Page } from '../../../types.ts';

/** What a page says about its article. */
export interface Metadata {
  readonly canonicalUrl: string | null;
  readonly title: string | null;
  readonly authors: readonly string[];
  readonly publisher: string | null;
  /** BCP 47. */
  readonly language: string | null;
  readonly published: PageDate | null;
  readonly modified: PageDate | null;
}

export function readMetadata(document: Document, page: Page): Metadata {
  const title = page.title ?? textContent(getElementsByTagName('title', document)).trim();
  const published: PageDate | null = page.published === null ? null : { value: page.published, quote: page.published, from: 'input' };
  return { canonicalUrl: null, title: title || null, authors: [], publisher: null, language: null, published, modified: null };
}
