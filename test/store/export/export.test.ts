import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { setImmediate } from 'node:timers/promises';
import fc from 'fast-check';
import { AnyRecord, type ArticleRecord, type Span } from '../../../src/records.ts';
import type { Store } from '../../../src/store/index.ts';
import { exportRecords, type ExportOptions } from '../../../src/store/export/index.ts';
import { NO_FILTER } from '../../../src/store/export/filter.ts';
import { inCodePoints } from '../../../src/store/export/offsets.ts';
import { writeWhole } from '../../../src/store/export/whole-file.ts';
import { openStore } from '../../../src/store/open.ts';
import { folderOf } from '../../support/folder.ts';
import { articleRecord, fineRecord, spanOf } from '../../support/records.ts';
import { article, failure, line } from '../contract.ts';

const AT = '2024-05-06T07:08:09.000Z';
const PLAIN: ExportOptions = { type: 'article', format: 'ndjson', filter: NO_FILTER, offsets: 'utf16' };

const fine = fineRecord('The FTC fined Example Corp "just" $2,500.75, it said.\nNobody objected.', {
  agency: 'FTC', company: 'Example Corp', sum: '$2,500.75', amount: '2500.75', currency: 'USD', published: '2024-01-02', source: { kind: 'ndjson', key: '=1+1', location: 'a.ndjson:1' },
});
const quiet = articleRecord({ text: 'Nothing was decided.', title: '-5% for "Widget; Sons", again' });

let folder: string;
let store: Store;
beforeEach(async () => {
  folder = await folderOf();
  store = await openStore(join(folder, 'store.db'));
  await store.commit([{ ticket: line(1), outcome: fine }, { ticket: line(2), outcome: quiet }, failure(line(3), 'empty')], AT);
});
afterEach(() => store.close());

async function exported(options: Partial<ExportOptions> = {}): Promise<string> {
  const chunks: Buffer[] = [];
  await exportRecords(store, { ...PLAIN, ...options }, new Writable({ write: (chunk: Buffer, _encoding, done) => { chunks.push(chunk); done(); } }));
  return Buffer.concat(chunks).toString();
}

describe('NDJSON', () => {
  test.each<[ExportOptions['type'], count: number]>([['article', 2], ['action', 1], ['failure', 1]])('%s records: %d valid lines', async (type, count) => {
    const text = await exported({ type });
    const lines = text.split('\n');
    expect(lines.pop()).toBe('');
    expect(lines.map((json) => AnyRecord.parse(JSON.parse(json)).type)).toEqual(Array.from({ length: count }, () => type));
  });

  test('twice is the same bytes', async () => {
    expect(await exported()).toBe(await exported());
  });

  test('a filter leaves out what does not pass', async () => {
    expect((await exported({ filter: { ...NO_FILTER, agency: 'FTC' } })).trimEnd()).toBe(JSON.stringify(fine));
  });
});

describe('CSV', () => {
  test('of articles: one row each, quoted where needed, never a formula', async () => {
    const rows = (await exported({ format: 'csv' })).trimEnd().split('\n');
    expect(rows[0]).toBe('id,published,publisher,title,url,language,access,agencies,companies,actions,penalties,warnings,kind,key,location');
    expect(rows.slice(1).toSorted()).toEqual([
      `${fine.id},2024-01-02,,,,en,full,FTC,Example Corp,1,USD 2500.75,,ndjson,'=1+1,a.ndjson:1`,
      `${quiet.id},,,"'-5% for ""Widget; Sons"", again",,en,full,,,0,,,text,,a.txt`,
    ].toSorted());
  });

  test('of actions: figures, names and the words they rest on', async () => {
    const [header, ...rows] = (await exported({ type: 'action', format: 'csv' })).split(/\n(?=[\da-f]{32})/u);
    expect(header).toBe('id,date,kind,status,amount,currency,qualifier,equivalents,agencies,agency_ids,respondents,respondent_kinds,reason,evidence,confidence,sources,first_published,articles,conflicts');
    expect(rows).toHaveLength(1);
    expect(rows[0]).toContain(',fine,imposed,2500.75,USD,exact,,FTC,us/ftc,Example Corp,company,,"The FTC fined Example Corp ""just"" $2,500.75, it said.\nNobody objected.",0.9,1,2024-01-02,');
  });

  test('of failures', async () => {
    expect(await exported({ type: 'failure', format: 'csv' })).toBe(
      'id,code,message,retryable,attempts,at,url,kind,key,location\n'
      + `${line(3).id},empty,corpus.ndjson:3: empty.,false,1,${AT},,ndjson,line-3,corpus.ndjson:3\n`,
    );
  });

  test('of nothing is a header', async () => {
    expect(await exported({ format: 'csv', filter: { ...NO_FILTER, agency: 'nobody' } })).toMatch(/^id,[\w,]+\n$/u);
  });
});

