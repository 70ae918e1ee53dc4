import type { Extraction, Page, Skipped, Trace } from '../types.ts';
import { linkActions } from './actions/index.ts';
import { readArticle } from './content/index.ts';
import { findEntities } from './entities/index.ts';

/**
 * The pure stages: page → article → entities → actions.
 *
 * Takes no clock, network, environment or logger; the same page gives the same result on every machine.
 */
export function extract(page: Page, trace?: Trace): Extraction | Skipped {
  const article = readArticle(page, trace);
  if (article.kind === 'skipped') return article;

  const entities = findEntities(article, trace);
  return { article, entities, actions: linkActions(article, entities, trace) };
}
