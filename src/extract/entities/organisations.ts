import type { Entity } from '../../records.ts';
import type { Article, Trace } from '../../types.ts';
import { findAgencies } from './agencies/index.ts';
import { tokenize } from './names/tokens.ts';

/** Everybody an article names. */
export interface Organisations {
  readonly agencies: readonly Entity[];
  readonly companies: readonly Entity[];
  readonly people: readonly Entity[];
  /** ISO 3166-1 alpha-2 of the article's regulators or publisher, where one stands out; else null. */
  readonly country: string | null;
}

export function findOrganisations(article: Article, _trace?: Trace): Organisations {
  const fields = [tokenize('title', article.title ?? ''), tokenize('text', article.text)];
  const { agencies, country } = findAgencies(fields);
  return { agencies, companies: [], people: [], country };
}