describe('offsets in code points', () => {
  test('every span still cuts its quote, counted by code points', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme-composite', minLength: 1 }), fc.string({ unit: 'binary' }), (before, quote, after) => {
      const text = before + quote + after;
      const span: Span = { in: 'text', start: before.length, end: before.length + quote.length, quote };
      const plain: ArticleRecord = articleRecord({ text, agencies: [{ id: 'x', name: 'x', country: null, known: false, mentions: [span] }] });
      const { start = -1, end } = inCodePoints(plain).agencies[0]?.mentions[0] ?? {};
      expect([...text].slice(start, end).join('')).toBe(quote);
    }));
  });

  test('titles count for themselves, and merged evidence is rewritten too', async () => {
    const text = '🚨🚨 The FTC fined Example Corp $5.';
    const record = fineRecord(text, { agency: 'FTC', company: 'Example Corp', sum: '$5', amount: '5', currency: 'USD' });
    const title = { ...spanOf('💶 Example Corp pays', 'Example Corp'), in: 'title' } as const;
    await store.commit([{ ticket: line(4), outcome: { ...record, title: '💶 Example Corp pays', companies: record.companies.map((company) => ({ ...company, mentions: [title, ...company.mentions] })) } }], AT);
    const changed = (await exported({ offsets: 'codepoint' })).trimEnd().split('\n').map((json) => AnyRecord.parse(JSON.parse(json))).find(({ id }) => id === record.id);
    expect(changed).toMatchObject({ companies: [{ mentions: [{ start: 2 }, { start: 17 }] }], amounts: [{ start: 30, end: 32 }] });
    expect(await exported({ type: 'action', offsets: 'codepoint' })).toContain(`"start":0,"end":${[...text].length},`);
  });

  test('texts without such characters are left alone', () => {
    expect(inCodePoints(fine)).toBe(fine);
  });
});

describe('the way out', () => {
  test('a slow reader is waited for: little is read ahead of it', async () => {
    await store.commit(Array.from({ length: 500 }, (_, number) => article(line(100 + number), undefined, 'long '.repeat(2000))), AT);
    let [read, written, most] = [0, 0, 0];
    const watched: Store = Object.create(store, { articles: { value: async function* watch() {
      for await (const record of store.articles()) {
        read += 1;
        yield record;
      }
    } } }) as Store;
    await exportRecords(watched, PLAIN, new Writable({ highWaterMark: 1, write: (_chunk, _encoding, done) => {
      written += 1;
      most = Math.max(most, read - written);
      void setImmediate().then(() => done());
    } }));
    expect(written).toBe(502);
    expect(most).toBeLessThan(50);
  });

  test('a file appears whole', async () => {
    const path = join(folder, 'out.ndjson');
    await writeWhole(path, (sink) => exportRecords(store, PLAIN, sink));
    expect(await readFile(path, 'utf8')).toBe(await exported());
    expect(await readdir(folder)).not.toContainEqual(expect.stringMatching(/^\./u));
  });

  test('or not at all: what stood there stays', async () => {
    const path = join(folder, 'out.ndjson');
    await writeFile(path, 'before');
    await expect(writeWhole(path, async (sink) => {
      sink.write('half');
      throw new Error('cut off');
    })).rejects.toThrow('cut off');
    expect(await readFile(path, 'utf8')).toBe('before');
    expect(await readdir(folder)).not.toContainEqual(expect.stringMatching(/^\./u));
  });

  test('a place that cannot be written is named', async () => {
    const path = join(folder, 'nowhere', 'out.ndjson');
    await expect(writeWhole(path, (sink) => exportRecords(store, PLAIN, sink))).rejects.toMatchObject({ name: 'ConfigError', code: 'output-unusable' });
  });
});
