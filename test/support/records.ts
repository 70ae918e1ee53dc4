import type { ArticleAction, ArticleRecord, Entity, Source, Span } from '../../src/records.ts';
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

/** The span of the first `quote` in `text`. */
export function spanOf(text: string, quote: string): Span {
  const start = text.indexOf(quote);
  if (start < 0) throw new Error(`"${quote}" is not in "${text}"`);
  return { in: 'text', start, end: start + quote.length, quote };
}

/** An article that reports one fine; every field of the action can be another. */
export function fineRecord(text: string, { agency, company, sum, amount, currency, ...fields }: Fine): ArticleRecord {
  const entity = (id: string, name: string): Entity => ({ id, name, country: null, known: true, mentions: [spanOf(text, name)] });
  const { published = null, date = null, status = 'imposed', source = {} } = fields;
  return articleRecord({
    text, source, published: published === null ? null : { value: published, quote: published, from: 'meta' },
    agencies: [entity(`us/${agency.toLowerCase()}`, agency)], companies: [entity(company.toLowerCase(), company)],
    amounts: [{ amount, currency, qualifier: 'exact', max: null, per: null, role: 'penalty', ...spanOf(text, sum) }],
    actions: [{
      kind: 'fine', status, penalty: { amount, currency, qualifier: 'exact', ...spanOf(text, sum), equivalents: [] },
      agencies: [`us/${agency.toLowerCase()}`], respondents: [{ kind: 'company', id: company.toLowerCase(), name: company }],
      date: date === null ? null : { value: date, ...spanOf(text, agency) }, reason: null, evidence: [spanOf(text, text)], confidence: 0.9,
    }],
  });
}

export interface Fine {
  readonly agency: string;
  readonly company: string;
  readonly sum: string;
  readonly amount: string;
  readonly currency: string;
  readonly published?: string;
  readonly date?: string;
  readonly status?: ArticleAction['status'];
  readonly source?: Partial<Source>;
}
