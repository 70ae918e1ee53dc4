/**
 * Kills workers and Redis while a batch runs, and checks that nothing shows it in the end.
 *
 *   npx tsx bench/chaos.ts [documents=20000] [worker kills=20] [Redis kills=5]
 */
import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { openSync } from 'node:fs';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Queue } from 'bullmq';
import { openStore } from '../src/store/open.ts';
import { corpus } from '../test/support/corpus.ts';
import { startRedis } from '../test/support/redis.ts';

const [documents = 20_000, workerKills = 20, redisKills = 5] = process.argv.slice(2).map(Number);
const PROGRAM = join(import.meta.dirname, '..', 'dist', 'bin', 'finewire.js');
const run = (...args: string[]): string => execFileSync(process.execPath, [PROGRAM, ...args], { encoding: 'utf8', maxBuffer: 1 << 30, stdio: ['ignore', 'pipe', 'ignore'] });

/** A bank for each document, so that acts are as many as in the news. */
const BANK = /Northwind Bank|Harbour Trust|Alder Capital|Quillstone Securities|Meridian Savings/gu;
const SYLLABLES = ['ka', 'lo', 'mi', 'ne', 'ra', 'so', 'ti', 'vu', 'za', 'be'];
const bankOf = (number: number): string => {
  const word = [...String(number).padStart(5, '0')].map((digit) => SYLLABLES[Number(digit)] ?? '').join('');
  return `${word.charAt(0).toUpperCase()}${word.slice(1)} Bank`;
};

const folder = await mkdtemp(join(tmpdir(), 'finewire-chaos-'));
const file = join(folder, 'stories.ndjson');
await writeFile(file, corpus(documents).split('\n').map((line, number) => line.replaceAll(BANK, bankOf(number))).join('\n'));
const embedded = join(folder, 'fines.db');
console.log(`${documents} documents; first an undisturbed run into a file…`);
run('batch', file, '--store', embedded);
const exported = (place: string): readonly string[] => ['article', 'action'].map((type) => run('export', '--store', place, '--type', type));
const expected = exported(embedded);

const redis = await startRedis('--appendfsync', 'everysec');
const store = redis.fresh();
run('batch', file, '--store', store, '--detach');

const log = openSync(join(folder, 'workers.log'), 'a');
let remaining = documents;
const workers = new Map<number, ChildProcess>();
/** Starts a worker, and again whenever it ends: one that finds no Redis at its start ends with a message, as a supervisor expects. */
const launch = (place: number): void => {
  const worker = spawn(process.execPath, [PROGRAM, 'work', '--store', store, '--threads', '1', '--lock', '6s'], { stdio: ['ignore', 'ignore', log] });
  worker.once('exit', () => { if (remaining > 0) launch(place); });
  workers.set(place, worker);
};
const look = await openStore(store, { readOnly: true });
launch(0);
launch(1);
const begun = performance.now();
const kills = { worker: 0, redis: 0 };
while (remaining > 0) {
  await sleep(500);
  remaining = (await look.counts()).queued;
  const due = (documents - remaining) / documents;
  // Spread over the run, so that the last ones fall into it too.
  if (kills.worker < workerKills && due > kills.worker / (workerKills + 1)) workers.get(kills.worker++ % 2)?.kill('SIGKILL');
  if (kills.redis < redisKills && due > (kills.redis + 0.5) / (redisKills + 1)) {
    await redis.kill();
    await sleep(1_000 * Math.random());
    await redis.restart();
    kills.redis += 1;
  }
}
const seconds = (performance.now() - begun) / 1000;
for (const worker of workers.values()) worker.kill('SIGTERM');
const queue = new Queue('chunks', { connection: { port: redis.port }, prefix: `{${new URL(store).searchParams.get('name') ?? ''}}` });
await sleep(1_000);
const jobs = await queue.getJobCounts();
await queue.close();
const found = exported(store);
for (const [index, text] of found.entries()) await writeFile(join(folder, `${index}.found`), text);
for (const [index, text] of expected.entries()) await writeFile(join(folder, `${index}.expected`), text);
const counts = await look.counts();
await look.close();
console.log(JSON.stringify({ kills, seconds: Math.round(seconds), counts, jobs, identical: found.map((text, index) => text === expected[index]), folder }));
await redis.stop();
