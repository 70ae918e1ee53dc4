import type { ArticleRecord, Source } from '../../src/records.ts';
import { sha256 } from '../../src/values/id.ts';

/** An article record of defaults and what a test is about. */
export function articleRecord({ source = {}, ...fields }: Partial<Omit<ArticleRecord, 'source'>> & { readonly source?: Partial<Source> }): ArticleRecord {
  const text = fields.text ?? 'The agency fined the firm.';
  return {
    type: 'article', schemaVersion: 1, id: sha256(text).slice(0, 32), url: null, canonicalUrl: null,
    source: {
      kind: 'text', location: 'a.txt', key: null, fetchedAt: null, status: null, contentType: null, charset: 'utf-8',
      bytes: text.length, sha256: sha256(text), ...source,
    },
    title: null, authors: [], publisher: null, language: 'en', published: null, modified: null, access: 'full',
    agencies: [], companies: [], amounts: [], dates: [], actions: [], warnings: [], ...fields, text,
  };
}
