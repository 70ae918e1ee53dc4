import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { finewire } from '../support/cli.ts';
import { corpus } from '../support/corpus.ts';
import { folderOf } from '../support/folder.ts';

async function storeOf(count: number): Promise<string> {
  const folder = await folderOf({ 'stories.ndjson': `${corpus(count)}no JSON\n` });
  await finewire(['batch', 'stories.ndjson', '--store', 'fines.db'], { cwd: folder });
  return folder;
}

test('a store leaves by standard output or into a file, the same bytes each time', async () => {
  const cwd = await storeOf(12);
  const articles = await finewire(['export', '--store', 'fines.db'], { cwd });
  expect(articles).toMatchObject({ code: 0, stderr: '' });
  expect(articles.records).toHaveLength(12);
  expect(await finewire(['export', '--store', 'fines.db', '-o', 'out.ndjson'], { cwd })).toMatchObject({ code: 0, stdout: '' });
  expect(await readFile(join(cwd, 'out.ndjson'), 'utf8')).toBe(articles.stdout);

  const failures = await finewire(['export', '--store', 'fines.db', '--type', 'failure'], { cwd });
  expect(failures.records).toMatchObject([{ code: 'invalid-json', attempts: 1 }]);
  const table = await finewire(['export', '--store', 'fines.db', '--format', 'csv', '--since', '2024-03-02', '--until', '2024-03-03'], { cwd });
  expect(table.stdout.trimEnd().split('\n')).toHaveLength(3);
});

test.each<[string, readonly string[], RegExp]>([
  ['no store named', [], /--store/u],
  ['no such store', ['--store', 'gone.db'], /no store at gone\.db/u],
  ['no such type', ['--store', 'x.db', '--type', 'articles'], /article, action, failure/u],
  ['a figure that is none', ['--store', 'x.db', '--min-amount', 'a lot'], /figure/u],
  ['a currency that is none', ['--store', 'x.db', '--currency', 'dollars'], /three-letter/u],
  ['a figure that may mean two', ['--store', 'x.db', '--min-amount', '1,5'], /figure/u],
  ['a date that is none', ['--store', 'x.db', '--since', 'May'], /YYYY/u],
  ['a month that is none', ['--store', 'x.db', '--since', '2024-13'], /YYYY/u],
  ['a day that is none', ['--store', 'x.db', '--until', '2023-02-29'], /YYYY/u],
  ['a filter of failures', ['--store', 'x.db', '--type', 'failure', '--agency', 'x'], /Failures name no agency/u],
])('wrong usage ends with 2 and a sentence, and makes nothing: %s', async (_what, args, message) => {
  const cwd = await folderOf();
  const run = await finewire(['export', ...args], { cwd });
  expect(run).toMatchObject({ code: 2, stdout: '' });
  expect(run.stderr).toMatch(message);
  expect(await readdir(cwd)).toEqual([]);
});
