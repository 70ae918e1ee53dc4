import { setTimeout as sleep } from 'node:timers/promises';
import { pino, type Logger } from 'pino';
import { enterInputs, enterQueued, enterUrls } from '../../workers/enter.ts';
import { serveHealth } from '../../workers/health.ts';
import { SharedPace } from '../../workers/pace.ts';
import { openQueues, type Queues } from '../../workers/queues.ts';
import { startWorker, type RunningWorker } from '../../workers/worker.ts';
import { runWork, type Work } from '../batch.ts';
import { loadConfig } from '../config.ts';
import type { Fetcher } from '../fetch/index.ts';
import { createPool, type Pool } from '../pool.ts';
import { openRedisStore, type RedisStore } from '../store/redis.ts';
import type { OpenOptions, Store, Ticket } from '../store/index.ts';
import { counted } from '../values/counted.ts';
import { openFetcher, toStderr } from './fetching.ts';
import { GRACE, interruption } from './interruption.ts';
import { poolOptions, type PoolFlags } from './options.ts';
import { checkCodes } from './retry.ts';
import { describeCounts } from './status.ts';

/** Flags of the commands that work on a shared store, Redis. */
export interface SharedFlags extends PoolFlags {
  readonly store: string;
  readonly concurrency?: number;
  readonly port?: number;
  readonly once?: true;
  readonly detach?: true;
}

/** Milliseconds that work in hand gets once a worker is asked to end. */
const DRAIN = 10_000;
/** Between two lines of progress. */
const TELL = 5_000;

interface Shared {
  readonly store: RedisStore;
  readonly queues: Queues;
  readonly signal: AbortSignal;
  readonly say: (trouble: Error) => void;
}

/** `work`: whatever is in the queue, until asked to end; with `--once` until nothing is left. */
export async function workShared(flags: SharedFlags): Promise<void> {
  const log = pino({ base: { pid: process.pid } }, pino.destination({ dest: 2, sync: true }));
  // A worker may wait for a store that is still to come; who asks for an end when all is done means one that is there.
  await withStore(flags, { mustExist: flags.once === true, warn: (message) => log.warn(message) }, async ({ store, signal }) => {
    await withWorker(store, flags, { log, signal, fetches: true }, async (worker) => {
      const server = flags.port === undefined ? null : await serveHealth(flags.port, store.redis, worker.metrics);
      log.info({ store: store.place.shown, concurrency: flags.concurrency ?? 2, port: flags.port }, 'Working.');
      await (flags.once === true ? worker.drained() : ended(signal));
      log.info({ settled: worker.metrics.total }, signal.aborted ? 'Asked to end: finishing what is in hand.' : 'Nothing is left to do.');
      server?.close();
    });
    log.info('Ended.');
    process.exitCode = 0;
  });
}

/** `batch`: hands documents to the workers and, unless detached, works along until all is done. */
export async function batchShared(inputs: readonly string[], flags: SharedFlags): Promise<void> {
  await withStore(flags, { warn: toStderr }, async (shared) => {
    const { store, signal } = shared;
    const local: Work[] = [];
    let failures = 0;
    const enter = async (): Promise<void> => {
      let [entered, unchanged] = [0, 0];
      for await (const step of enterInputs(inputs, shared, { totalBytes: 0, readBytes: 0 })) {
        entered += step.entered;
        unchanged += step.unchanged;
        failures += step.failures;
        local.push(...step.local);
      }
      process.stderr.write(`${counted(entered, 'input')} entered, ${unchanged} unchanged.\n`);
    };
    if (flags.detach === true) await enter();
    else failures = await workAlong(shared, flags, false, enter) + failures;
    if (local.length > 0) failures = await workLocally(local, store, flags) + failures;
    await conclude(store, signal, failures);
  });
}

/** `submit`: enters URLs and, unless detached, works along until all is done. */
export async function submitShared(flags: SharedFlags, enter: (accept: Store['accept'], fetcher: Fetcher, signal: AbortSignal) => Promise<void>): Promise<void> {
  await withStore(flags, { warn: toStderr }, async (shared) => {
    const fetcher = await openFetcher({ ...flags }, paceOf(shared.store, flags));
    let failures = 0;
    try {
      const enterAll = (): Promise<void> => enter((tickets: readonly Ticket[]) => enterUrls(tickets, shared), fetcher, shared.signal);
      if (flags.detach === true) await enterAll();
      else failures = await workAlong(shared, flags, true, enterAll);
    } finally {
      await fetcher.close();
    }
    await conclude(shared.store, shared.signal, failures);
  });
}

