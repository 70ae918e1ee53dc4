import { finewire } from '../support/cli.ts';
import { folderOf } from '../support/folder.ts';

const STORY = 'The regulator 🏦 fined Northwind Bank $5 million on Tuesday for late reports.';

test('records are checked in the units that they were exported in', async () => {
  const cwd = await folderOf({ 'a.txt': STORY });
  await finewire(['batch', 'a.txt', '--store', 'a.db'], { cwd });
  const { stdout } = await finewire(['export', '--store', 'a.db', '--offsets', 'codepoint'], { cwd });
  expect(await finewire(['verify', '-', '--offsets', 'codepoint'], { stdin: stdout })).toMatchObject({ code: 0, stderr: '1 record, all in order.\n' });
  expect((await finewire(['verify', '-'], { stdin: stdout })).code).toBe(1);
});

test.each<[string, readonly string[], number, string]>([
  ['no file', ['verify', 'gone.ndjson'], 2, 'gone.ndjson cannot be read: there is no such file or folder'],
  ['a folder', ['verify', '.'], 2, '. cannot be read: it is a folder'],
  ['no records', ['verify', 'empty.ndjson'], 1, 'No records in empty.ndjson'],
  ['nothing to explain', ['explain', 'gone.html'], 2, 'gone.html does not exist'],
])('%s', async (_what, args, code, words) => {
  const run = await finewire(args, { cwd: await folderOf({ 'empty.ndjson': '\n' }) });
  expect(run).toMatchObject({ code, stdout: '', stderr: expect.stringContaining(words) });
});

test('explain says that there are more documents, and takes the one named', async () => {
  const cwd = await folderOf({ 'a.ndjson': ['one', 'two'].map((key) => JSON.stringify({ key, title: `Story ${key}`, text: STORY })).join('\n') });
  const first = await finewire(['explain', 'a.ndjson'], { cwd });
  expect(first).toMatchObject({ code: 0, stdout: expect.stringMatching(/^Story one/u), stderr: 'one: first of 2 documents; choose with --key KEY (two).\n' });
  expect(await finewire(['explain', 'a.ndjson', '--key', 'two'], { cwd })).toMatchObject({ code: 0, stdout: expect.stringMatching(/^Story two/u), stderr: '' });
});
