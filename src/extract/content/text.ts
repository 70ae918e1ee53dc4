import type { Article, Page, Skipped, Trace } from '../../types.ts';

/** Reads plain text that may once have been a page. */
export function readText(page: Page, raw: string, _trace?: Trace): Article | Skipped {
  const text = raw.trim();
  if (text === '') return { kind: 'skipped', reason: 'empty', message: 'The text is empty.' };
  return {
    kind: 'article', url: page.url, canonicalUrl: null, title: page.title, authors: [], publisher: null, language: null,
    published: page.published === null ? null : { value: page.published, quote: page.published, from: 'input' }, modified: null, access: 'full', text, warnings: page.warnings,
  };
}