/** `retry`: failed inputs, and those that an interrupted run left queued, for the workers. */
export async function retryShared(flags: SharedFlags & { readonly code?: readonly string[] }): Promise<void> {
  await withStore(flags, { mustExist: true, warn: toStderr }, async (shared) => {
    await checkCodes(shared.store, flags.code);
    let failures = 0;
    const enter = async (): Promise<void> => {
      const again = await shared.store.requeue(flags.code);
      const all = await enterQueued(shared);
      process.stderr.write(`${counted(again, 'failure')} queued again, ${counted(Math.max(0, all - again), 'input')} queued already.\n`);
    };
    if (flags.detach === true) await enter();
    else failures = await workAlong(shared, flags, true, enter);
    await conclude(shared.store, shared.signal, failures);
  });
}

/** @returns How many inputs this process settled as failures. */
async function workAlong({ store, signal }: Shared, flags: SharedFlags, fetches: boolean, enter: () => Promise<void>): Promise<number> {
  const log = pino({ level: 'warn', base: null }, pino.destination({ dest: 2, sync: true }));
  const tell = setInterval(() => void store.counts().then((counts) => process.stderr.write(`${describeCounts(counts)}\n`), () => undefined), TELL);
  try {
    return await withWorker(store, flags, { log, signal, fetches }, async (worker) => {
      await enter();
      await worker.drained();
    });
  } finally {
    clearInterval(tell);
  }
}

async function withStore(flags: SharedFlags, how: OpenOptions & { readonly warn: (message: string) => void }, use: (shared: Shared) => Promise<void>): Promise<void> {
  const store = await openRedisStore(flags.store, how);
  const queues = openQueues(store.place, () => undefined); // the store's own link tells of trouble
  try {
    await use({ store, queues, signal: interruption(), say: ({ message }) => how.warn(message) });
  } finally {
    await Promise.race([queues.close(), sleep(1_000)]);
    await store.close();
  }
}

async function withWorker(store: RedisStore, flags: SharedFlags, { log, signal, fetches }: { log: Logger; signal: AbortSignal; fetches: boolean }, use: (worker: RunningWorker) => Promise<void>): Promise<number> {
  const fetcher = fetches ? await openFetcher({ ...flags }, paceOf(store, flags), (message) => log.warn(message)) : null;
  const pool: Pool = createPool(poolOptions(flags));
  const worker = await startWorker({ store, fetcher, pool, log, concurrency: flags.concurrency ?? 2, lock: loadConfig({ ...flags }, process.env).lock, signal });
  try {
    await use(worker);
  } finally {
    await worker.close(fetches ? DRAIN : GRACE);
    await pool.close();
    await fetcher?.close();
  }
  return worker.metrics.failures;
}

function paceOf(store: RedisStore, flags: SharedFlags): SharedPace {
  return new SharedPace(store.redis, store.place.prefix, loadConfig({ ...flags }, process.env).deadline + 5_000);
}

/** What no other process can read again is done here. */
async function workLocally(work: readonly Work[], store: RedisStore, flags: SharedFlags): Promise<number> {
  let failures = 0;
  const pool = createPool(poolOptions(flags));
  try {
    await runWork((async function* items() { yield* work; })(), { store, pool, report: { unchanged: () => undefined, settled: (outcomes) => { failures += outcomes.filter(({ type }) => type === 'failure').length; } } });
  } finally {
    await pool.close();
  }
  return failures;
}

async function conclude(store: RedisStore, signal: AbortSignal, failures: number): Promise<void> {
  process.stderr.write(`${signal.aborted ? 'Interrupted. What is queued stays queued: workers go on with it.\n' : ''}Store ${store.place.shown}: ${describeCounts(await store.counts())}\n`);
  if (failures > 0) process.exitCode ??= 1;
}

async function ended(signal: AbortSignal): Promise<void> {
  if (!signal.aborted) await new Promise<void>((done) => { signal.addEventListener('abort', () => done(), { once: true }); });
}
