import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { Rereader, type Mark } from '../../src/fetch/sources/again.ts';
import { readInputs, type Meter } from '../../src/fetch/sources/index.ts';
import { placed, ticketOf, type Ticket } from '../../src/store/ticket.ts';
import { collect } from '../support/collect.ts';
import { corpus, story } from '../support/corpus.ts';
import { folderOf } from '../support/folder.ts';

interface Entry {
  readonly ticket: Ticket;
  readonly mark: Mark;
}

/** What a first reading enters in the ledger. */
async function entriesOf(path: string): Promise<readonly Entry[]> {
  const meter: Meter = { totalBytes: 0, readBytes: 0 };
  const entries: Entry[] = [];
  for await (const { source: { kind, location, key, sha256 = null } } of readInputs([path], { meter })) {
    entries.push({ ticket: ticketOf({ kind, location, key, sha256 }), mark: { line: Number(/\d+$/u.exec(location)?.[0] ?? 0), byte: meter.lineStart ?? 0 } });
  }
  return entries;
}

async function reread(reader: Rereader, tickets: readonly Ticket[], mark: Mark | null = null): Promise<readonly (string | null | undefined)[]> {
  return (await collect(reader.read(tickets, mark))).map(({ ticket, input }) => ('type' in input ? input.code : input.source.sha256 === ticket.sha256 && input.source.location === ticket.location ? input.source.key : 'another document'));
}

const lines = corpus(50).replace(/\n/u, '\n\n'); // a blank line, so that lines and documents are not the same count
const keys = (from: number, to: number): readonly string[] => Array.from({ length: to - from }, (_, index) => `story-${from + index}`);

describe.each(['a.ndjson', 'a.ndjson.gz'])('lines of %s', (name) => {
  let entries: readonly Entry[];
  let reader: Rereader;
  beforeEach(async () => {
    const folder = await folderOf({ [name]: name.endsWith('.gz') ? gzipSync(lines) : lines });
    entries = await entriesOf(join(folder, name));
    reader = new Rereader();
  });
  afterEach(() => reader.close());
  const ticketsOf = (from: number, to: number): readonly Ticket[] => entries.slice(from, to).map(({ ticket }) => ticket);

  test.each([true, false])('are found by their places (with a mark: %p)', async (marked) => {
    for (const [from, to] of [[0, 10], [10, 20], [40, 50], [5, 8], [20, 21]] as const) {
      expect(await reread(reader, ticketsOf(from, to), marked ? entries[from]?.mark ?? null : null)).toEqual(keys(from, to));
    }
  });

  test('are found too where the first ones of a chunk are done already', async () => {
    expect(await reread(reader, ticketsOf(13, 20), entries[10]?.mark ?? null)).toEqual(keys(13, 20));
    expect(await reread(reader, ticketsOf(3, 5), entries[10]?.mark ?? null)).toEqual(keys(3, 5));
  });

  test('are read at the same time by two', async () => {
    const both = await Promise.all([reread(reader, ticketsOf(0, 30)), reread(reader, ticketsOf(30, 50))]);
    expect(both).toEqual([keys(0, 30), keys(30, 50)]);
  });
});

test('what no longer stands at its place is gone', async () => {
  const folder = await folderOf({ 'a.ndjson': lines });
  const path = join(folder, 'a.ndjson');
  const tickets = (await entriesOf(path)).slice(0, 3).map(({ ticket }) => ticket);
  await writeFile(path, `${JSON.stringify(story(1))}\n`);
  expect(await reread(new Rereader(), tickets)).toEqual(['gone', 'gone', 'gone']);
});

test('a file that cannot be read is for others to try', async () => {
  const ticket = ticketOf({ kind: 'ndjson', location: '/nowhere/a.ndjson:1', key: 'x', sha256: null });
  await expect(reread(new Rereader(), [ticket])).rejects.toMatchObject({ name: 'RetryableError', code: 'unreadable' });
  const page = ticketOf({ kind: 'html', location: '/nowhere/a.html', key: 'a', sha256: 'a hash' });
  expect(await reread(new Rereader({ alone: true }), [ticket, page])).toEqual(['gone', 'gone']);
  await expect(reread(new Rereader(), [page])).rejects.toMatchObject({ code: 'unreadable' });
});

test.each([true, false])('what could not be read when it was handed in fails as it did then (alone: %p)', async (alone) => {
  const folder = await folderOf({ 'there.ndjson': lines });
  const never = ['/nowhere/a.html', '/nowhere/b.ndjson'].map((location) => ticketOf({ kind: location.endsWith('.html') ? 'html' : 'ndjson', location, key: null, sha256: null }));
  expect(await reread(new Rereader({ alone }), never)).toEqual(['not-found', 'not-found']);
  // Documents that came since have not been entered.
  expect(await reread(new Rereader({ alone }), [ticketOf({ kind: 'ndjson', location: join(folder, 'there.ndjson'), key: null, sha256: null })])).toEqual(['gone']);
});

test('a line whose key another one has fails again', async () => {
  const path = join(await folderOf({ 'a.ndjson': lines }), 'a.ndjson');
  const [entry] = await entriesOf(path);
  expect(await reread(new Rereader(), [placed(entry?.ticket as Ticket)])).toEqual(['duplicate-key']);
});
