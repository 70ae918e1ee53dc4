import { execFileSync } from 'node:child_process';
import { copyFile, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from '@photostructure/sqlite';
import { openStore } from '../../src/store/open.ts';
import { explained } from '../../src/store/sqlite-file.ts';
import { collect as all } from '../support/collect.ts';
import { folderOf } from '../support/folder.ts';
import { article, contract, line } from './contract.ts';

const AT = '2024-05-06T07:08:09.000Z';

contract('SQLite', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'finewire-'));
  return {
    open: (options) => openStore(join(folder, 'made', 'on', 'the', 'way', 'store.db'), options),
    remove: () => rm(folder, { recursive: true }),
  };
});

describe('an embedded store in its folder', () => {
  let folder: string;
  let path: string;
  beforeEach(async () => {
    folder = await folderOf();
    path = join(folder, 'store.db');
  });

  test('is whole in one file once it is closed', async () => {
    const store = await openStore(path);
    await store.commit([article(line(1))], AT);
    await store.close();
    const copy = join(folder, 'copy.db');
    await copyFile(path, copy);
    const reader = await openStore(copy, { readOnly: true });
    expect(await all(reader.articles())).toEqual([article(line(1)).outcome]);
    await reader.close();
  });

  test('has one writer at a time', async () => {
    const first = await openStore(path);
    await expect(openStore(path)).rejects.toMatchObject({ name: 'ConfigError', code: 'store-locked' });
    await first.close();
    await (await openStore(path)).close();
  });

  test('is never made by a reader', async () => {
    await expect(openStore(path, { readOnly: true })).rejects.toMatchObject({ name: 'ConfigError', code: 'no-store' });
    expect(await readdir(folder)).toEqual([]);
  });

  test.each([false, true])('refuses a file that is none, and leaves it as it was (reader: %p)', async (readOnly) => {
    const text = 'Notes of a meeting about fines.\n'.repeat(100);
    await writeFile(path, text);
    await expect(openStore(path, { readOnly })).rejects.toMatchObject({ name: 'ConfigError', code: 'not-a-store' });
    expect(await readFile(path, 'utf8')).toBe(text);
    expect(await readdir(folder)).toEqual(['store.db']);
  });

  test.each([false, true])("refuses another application's database (reader: %p)", async (readOnly) => {
    const other = new DatabaseSync(path);
    other.exec('CREATE TABLE ledger (id TEXT)');
    other.close();
    await expect(openStore(path, { readOnly })).rejects.toMatchObject({ name: 'ConfigError', code: 'not-a-store' });
    expect(await readdir(folder)).toEqual(['store.db']);
  });

  test.each([false, true])('refuses a store from a newer version (reader: %p)', async (readOnly) => {
    await (await openStore(path)).close();
    const db = new DatabaseSync(path);
    db.exec('PRAGMA user_version = 1000');
    db.close();
    await expect(openStore(path, { readOnly })).rejects.toMatchObject({ name: 'ConfigError', code: 'store-newer' });
  });

  test.each(['folder', 'below a file'])('a path that can be no file is refused in words: %s', async (kind) => {
    if (kind === 'below a file') await writeFile(path, '');
    const impossible = kind === 'folder' ? folder : join(path, 'store.db');
    await expect(openStore(impossible)).rejects.toMatchObject({ name: 'ConfigError', code: 'store-unusable' });
  });

  test('an unknown kind of store is refused', async () => {
    await expect(openStore('mysql://localhost/x')).rejects.toMatchObject({ name: 'ConfigError', code: 'unknown-store' });
  });
});

describe('on a disk that fails', () => {
  let folder: string;
  let path: string;
  beforeEach(async () => {
    folder = await folderOf();
    path = join(folder, 'store.db');
  });

  test('a full one is called full', () => {
    const db = new DatabaseSync(path);
    db.exec('PRAGMA max_page_count = 2; CREATE TABLE t (x)');
    expect(() => explained(path, () => db.exec(`INSERT INTO t VALUES (randomblob(100000))`)))
      .toThrow(expect.objectContaining({ name: 'ConfigError', code: 'disk-full' }));
    db.close();
  });

  // A limit on the size of files makes real writes fail, as a disk that fills up does.
  test('the writer stops in words, what was committed is safe, and it goes on later', async () => {
    const script = join(import.meta.dirname, '..', 'support', 'fill-store.ts');
    const output = execFileSync('bash', ['-c', `ulimit -f 800; trap '' XFSZ; exec node --import tsx "${script}" "${path}"`], { encoding: 'utf8' });
    const { committed, name, code } = JSON.parse(output) as { committed: number; name: string; code: string };
    expect({ name, code }).toEqual({ name: 'ConfigError', code: 'store-unusable' });
    expect(committed).toBeGreaterThan(0);

    const store = await openStore(path);
    expect((await store.counts()).articles).toBe(committed);
    expect(await all(store.articles())).toHaveLength(committed);
    await store.commit([article(line(1_000_000))], AT);
    expect((await store.counts()).articles).toBe(committed + 1);
    await store.close();
  });
});
