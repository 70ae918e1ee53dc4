import type { ArticleAction } from '../../records.ts';
import type { Article, Entities, Trace } from '../../types.ts';

/** Links what an article names into the enforcement actions that it reports. */
export function linkActions(_article: Article, _entities: Entities, _trace?: Trace): readonly ArticleAction[] {
  return [];
}
