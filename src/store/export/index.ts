import { Readable, type Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { AnyRecord } from '../../records.ts';
import type { Store } from '../index.ts';
import { rowOf, toCsv } from './csv.ts';
import { matches, type Filter } from './filter.ts';
import { actInCodePoints, inCodePoints } from './offsets.ts';

export interface ExportOptions {
  readonly type: AnyRecord['type'];
  readonly format: 'ndjson' | 'csv';
  readonly filter: Filter;
  /** What spans count. */
  readonly offsets: 'utf16' | 'codepoint';
}

/** Streams a store's records of one type to `sink`, no faster than it takes them. Equal stores give equal bytes. */
export async function exportRecords(store: Store, { type, format, filter, offsets }: ExportOptions, sink: Writable): Promise<void> {
  const records: AsyncIterable<AnyRecord> = { article: () => store.articles(), action: () => store.actions(), failure: () => store.failures() }[type]();
  const counted = offsets === 'codepoint' ? map(records, (record) => countCodePoints(record, store)) : records;
  if (format === 'csv') await pipeline(Readable.from(select(counted, filter, rowOf)), toCsv(type), sink);
  else await pipeline(Readable.from(select(counted, filter, toLine)), sink);
}

function toLine(record: AnyRecord): string {
  return `${JSON.stringify(record)}\n`;
}

async function* select<Out>(records: AsyncIterable<AnyRecord>, filter: Filter, write: (record: AnyRecord) => Out): AsyncGenerator<Out> {
  for await (const record of records) {
    if (matches(record, filter)) yield write(record);
  }
}

async function* map<T>(items: AsyncIterable<T>, change: (item: T) => T | Promise<T>): AsyncGenerator<T> {
  for await (const item of items) yield await change(item);
}

function countCodePoints(record: AnyRecord, store: Store): AnyRecord | Promise<AnyRecord> {
  switch (record.type) {
    case 'article': return inCodePoints(record);
    case 'action': return actInCodePoints(record, store);
    case 'failure': return record;
  }
}
