import { Readable, type Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { AnyRecord, ArticleRecord } from '../../records.ts';
import type { Store } from '../index.ts';
import { mergeActions } from '../merge/index.ts';
import { rowOf, toCsv } from './csv.ts';
import { matches, type Filter } from './filter.ts';
import { inCodePoints } from './offsets.ts';

export interface ExportOptions {
  readonly type: AnyRecord['type'];
  readonly format: 'ndjson' | 'csv';
  readonly filter: Filter;
  /** What spans count. */
  readonly offsets: 'utf16' | 'codepoint';
}

/** Streams a store's records of one type to `sink`, no faster than it takes them. Equal stores give equal bytes. */
export async function exportRecords(store: Store, { type, format, filter, offsets }: ExportOptions, sink: Writable): Promise<void> {
  const articles = offsets === 'codepoint' ? map(store.articles(), inCodePoints) : store.articles();
  const records = { article: () => articles, action: () => mergeActions(articles), failure: () => store.failures() }[type]();
  if (format === 'csv') await pipeline(Readable.from(select(records, filter, rowOf)), toCsv(type), sink);
  else await pipeline(Readable.from(select(records, filter, toLine)), sink);
}

function toLine(record: AnyRecord): string {
  return `${JSON.stringify(record)}\n`;
}

async function* select<Out>(records: AsyncIterable<AnyRecord>, filter: Filter, write: (record: AnyRecord) => Out): AsyncGenerator<Out> {
  for await (const record of records) {
    if (matches(record, filter)) yield write(record);
  }
}

async function* map(articles: AsyncIterable<ArticleRecord>, change: (article: ArticleRecord) => ArticleRecord): AsyncGenerator<ArticleRecord> {
  for await (const article of articles) yield change(article);
}
