import { WaitingError, Worker, type Job, type WorkerOptions } from 'bullmq';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Logger } from 'pino';
import { Rereader } from '../src/fetch/sources/again.ts';
import type { Fetcher } from '../src/fetch/index.ts';
import type { Pool } from '../src/pool.ts';
import type { ConfigError } from '../src/errors.ts';
import type { RedisStore } from '../src/store/redis.ts';
import { workChunk } from './chunk.ts';
import { addLane, laneKey } from './enter.ts';
import { workLane } from './lane.ts';
import { createMetrics, timedPool, type Metrics } from './metrics.ts';
import { outlast } from './patience.ts';
import { CHUNKS, connection, LANES, openQueues, type Chunk, type Lane, type Queues } from './queues.ts';
import type { Shift } from './shift.ts';
import { Sweep } from './sweep.ts';

export interface WorkerSettings {
  readonly store: RedisStore;
  /** null: fetches no URLs. */
  readonly fetcher: Fetcher | null;
  readonly pool: Pool;
  readonly log: Logger;
  /** Chunks of documents worked on at once: two keep the threads busy where one ends and the next begins. */
  readonly concurrency: number;
  /** Milliseconds that a worker keeps a job without a sign of life. */
  readonly lock: number;
  readonly signal: AbortSignal;
}

export interface RunningWorker {
  readonly queues: Queues;
  readonly metrics: Metrics;
  /** Resolves when nothing is left to do. */
  drained(): Promise<void>;
  /** Ends within the deadline, with what is in hand finished if it can be. */
  close(deadline: number): Promise<void>;
}

/** Milliseconds between two looks after what the queue may have lost. */
const LOOK = 5_000;
const SOON = 500;

/** Starts to work on whatever is in the shared queue: chunks of documents, and lanes of hosts. */
export async function startWorker({ store, fetcher, pool, log, concurrency, lock, signal }: WorkerSettings): Promise<RunningWorker> {
  const trouble = once(log);
  const queues = openQueues(store.place, trouble);
  const metrics = createMetrics(queues, store);
  const patience = { place: store.place, signal, say: ({ code, message }: ConfigError) => log.warn({ code }, message) };
  const shift: Shift = {
    store: { place: store.place, redis: store.redis, find: (ids) => store.find(ids), commit: (commits, at) => metrics.time('commit', () => outlast(() => store.commit(commits, at), patience)) },
    pool: timedPool(pool, metrics), metrics, log, signal,
  };
  const reader = new Rereader();
  const link = connection(store.place, trouble);
  const options: WorkerOptions = {
    connection: link, prefix: store.place.prefix, lockDuration: lock, stalledInterval: lock / 2, runRetryDelay: 5_000,
    // A killed worker costs a rerun and never a failure; what kills workers is found out by the chunk itself.
    maxStalledCount: 1_000_000,
  };
  const chunks = new Worker<Chunk, void, 'chunk'>(CHUNKS, async (job, token) => {
    await workChunk(job, reader, shift);
    await handBack(job, token, signal);
  }, { ...options, concurrency });
  const lanes = fetcher === null ? null : new Worker<Lane, void, 'lane'>(LANES, async (job, token) => {
    await workLane(job, token, fetcher, shift);
    await handBack(job, token, signal);
  }, { ...options, concurrency: fetcher.config.lanes });
  for (const worker of lanes === null ? [chunks] : [chunks, lanes]) {
    worker.on('error', trouble);
    worker.on('failed', (job, error) => log.warn({ job: job?.id, attempt: job?.attemptsMade }, error.message));
    worker.on('stalled', (id) => log.warn({ job: id }, 'A worker fell silent; its job is done again.'));
  }
  // URLs that came while a lane was ending found its job still there.
  lanes?.on('completed', ({ data: { host } }) => void store.redis.zcard(laneKey(store.place, host)).then((left) => (left > 0 ? addLane(queues, host) : undefined)).catch(trouble));

  // Without a fetcher the URLs are left to others.
  const isDone = async (): Promise<boolean> => (fetcher === null
    ? await queues.chunks.getJobCountByTypes('waiting', 'active', 'delayed', 'prioritized') === 0
    : await sweep.jobs() === 0 && (await store.counts()).queued === 0);
  const sweep = new Sweep(store, queues, log);
  const timer = setInterval(() => void sweep.look().catch(trouble), LOOK);
  return {
    queues, metrics,
    drained: async () => {
      while (!signal.aborted && !(await isDone())) await sleep(SOON);
    },
    close: async (deadline) => {
      clearInterval(timer);
      await Promise.race([Promise.allSettled([chunks.close(), lanes?.close()]), sleep(deadline)]);
      await Promise.race([queues.close(), sleep(1_000)]);
      reader.close();
      link.disconnect();
    },
  };
}

/** A job that the end of the shift cut short is not done: it goes back, and is done by others. */
async function handBack(job: Job, token: string | undefined, signal: AbortSignal): Promise<void> {
  if (!signal.aborted) return;
  await job.moveToWait(token);
  throw new WaitingError();
}

/** Says each trouble once until another comes, however often connections try. */
function once(log: Logger): (error: Error) => void {
  let last = '';
  return (error) => {
    if (error.message === last) return;
    last = error.message;
    log.error({ code: (error as NodeJS.ErrnoException).code }, `Redis: ${error.message || String((error as NodeJS.ErrnoException).code)}`);
  };
}
