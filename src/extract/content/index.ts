import type { Article, Page, Skipped, Trace } from '../../types.ts';
import { readHtml } from './html.ts';
import { readText } from './text.ts';

/**
 * Reads the article out of a page: headline, byline, dates and body text.
 *
 * Pure and total. The same page always gives the same result, and broken HTML gives a
 * {@link Skipped} with a countable reason, never an exception; so archived pages can be
 * read again whenever a rule improves.
 *
 * @param page - A fetched or archived page; its `url` resolves relative links.
 * @param trace - Told of each block kept or dropped, and why.
 * @returns The article, or why the page holds none.
 *
 * @example
 * const result = readArticle(page);
 * if (result.kind === 'skipped') skipped.count(result.reason);
 */
export function readArticle(page: Page, trace?: Trace): Article | Skipped {
  return page.body.kind === 'html' ? readHtml(page, page.body.html, trace) : readText(page, page.body.text, trace);
}
