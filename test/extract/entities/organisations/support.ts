import { findOrganisations, type Organisations } from '../../../../src/extract/entities/organisations.ts';
import type { Article } from '../../../../src/types.ts';

export function articleOf(text: string, title: string | null = null): Article {
  return {
    kind: 'article', url: null, canonicalUrl: null, title, authors: [], publisher: null, language: 'en', published: null, modified: null, access: 'full', text, warnings: [],
  };
}

export function organisationsOf(text: string, title: string | null = null): Organisations {
  return findOrganisations(articleOf(text, title));
}

/** Name and the other forms of each entity, in reading order. */
export function formsOf(entities: Organisations['companies']): Record<string, readonly string[]> {
  return Object.fromEntries(entities.map((e) => [e.name, [...new Set(e.mentions.map((m) => m.quote))].filter((quote) => quote !== e.name)]));
}
