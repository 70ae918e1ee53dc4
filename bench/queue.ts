/**
 * What sharing work through Redis costs: one process with two threads and a file, against two workers of one thread each.
 *
 *   npx tsx bench/queue.ts corpus.ndjson [rounds=1]
 */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Redis } from 'ioredis';
import { openStore } from '../src/store/open.ts';
import { startRedis } from '../test/support/redis.ts';

const [corpus = 'samples', rounds = '1'] = process.argv.slice(2);
const PROGRAM = join(import.meta.dirname, '..', 'dist', 'bin', 'finewire.js');
const TICKS = 100; // of Linux, a second
const start = (...args: string[]): ChildProcess => spawn(process.execPath, [PROGRAM, ...args], { stdio: 'ignore' });

/** Seconds of CPU that a process has used. */
async function cpuOf({ pid }: ChildProcess): Promise<number> {
  const fields = (await readFile(`/proc/${pid}/stat`, 'utf8')).split(') ')[1]?.split(' ') ?? [];
  return (Number(fields[11]) + Number(fields[12])) / TICKS;
}

/** Runs a process to its end. @returns The CPU that it had used when last looked at. */
async function run(child: ChildProcess): Promise<number> {
  let cpu = 0;
  const timer = setInterval(() => void cpuOf(child).then((used) => { cpu = used; }, () => undefined), 50);
  await once(child, 'exit');
  clearInterval(timer);
  return cpu;
}

async function redisCpu(port: number): Promise<number> {
  const redis = new Redis(port);
  const info = await redis.info('cpu');
  redis.disconnect();
  return Number(/used_cpu_user:([\d.]+)/u.exec(info)?.[1]) + Number(/used_cpu_sys:([\d.]+)/u.exec(info)?.[1]);
}

async function embedded(): Promise<{ readonly seconds: number; readonly cpu: number }> {
  const store = join(await mkdtemp(join(tmpdir(), 'finewire-queue-')), 'fines.db');
  const begun = performance.now();
  const cpu = await run(start('batch', resolve(corpus), '--store', store, '--threads', '2'));
  return { seconds: (performance.now() - begun) / 1000, cpu };
}

async function shared(): Promise<{ readonly seconds: number; readonly cpu: number; readonly documents: number; readonly bytes: number }> {
  const redis = await startRedis('--appendfsync', 'everysec');
  const location = redis.fresh();
  const store = await openStore(location);
  const link = new Redis(redis.port);
  const memory = async (): Promise<number> => Number(/used_memory:(\d+)/u.exec(await link.info('memory'))?.[1]);
  const before = await memory();
  const begun = performance.now();
  const workers = [1, 2].map(() => start('work', '--store', location, '--threads', '1'));
  let cpu = await run(start('batch', resolve(corpus), '--store', location, '--detach'));
  while ((await store.counts()).queued > 0) await sleep(100);
  const seconds = (performance.now() - begun) / 1000;
  for (const worker of workers) cpu += await cpuOf(worker);
  cpu += await redisCpu(redis.port);
  const { articles, failures } = await store.counts();
  const bytes = (await memory() - before) / (articles + failures);
  for (const worker of workers) {
    worker.kill('SIGTERM');
    await once(worker, 'exit');
  }
  link.disconnect();
  await store.close();
  await redis.stop();
  return { seconds, cpu, documents: articles + failures, bytes };
}

for (let round = 0; round < Number(rounds); round += 1) {
  const [one, two] = [await embedded(), await shared()];
  console.log({
    documents: two.documents, embedded: `${(two.documents / one.seconds).toFixed(1)}/s`, shared: `${(two.documents / two.seconds).toFixed(1)}/s`,
    ratio: (one.seconds / two.seconds).toFixed(2), cpuEach: `${((one.cpu / two.documents) * 1000).toFixed(1)} ms embedded, ${((two.cpu / two.documents) * 1000).toFixed(1)} ms shared`,
    redisBytesEach: Math.round(two.bytes),
  });
}
