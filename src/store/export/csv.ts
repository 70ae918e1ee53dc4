import { stringify } from 'csv-stringify';
import type { Transform } from 'node:stream';
import type { ActionRecord, AnyRecord, ArticleRecord, FailureRecord } from '../../records.ts';

type Cell = string | number | boolean | null;
type Columns<Record> = Readonly<{ [column: string]: (record: Record) => Cell }>;

/** Lists are joined by "; ". Words and spans in full are what NDJSON is for. */
const ARTICLE: Columns<ArticleRecord> = {
  id: ({ id }) => id,
  published: ({ published }) => published?.value ?? null,
  publisher: ({ publisher }) => publisher,
  title: ({ title }) => title,
  url: ({ url }) => url,
  language: ({ language }) => language,
  access: ({ access }) => access,
  agencies: ({ agencies }) => list(agencies.map(({ name }) => name)),
  companies: ({ companies }) => list(companies.map(({ name }) => name)),
  actions: ({ actions }) => actions.length,
  penalties: ({ actions }) => list(actions.flatMap(({ penalty }) => (penalty === null ? [] : money(penalty)))),
  warnings: ({ warnings }) => list(warnings.map(({ code }) => code)),
  kind: ({ source }) => source.kind,
  key: ({ source }) => source.key,
  location: ({ source }) => source.location,
};

const ACTION: Columns<ActionRecord> = {
  id: ({ id }) => id,
  date: ({ date }) => date,
  kind: ({ kind }) => kind,
  status: ({ status }) => status,
  amount: ({ penalty }) => penalty?.amount ?? null,
  currency: ({ penalty }) => penalty?.currency ?? null,
  qualifier: ({ penalty }) => penalty?.qualifier ?? null,
  equivalents: ({ penalty }) => list(penalty?.equivalents.map(money) ?? []),
  agencies: ({ agencies }) => list(agencies.map(({ name }) => name)),
  agency_ids: ({ agencies }) => list(agencies.map(({ id }) => id)),
  respondents: ({ respondents }) => list(respondents.map(({ name }) => name)),
  respondent_kinds: ({ respondents }) => list(respondents.map(({ kind }) => kind)),
  reason: ({ reason }) => reason,
  evidence: ({ evidence }) => evidence[0]?.quote ?? null,
  confidence: ({ confidence }) => confidence,
  sources: ({ sources }) => sources,
  first_published: ({ articles }) => articles.flatMap(({ published }) => published ?? []).toSorted()[0] ?? null,
  articles: ({ articles }) => list(articles.map(({ url, id }) => url ?? id)),
  conflicts: ({ conflicts }) => list(conflicts.map(({ field }) => field)),
};

const FAILURE: Columns<FailureRecord> = {
  id: ({ id }) => id,
  code: ({ code }) => code,
  message: ({ message }) => message,
  retryable: ({ retryable }) => retryable,
  attempts: ({ attempts }) => attempts,
  at: ({ at }) => at,
  url: ({ url }) => url,
  kind: ({ source }) => source.kind,
  key: ({ source }) => source.key,
  location: ({ source }) => source.location,
};

/** Rows in, lines of CSV (RFC 4180, UTF-8) out, a header first even where no row follows. */
export function toCsv(type: AnyRecord['type']): Transform {
  const columns = Object.keys({ article: ARTICLE, action: ACTION, failure: FAILURE }[type]);
  // A cell that begins like a formula is marked as text, so that a spreadsheet shows it and does not run it.
  return stringify({ header: true, columns, cast: { boolean: String }, escape_formulas: true });
}

export function rowOf(record: AnyRecord): readonly Cell[] {
  switch (record.type) {
    case 'article': return cells(record, ARTICLE);
    case 'action': return cells(record, ACTION);
    case 'failure': return cells(record, FAILURE);
  }
}

function cells<Record>(record: Record, columns: Columns<Record>): readonly Cell[] {
  return Object.values(columns).map((cell) => cell(record));
}

function list(items: readonly string[]): string {
  return items.join('; ');
}

function money({ currency, amount }: { readonly currency: string; readonly amount: string }): string {
  return `${currency} ${amount}`;
}
