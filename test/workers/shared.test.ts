import { once } from 'node:events';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { finewire, start } from '../support/cli.ts';
import { corpus, story } from '../support/corpus.ts';
import { folderOf } from '../support/folder.ts';
import { freePort, startRedis, type TestRedis } from '../support/redis.ts';

const DOCUMENTS = 80;
/** Milliseconds: each test starts several programs, which takes its time on a busy machine. */
const LIMIT = 180_000;

let server: TestRedis;
beforeAll(async () => { server = await startRedis('--appendfsync', 'everysec'); });
afterAll(() => server.stop());

/** A corpus of every kind of place: plain and packed NDJSON, documents that are files, and what cannot be read. */
async function mixed(): Promise<string> {
  const lines = corpus(DOCUMENTS).trimEnd().split('\n');
  return folderOf({
    'in/a.ndjson': `${lines.slice(0, 50).join('\n')}\n{"text": "cut of\n\n${lines[0]}\n`,
    'in/b.ndjson.gz': gzipSync(`${lines.slice(50).join('\n')}\n`),
    'in/c.txt': story(900).text,
    'in/d.html': `<html><body><article><h1>${story(901).title}</h1><p>${story(901).text}</p></article></body></html>`,
    'in/e.txt': '',
  });
}

test('the same inputs give the same bytes from a file and from Redis', async () => {
  const folder = await mixed();
  const shared = server.fresh();
  const embedded = join(folder, 'fines.db');
  const inputs = join(folder, 'in');
  expect(await finewire(['batch', inputs, '--store', embedded])).toMatchObject({ code: 1 });
  const run = await finewire(['batch', inputs, '--store', shared, '--threads', '2']);
  expect(run).toMatchObject({ code: 1, stdout: '', stderr: expect.stringContaining('84 inputs: 82 articles, 2 failures (empty 1, invalid-json 1), 0 queued') });

  for (const type of ['article', 'action']) {
    const [one, other] = [await finewire(['export', '--store', embedded, '--type', type]), await finewire(['export', '--store', shared, '--type', type])];
    expect(other.stdout).toBe(one.stdout);
    expect(one.records.length).toBeGreaterThan(20);
  }
  const failures = async (store: string) => (await finewire(['export', '--store', store, '--type', 'failure'])).records.map((record) => ({ ...record, at: '' }));
  expect(await failures(shared)).toEqual(await failures(embedded));

  const again = await finewire(['batch', inputs, '--store', shared]);
  // What failed before fails no later run.
  expect(again).toMatchObject({ code: 0, stderr: expect.stringContaining('0 inputs entered, 85 unchanged.') });
}, LIMIT);

test('work handed out is done by the workers there are, and by those that come', async () => {
  const folder = await folderOf({ 'a.ndjson': corpus(DOCUMENTS) });
  const store = server.fresh();
  const handed = await finewire(['batch', 'a.ndjson', '--store', store, '--detach'], { cwd: folder });
  expect(handed.stderr).toContain(`Store ${store}: ${DOCUMENTS} inputs: 0 articles, 0 failures, ${DOCUMENTS} queued`);
  const elsewhere = await folderOf();
  const workers = await Promise.all([1, 2].map(() => finewire(['work', '--store', store, '--once', '--threads', '1'], { cwd: elsewhere })));
  for (const worker of workers) {
    expect(worker.code).toBe(0);
    for (const line of worker.stderr.trimEnd().split('\n')) expect(JSON.parse(line)).toMatchObject({ level: expect.any(Number), msg: expect.any(String) });
  }
  const status = await finewire(['status', '--store', store]);
  expect(status.stdout).toBe(`${DOCUMENTS} inputs: ${DOCUMENTS} articles, 0 failures, 0 queued\n`);
}, LIMIT);

