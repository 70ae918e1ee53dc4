import { symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { finewire } from '../support/cli.ts';
import { folderOf } from '../support/folder.ts';

const GOOD = 'The regulator fined Northwind Bank $5 million on Tuesday for late reports.\n';
const line = (value: unknown): string => `${JSON.stringify(value)}\n`;

/** What is handed in beside a good file, and the code of the one failure that it gives. */
const CASES: readonly (readonly [what: string, file: string, content: string | Uint8Array, code: string])[] = [
  ['an empty file', 'a.html', '', 'empty'],
  ['a file of white space', 'a.txt', ' \n\n ', 'empty'],
  ['a picture', 'a.html', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]), 'binary'],
  ['a PDF', 'a.txt', '%PDF-1.7\n%âãÏÓ\n1 0 obj\n', 'binary'],
  ['a broken NDJSON line', 'a.ndjson', '{"text": "cut of', 'invalid-json'],
  ['an NDJSON line that is no object', 'a.ndjson', '[1, 2]\n', 'invalid-json'],
  ['an NDJSON line without a document', 'a.ndjson', line({ key: 'k', url: 'https://example.com/' }), 'invalid-line'],
  ['an NDJSON line that is no UTF-8', 'a.ndjson', Buffer.from([0x7b, 0x22, 0xff, 0x22, 0x7d, 0x0a]), 'invalid-utf8'],
  ['a page without an article', 'a.html', '<html><body><nav><a href="/">Home</a></nav></body></html>', 'no-article'],
  ['a gzip that is cut off', 'a.ndjson.gz', gzipSync(line({ text: GOOD.repeat(500) })).subarray(0, 60), 'corrupt-gzip'],
  ['a format that is not known', 'a.docx', 'words', 'unknown-format'],
];

describe('bad input gives one failure, and the rest is done', () => {
  test.each(CASES)('%s', async (_what, file, content, code) => {
    const folder = await folderOf({ [file]: content, 'good.txt': GOOD });
    const run = await finewire(['extract', file, 'good.txt'], { cwd: folder });
    expect(run.records).toMatchObject([{ type: 'failure', code, source: { location: expect.stringContaining(file) } }, { type: 'article', source: { key: 'good' } }]);
    // A message names the input, says what is wrong and what to do.
    expect(run.records[0]).toMatchObject({ message: expect.stringMatching(/^a\..{10,}[.;] .{5,}\.$|^a\..{10,}; .{5,}\.$/su) });
    expect(run.code).toBe(1);
    expect(run.stderr).toBe('1 of 2 inputs failed.\n');
  });

  test('a missing path and a glob that matches nothing', async () => {
    const folder = await folderOf({ 'good.txt': GOOD });
    const run = await finewire(['extract', 'gone.html', '*.ndjson', 'good.txt'], { cwd: folder });
    expect(run.records).toMatchObject([{ code: 'not-found' }, { code: 'not-found' }, { type: 'article' }]);
    expect(run.code).toBe(1);
  });

  test('links that lead in circles', async () => {
    const folder = await folderOf({ 'in/good.txt': GOOD });
    await symlink(folder, join(folder, 'in', 'loop'));
    await symlink('self.txt', join(folder, 'self.txt'));
    const run = await finewire(['extract', '.', 'self.txt'], { cwd: folder });
    expect(run.records.map((record) => (record.type === 'failure' ? record.code : record.type))).toEqual(['article', 'link-loop', 'link-loop', 'link-loop']);
  });

  test('names the line of an NDJSON file', async () => {
    const folder = await folderOf({ 'a.ndjson': `${line({ text: GOOD, surprise: 1 })}\nnonsense\n${line({ id: 7, text: GOOD })}` });
    const run = await finewire(['extract', 'a.ndjson'], { cwd: folder });
    expect(run.records).toMatchObject([{ type: 'article', source: { location: 'a.ndjson:1', key: null } }, { code: 'invalid-json', source: { location: 'a.ndjson:3' } }, { type: 'article', source: { key: '7' } }]);
  });
});

describe('hostile pages cost one record each, in time', () => {
  test.each([
    ['100,000 nested elements', `<html><body>${'<div>'.repeat(100_000)}${GOOD}`],
    ['100,000 attributes', `<html><body><p ${Array.from({ length: 100_000 }, (_, index) => `a${index}=1`).join(' ')}>${GOOD}</p></body></html>`],
    ['20 MB of paragraphs', `<html><body><article>${`<p>${GOOD}</p>`.repeat(270_000)}</article></body></html>`],
    ['a million unclosed quotes', `<html><body><a href="${'"'.repeat(1_000_000)}<p>${GOOD}`],
  ])('%s', async (_what, html) => {
    const folder = await folderOf({ 'a.html': html, 'good.txt': GOOD });
    const run = await finewire(['extract', 'a.html', 'good.txt'], { cwd: folder });
    expect(run.records).toHaveLength(2);
    expect(run.records[1]).toMatchObject({ type: 'article', source: { key: 'good' } });
    expect(run.stderr).not.toContain('    at ');
  });
});
