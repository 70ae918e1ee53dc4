import { gzipSync } from 'node:zlib';
import { finewire } from '../support/cli.ts';
import { folderOf } from '../support/folder.ts';
import { warcFile, warcPage, warcRecord } from '../support/warc-file.ts';

const GOOD = 'The regulator fined Northwind Bank $5 million on Tuesday for late reports.';
const HTML = `<html><head><title>Bank fined</title></head><body><article><h1>Bank fined</h1><p>${GOOD}</p><p>The bank said that it had changed its systems and would not appeal the decision of the regulator.</p></article></body></html>`;
const RECORDS = [warcRecord('warcinfo', '', 'software: test'), warcPage('https://news.example/a', HTML)];
const keys = (run: Awaited<ReturnType<typeof finewire>>): readonly (string | null)[] => run.records.map((record) => (record.type === 'action' ? null : record.source.key));

describe('inputs', () => {
  test('folders are read in order of name, hidden files left out', async () => {
    const folder = await folderOf({ 'b.txt': GOOD, 'a/z.html': HTML, '.hidden.txt': GOOD, 'c.md': GOOD, 'notes.docx': 'x', 'd.ndjson': JSON.stringify({ key: 'line', text: GOOD }) });
    expect(keys(await finewire(['extract', '.'], { cwd: folder }))).toEqual(['z', 'b', 'c', 'line']);
  });

  test('globs and several inputs keep the order given', async () => {
    const folder = await folderOf({ 'one.txt': GOOD, 'two.txt': GOOD, 'three.html': HTML });
    expect(keys(await finewire(['extract', 'three.html', '*.txt'], { cwd: folder }))).toEqual(['three', 'one', 'two']);
  });

  test('a file whose name looks like a glob is that file', async () => {
    const folder = await folderOf({ 'a[1].txt': GOOD });
    expect(keys(await finewire(['extract', 'a[1].txt'], { cwd: folder }))).toEqual(['a[1]']);
  });

  test.each([
    ['NDJSON', `${JSON.stringify({ key: 'x', text: GOOD })}\n`, 'x', 'ndjson'],
    ['gzipped NDJSON', gzipSync(JSON.stringify({ id: 'x', html: HTML })), 'x', 'ndjson'],
    ['NDJSON behind a byte order mark', `\uFEFF \n${JSON.stringify({ key: 'x', text: GOOD })}\n`, 'x', 'ndjson'],
    ['one page', HTML, null, 'html'],
    ['one page behind a byte order mark', `\uFEFF${HTML}`, null, 'html'],
    ['one gzipped page', gzipSync(HTML), null, 'html'],
    ['one text', GOOD, null, 'text'],
    ['one gzipped text', gzipSync(GOOD), null, 'text'],
    ['WARC', warcFile(RECORDS, false).bytes, null, 'warc'],
    ['WARC, a gzip member for each record', warcFile(RECORDS, true).bytes, null, 'warc'],
    ['WARC, gzipped as a whole', gzipSync(warcFile(RECORDS, false).bytes), null, 'warc'],
  ])('standard input: %s', async (_what, stdin, key, kind) => {
    const run = await finewire(['extract', '-'], { stdin });
    expect(run.records).toMatchObject([{ type: 'article', source: { key, kind } }]);
    expect(run.code).toBe(0);
  });

  test('standard input that is damaged gzip is one failure', async () => {
    const run = await finewire(['extract', '-'], { stdin: gzipSync(`${JSON.stringify({ text: GOOD.repeat(500) })}\n`).subarray(0, 60) });
    expect(run.records).toMatchObject([{ type: 'failure', code: 'corrupt-gzip', source: { location: '-' } }]);
    expect(run.code).toBe(1);
  });

  test('files of other kinds in folders are counted on stderr', async () => {
    const cwd = await folderOf({ 'in/a.txt': GOOD, 'in/a.pdf': 'x', 'in/b/b.pdf': 'x', 'in/b/LICENSE': 'x' });
    const run = await finewire(['extract', 'in'], { cwd });
    expect(keys(run)).toEqual(['a']);
    expect(run.stderr).toBe('3 files of other kinds were not read (.pdf 2, LICENSE 1).\n');
    expect((await finewire(['batch', 'in', '--store', 'a.db'], { cwd })).stderr).toContain('3 files of other kinds were not read');
  });

  test('addresses that nothing is fetched by are refused as such', async () => {
    const run = await finewire(['extract', 'ftp://news.example/a', 'file:///etc/hosts']);
    expect(run.records).toMatchObject([{ code: 'blocked-scheme' }, { code: 'blocked-scheme' }]);
  });

  test('what stands beside a document wins over what is in it', async () => {
    const run = await finewire(['extract', '-'], { stdin: JSON.stringify({ url: 'https://example.com/a', title: 'Given', published: '2024-03-12', html: HTML }) });
    expect(run.records).toMatchObject([{ url: 'https://example.com/a', title: 'Given', published: { value: '2024-03-12', from: 'input' } }]);
  });
});

describe('wrong usage', () => {
  test.each([[[]], [['extract']], [['nonsense']], [['extract', '--threads', '0', 'x']], [['batch', 'x']], [['extract', '--gap', '5parsecs', 'x']]])('%j ends with code 2 and says how', async (args) => {
    const run = await finewire(args);
    expect(run.code).toBe(2);
    expect(run.stdout).toBe('');
    expect(run.stderr).toMatch(/Usage|error|takes/u);
  });

  test.each(['extract', 'batch', 'export', 'status', 'retry', 'explain', 'verify'])('%s --help shows an example', async (command) => {
    const run = await finewire([command, '--help']);
    expect(run.code).toBe(0);
    expect(run.stdout).toContain('Example:');
  });
});
