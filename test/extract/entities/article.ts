import type { Article } from '../../../src/types.ts';

/** An article of nothing but the fields that these tests are about. */
export function articleOf({ title = null, text, published = null }: { readonly title?: string | null; readonly text: string; readonly published?: string | null }): Article {
  return {
    kind: 'article', url: null, canonicalUrl: null, title, authors: [], publisher: null, language: null,
    published: published === null ? null : { value: published, quote: published, from: 'input' },
    modified: null, access: 'full', text, warnings: [],
  };
}
