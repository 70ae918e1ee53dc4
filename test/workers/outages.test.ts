import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Queue } from 'bullmq';
import { Redis } from 'ioredis';
import { openStore } from '../../src/store/open.ts';
import type { Counts, Store } from '../../src/store/index.ts';
import { finewire, start } from '../support/cli.ts';
import { corpus } from '../support/corpus.ts';
import { Link } from '../support/link.ts';
import { startRedis, type TestRedis } from '../support/redis.ts';

const DOCUMENTS = 250;

let redis: TestRedis;
let store: Store;
let location: string;
let folder: string;
let file: string;
let undisturbed: string;
const workers = new Set<ChildProcess>();
const logs = new Map<ChildProcess, string>();

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'finewire-'));
  file = join(folder, 'stories.ndjson');
  await writeFile(file, corpus(DOCUMENTS));
  const embedded = join(folder, 'fines.db');
  await finewire(['batch', file, '--store', embedded]);
  undisturbed = (await finewire(['export', '--store', embedded])).stdout;
}, 600_000);
afterAll(() => rm(folder, { recursive: true }));

beforeEach(async () => {
  redis = await startRedis('--appendfsync', 'everysec');
  location = redis.fresh();
  await finewire(['batch', file, '--store', location, '--detach']);
  store = await openStore(location, { readOnly: true });
}, 600_000);

afterEach(async () => {
  for (const worker of workers) worker.kill('SIGKILL');
  workers.clear();
  await store.close();
  await redis.stop();
});

function work(place = location): ChildProcess {
  const worker = start(['work', '--store', place, '--threads', '1', '--lock', '4s']);
  workers.add(worker);
  worker.stderr?.on('data', (data: Buffer) => logs.set(worker, (logs.get(worker) ?? '') + data.toString()));
  return worker;
}

/** Waits until the ledger is as wanted. */
async function until(wanted: (counts: Counts) => boolean): Promise<Counts> {
  for (;;) {
    const counts = await store.counts();
    if (wanted(counts)) return counts;
    await sleep(50);
  }
}

async function says(worker: ChildProcess, words: string): Promise<void> {
  while (!(logs.get(worker) ?? '').includes(words)) await once(worker.stderr ?? worker, 'data');
}

const underWay = ({ articles }: Counts): boolean => articles > 0;
const allDone = ({ queued }: Counts): boolean => queued === 0;

/** Every input an article, no job left or failed, and the same bytes as from a run that nothing disturbed. */
async function expectUndisturbed(): Promise<void> {
  expect(await store.counts()).toEqual({ queued: 0, articles: DOCUMENTS, failures: 0, failuresByCode: {} });
  const queue = new Queue('chunks', { connection: { port: redis.port }, prefix: `{${new URL(location).searchParams.get('name') ?? ''}}` });
  expect(await queue.getJobCounts('failed', 'completed')).toEqual({ failed: 0, completed: 0 });
  await queue.close();
  expect((await finewire(['export', '--store', location])).stdout).toBe(undisturbed);
}

test('workers killed one after the other cost reruns, and nothing else', async () => {
  for (let kill = 1; kill <= 3; kill += 1) {
    const worker = work();
    await until(({ articles }) => articles > (kill * DOCUMENTS) / 5);
    worker.kill('SIGKILL');
    await once(worker, 'exit');
  }
  work();
  await until(allDone);
  await expectUndisturbed();
}, 600_000);

test('Redis killed and restarted: workers say so, come back, and go on', async () => {
  const worker = work();
  await until(underWay);
  await redis.kill();
  await says(worker, 'ECONNREFUSED');
  await redis.restart();
  await until(allDone);
  await expectUndisturbed();
}, 600_000);

test('a link that is cut without a word is noticed, and replaced once it is mended', async () => {
  const link = new Link(redis.port);
  const worker = work(`redis://127.0.0.1:${await link.open()}${new URL(location).search}`);
  await until(underWay);
  link.cut();
  await says(worker, 'imeout');
  const { articles } = await store.counts();
  link.mend();
  await until((counts) => counts.articles > articles);
  await until(allDone);
  await expectUndisturbed();
  link.close();
}, 600_000);

test('Redis full: workers say so and wait, and go on when there is room', async () => {
  const admin = new Redis(redis.port, '127.0.0.1');
  const used = Number(/used_memory:(\d+)/u.exec(await admin.info('memory'))?.[1]);
  await admin.config('SET', 'maxmemory', String(used + 300_000));
  const worker = work();
  await says(worker, 'out of memory');
  await admin.config('SET', 'maxmemory', '0');
  await until(allDone);
  await expectUndisturbed();
  admin.disconnect();
}, 600_000);

test('Redis restarted empty: workers say so; the corpus handed in again costs only work', async () => {
  const worker = work();
  await until(underWay);
  await redis.restart({ empty: true });
  await says(worker, 'has lost its data');
  await finewire(['batch', file, '--store', location, '--detach']);
  await until(allDone);
  await expectUndisturbed();
}, 600_000);