test('a worker tells how it is, and ends when asked to', async () => {
  const store = server.fresh();
  const folder = await folderOf({ 'a.ndjson': corpus(20) });
  await finewire(['batch', 'a.ndjson', '--store', store], { cwd: folder });
  const port = await freePort();
  const worker = start(['work', '--store', store, '--port', String(port)]);
  let log = '';
  worker.stderr?.on('data', (data: Buffer) => { log += data.toString(); });
  while (!log.includes('Working.')) await once(worker.stderr ?? worker, 'data');

  const health = await fetch(`http://127.0.0.1:${port}/healthz`);
  expect([health.status, await health.json()]).toEqual([200, { status: 'ok', redis: 'ready' }]);
  const metrics = await (await fetch(`http://127.0.0.1:${port}/metrics`)).text();
  expect(metrics).toContain('finewire_ledger{state="articles"} 20');
  expect(metrics).toContain('finewire_jobs{queue="chunks",state="waiting"} 0');
  expect((await fetch(`http://127.0.0.1:${port}/`)).status).toBe(404);

  const other = await finewire(['work', '--store', store, '--port', String(port)]);
  expect(other).toMatchObject({ code: 2, stderr: expect.stringContaining(`Port ${port} is in use; choose another --port.`) });

  worker.kill('SIGTERM');
  expect(await once(worker, 'exit')).toEqual([0, null]);
  expect(log).toContain('Ended.');
}, LIMIT);

test('what is not where it was handed in fails after some attempts, and is done once it is back', async () => {
  const store = server.fresh();
  const folder = await folderOf({ 'a.ndjson': corpus(3), 'b.txt': story(7).text });
  await finewire(['batch', '.', '--store', store, '--detach'], { cwd: folder });
  const { rename } = await import('node:fs/promises');
  await rename(join(folder, 'b.txt'), join(folder, 'b.away'));
  await finewire(['work', '--store', store, '--once']);
  expect((await finewire(['status', '--store', store])).stdout).toContain('3 articles, 1 failure (unreadable 1), 0 queued');
  await rename(join(folder, 'b.away'), join(folder, 'b.txt'));
  await finewire(['retry', '--store', store]);
  expect((await finewire(['status', '--store', store])).stdout).toContain('4 articles, 0 failures, 0 queued');
}, LIMIT);

test('standard input is worked on by whoever was given it', async () => {
  const store = server.fresh();
  const run = await finewire(['batch', '-', '--store', store], { stdin: corpus(5) });
  expect(run.stderr).toContain(`Store ${store}: 5 inputs: 5 articles, 0 failures, 0 queued`);
}, LIMIT);

test('a Redis that cannot be used ends with 2 and a sentence', async () => {
  for (const command of [['batch', 'x.txt'], ['work'], ['status'], ['export'], ['retry']]) {
    const run = await finewire([...command, '--store', `redis://127.0.0.1:${await freePort()}`]);
    expect(run).toMatchObject({ code: 2, stdout: '', stderr: expect.stringContaining('does not answer') });
  }
}, LIMIT);

test('a store that nobody has handed anything to is not made by those who only work on one', async () => {
  const store = server.fresh();
  for (const command of [['retry'], ['work', '--once'], ['status'], ['export']]) {
    expect(await finewire([...command, '--store', store])).toMatchObject({ code: 2, stdout: '', stderr: expect.stringContaining('There is no store at redis://127.0.0.1') });
  }
}, LIMIT);

test('only failures of the codes asked for are queued again, and only codes that there are', async () => {
  const store = server.fresh();
  const folder = await folderOf({ 'empty.txt': '', 'a.ndjson': corpus(2) });
  await finewire(['batch', '.', '--store', store], { cwd: folder });
  expect(await finewire(['retry', '--detach', '--code', 'nosuch', '--store', store])).toMatchObject({ code: 2, stderr: expect.stringContaining('no failure has the code nosuch; there are: empty (1).') });
  expect((await finewire(['status', '--store', store])).stdout).toContain('1 failure (empty 1), 0 queued');
  const detached = await finewire(['retry', '--detach', '--code', 'empty', '--store', store]);
  expect(detached).toMatchObject({ code: 0, stderr: expect.stringContaining('1 failure queued again, 0 inputs queued already.') });
  expect((await finewire(['work', '--once', '--store', store])).code).toBe(0);
  expect((await finewire(['status', '--store', store])).stdout).toContain('1 failure (empty 1), 0 queued');
}, LIMIT);
