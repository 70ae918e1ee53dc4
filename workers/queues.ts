import { Queue, type JobsOptions } from 'bullmq';
import { Redis } from 'ioredis';
import type { Mark } from '../src/fetch/sources/again.ts';
import { LINK, type RedisPlace } from '../src/store/redis-link.ts';

/** Documents to read again at their places: addresses, never content. */
export interface Chunk {
  readonly ids: readonly string[];
  /** Where in an NDJSON file to begin, if known. */
  readonly mark: Mark | null;
}

/** A host whose next URLs are to be fetched. Its URLs are in a set of the store, so that there is one job for each host. */
export interface Lane {
  readonly host: string;
}

export interface Queues {
  readonly chunks: Queue<Chunk, void, 'chunk'>;
  readonly lanes: Queue<Lane, void, 'lane'>;
  close(): Promise<void>;
}

export const CHUNKS = 'chunks';
export const LANES = 'lanes';

/** How often a job may fail before its documents do; killed workers do not count. */
export const ATTEMPTS = 5;

/** What is done leaves nothing behind; what failed for good is in the ledger. */
export const JOB: JobsOptions = { attempts: ATTEMPTS, backoff: { type: 'exponential', delay: 1_000 }, removeOnComplete: true, removeOnFail: true, keepLogs: 0 };

/** A connection of BullMQ's kind. @param trouble - Hears of errors; the connection comes back by itself. */
export function connection(place: RedisPlace, trouble: (error: Error) => void): Redis {
  const redis = new Redis(place.url, LINK);
  redis.on('error', trouble);
  return redis;
}

export function openQueues(place: RedisPlace, trouble: (error: Error) => void): Queues {
  const link = connection(place, trouble);
  const options = { connection: link, prefix: place.prefix, defaultJobOptions: JOB, streams: { events: { maxLen: 100 } } };
  const chunks = new Queue<Chunk, void, 'chunk'>(CHUNKS, options);
  const lanes = new Queue<Lane, void, 'lane'>(LANES, options);
  for (const queue of [chunks, lanes]) queue.on('error', trouble);
  return {
    chunks, lanes,
    close: async () => {
      await Promise.allSettled([chunks.close(), lanes.close()]);
      link.disconnect();
    },
  };
}
