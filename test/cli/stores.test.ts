import { mkdir, readdir, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { openStore } from '../../src/store/open.ts';
import { finewire } from '../support/cli.ts';
import { collect } from '../support/collect.ts';
import { corpus, story } from '../support/corpus.ts';
import { folderOf } from '../support/folder.ts';

/** Lines of numbered keys, with stories of their own. */
const vendor = (first: number, keys: readonly number[]): string => keys.map((id, index) => `${JSON.stringify({ id, text: story(first + index).text })}\n`).join('');

async function statusOf(store: string): Promise<string> {
  return (await finewire(['status', '--store', store])).stdout.trim();
}

describe('no input takes the place of another', () => {
  test('files whose lines have the same keys are kept apart', async () => {
    const folder = await folderOf({ 'a.ndjson': vendor(1, [1, 2]), 'b.ndjson': vendor(3, [1, 2]) });
    expect(await finewire(['batch', 'a.ndjson', 'b.ndjson', '--store', 'x.db'], { cwd: folder })).toMatchObject({ code: 0 });
    expect(await statusOf(join(folder, 'x.db'))).toBe('4 inputs: 4 articles, 0 failures, 0 queued');
  });

  test('a line whose key is taken fails, each time', async () => {
    const folder = await folderOf({ 'a.ndjson': vendor(1, [1, 2, 1]) });
    const store = join(folder, 'x.db');
    expect(await finewire(['batch', 'a.ndjson', '--store', store], { cwd: folder })).toMatchObject({ code: 1 });
    const failed = '3 inputs: 2 articles, 1 failure (duplicate-key 1), 0 queued';
    expect(await statusOf(store)).toBe(failed);
    expect((await finewire(['export', '--store', store, '--type', 'failure'])).stdout).toContain('a.ndjson:3 has the key 1, which line 1 has with other content; give each line a key of its own.');
    const again = await finewire(['batch', 'a.ndjson', '--store', store], { cwd: folder });
    expect(again).toMatchObject({ code: 0, stderr: expect.stringContaining('0 articles, 0 failures, 3 unchanged') });
    expect(await finewire(['retry', '--store', store])).toMatchObject({ code: 1 });
    expect(await statusOf(store)).toBe(failed);
  });

  test('documents and lines without a key on standard input are known by their content', async () => {
    const store = join(await folderOf(), 'x.db');
    const lines = (from: number): string => [0, 1].map((index) => `${JSON.stringify({ text: story(from + index).text })}\n`).join('');
    for (const stdin of [story(1).text, story(2).text, story(2).text, lines(3), lines(5)]) await finewire(['batch', '-', '--store', store], { stdin });
    expect(await statusOf(store)).toBe('6 inputs: 6 articles, 0 failures, 0 queued');
  });
});

describe('places are the same from every folder', () => {
  test('a corpus handed in from another folder is known', async () => {
    const folder = await folderOf({ 'in/a.ndjson': corpus(3), 'in/b.txt': story(7).text });
    await finewire(['batch', 'in', '--store', 'x.db'], { cwd: folder });
    for (const [cwd, input] of [[join(folder, 'in'), '.'], [join(folder, 'in'), '../in/*'], [folder, join(folder, 'in')]] as const) {
      const again = await finewire(['batch', input, '--store', join(folder, 'x.db')], { cwd });
      expect(again).toMatchObject({ code: 0, stderr: expect.stringContaining('0 articles, 0 failures, 4 unchanged') });
    }
    const store = await openStore(join(folder, 'x.db'), { readOnly: true });
    expect((await collect(store.articles())).every(({ source }) => source.location.startsWith(join(folder, 'in')))).toBe(true);
    await store.close();
    expect((await finewire(['extract', 'in/b.txt'], { cwd: folder })).records).toMatchObject([{ source: { location: 'in/b.txt' } }]);
  });

  test('failed inputs are read again from another folder; what never was there is still not found', async () => {
    const folder = await folderOf({ 'a.txt': story(1).text, 'late.txt': '' });
    const store = join(folder, 'x.db');
    await finewire(['batch', 'a.txt', 'late.txt', 'never.html', 'never.ndjson', '--store', store], { cwd: folder });
    const failed = '4 inputs: 1 article, 3 failures (empty 1, not-found 2), 0 queued';
    expect(await statusOf(store)).toBe(failed);
    expect(await finewire(['retry', '--store', store], { cwd: await folderOf() })).toMatchObject({ code: 1 });
    expect(await statusOf(store)).toBe(failed);
  });

  test('acts of one corpus have the same ids in whatever folder it lies', async () => {
    const folder = await folderOf({ 'in/a.ndjson': corpus(20), 'in/b.txt': story(30).text });
    const acts = async (name: string): Promise<string> => {
      await finewire(['batch', name, '--store', `${name}.db`], { cwd: folder });
      return (await finewire(['export', '--store', `${name}.db`, '--type', 'action'], { cwd: folder })).stdout;
    };
    const before = await acts('in');
    await mkdir(join(folder, 'moved'));
    await rename(join(folder, 'in'), join(folder, 'moved', 'elsewhere'));
    expect(await acts('moved')).toBe(before);
    expect(before.split('\n').length).toBeGreaterThan(5);
  });
});

describe('exit codes are of this run', () => {
  test('what failed in an earlier run fails no later one', async () => {
    const folder = await folderOf({ 'a.txt': story(1).text, 'empty.txt': '' });
    const batch = async (...inputs: readonly string[]): Promise<number | null> => (await finewire(['batch', ...inputs, '--store', 'x.db'], { cwd: folder })).code;
    expect(await batch('a.txt', 'empty.txt')).toBe(1);
    expect(await batch('a.txt', 'empty.txt')).toBe(0);
    expect(await batch('a.txt', 'missing.txt')).toBe(1);
    expect((await finewire(['work', '--store', 'x.db'], { cwd: folder })).code).toBe(0);
    expect((await finewire(['retry', '--store', 'x.db'], { cwd: folder })).code).toBe(1);
  });
});

describe('a store that cannot be meant is refused', () => {
  test.each([
    [['batch', 'a.txt', '--store', ''], 'The store has no name; give a file'],
    [['batch', 'a.txt', '--store', 'redis:/x'], 'redis:/x names no kind of store'],
    [['submit', 'https://a.example/', '--store', 'redis:x'], 'redis:x names no kind of store'],
    [['batch', 'a.txt', '--store', 'redis://user:secret@localhost?nam=x'], 'redis://localhost?nam=x has the parameter nam'],
    [['status', '--store', 'redis://localhost?name='], 'no name that can be used'],
    [['status', '--store', 'redis://localhost:99999999'], 'is no address'],
    [['retry', '--store', 'none.db'], 'There is no store at none.db'],
    [['work', '--store', 'none.db'], 'There is no store at none.db'],
  ])('%j', async (args, words) => {
    const folder = await folderOf({ 'a.txt': story(1).text });
    expect(await finewire(args, { cwd: folder })).toMatchObject({ code: 2, stdout: '', stderr: expect.stringContaining(words) });
    expect(await readdir(folder)).toEqual(['a.txt']);
  });

  test('so is a code that no failure has', async () => {
    const folder = await folderOf({ 'empty.txt': '', 'a.txt': story(1).text });
    await finewire(['batch', 'a.txt', '--store', 'x.db'], { cwd: folder });
    const retry = () => finewire(['retry', '--code', 'nosuch', '--store', 'x.db'], { cwd: folder });
    expect(await retry()).toMatchObject({ code: 2, stderr: expect.stringContaining('no failure has the code nosuch; there are no failures') });
    await finewire(['batch', 'empty.txt', '--store', 'x.db'], { cwd: folder });
    expect(await retry()).toMatchObject({ code: 2, stderr: expect.stringContaining('no failure has the code nosuch; there are: empty (1).') });
  });
});
