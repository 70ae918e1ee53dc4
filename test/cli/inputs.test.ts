import { gzipSync } from 'node:zlib';
import { finewire } from '../support/cli.ts';
import { folderOf } from '../support/folder.ts';

const GOOD = 'The regulator fined Northwind Bank $5 million on Tuesday for late reports.';
const HTML = `<html><head><title>Bank fined</title></head><body><article><h1>Bank fined</h1><p>${GOOD}</p><p>The bank said that it had changed its systems and would not appeal the decision of the regulator.</p></article></body></html>`;
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
    ['one page', HTML, null, 'html'],
    ['one text', GOOD, null, 'text'],
  ])('standard input: %s', async (_what, stdin, key, kind) => {
    const run = await finewire(['extract', '-'], { stdin });
    expect(run.records).toMatchObject([{ type: 'article', source: { key, kind } }]);
    expect(run.code).toBe(0);
  });

  test('what stands beside a document wins over what is in it', async () => {
    const run = await finewire(['extract', '-'], { stdin: JSON.stringify({ url: 'https://example.com/a', title: 'Given', published: '2024-03-12', html: HTML }) });
    expect(run.records).toMatchObject([{ url: 'https://example.com/a', title: 'Given', published: { value: '2024-03-12', from: 'input' } }]);
  });
});

describe('wrong usage', () => {
  test.each([[[]], [['extract']], [['nonsense']], [['extract', '--threads', '0', 'x']], [['batch', 'x']]])('%j ends with code 2 and says how', async (args) => {
    const run = await finewire(args);
    expect(run.code).toBe(2);
    expect(run.stdout).toBe('');
    expect(run.stderr).toMatch(/Usage|error/u);
  });

  test.each(['extract', 'batch', 'export', 'status', 'retry', 'explain', 'verify'])('%s --help shows an example', async (command) => {
    const run = await finewire([command, '--help']);
    expect(run.code).toBe(0);
    expect(run.stdout).toContain('Example:');
  });
});
