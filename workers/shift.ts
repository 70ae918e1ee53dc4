import type { Logger } from 'pino';
import type { Pool } from '../src/pool.ts';
import type { RedisStore } from '../src/store/redis.ts';
import type { Metrics } from './metrics.ts';

/** What all work of one worker process shares. */
export interface Shift {
  readonly store: Pick<RedisStore, 'find' | 'commit' | 'place' | 'redis'>;
  /** Language work, in threads: the event loop here renews the locks of jobs. */
  readonly pool: Pool;
  readonly metrics: Metrics;
  readonly log: Logger;
  /** Aborts when the worker is asked to end: what is in hand is finished, nothing new begun. */
  readonly signal: AbortSignal;
}
