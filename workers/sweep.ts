import type { Logger } from 'pino';
import type { RedisStore } from '../src/store/redis.ts';
import { isStandardInput } from '../src/store/ticket.ts';
import { enterQueued } from './enter.ts';
import type { Queues } from './queues.ts';

/** Looks in a row that must find the queue idle and the ledger not. */
const LOOKS = 2;

/**
 * Watches over what the queue may lose: the store decides what is to do. Where inputs are queued in the
 * ledger and no job is left for them (somebody died in between, or Redis lost a moment), they are handed to the
 * workers anew. Tells too when the store has been emptied.
 */
export class Sweep {
  readonly #store: RedisStore;
  readonly #queues: Queues;
  readonly #log: Logger;
  #idle = 0;
  #id: string | null = null;

  constructor(store: RedisStore, queues: Queues, log: Logger) {
    this.#store = store;
    this.#queues = queues;
    this.#log = log;
  }

  /** @returns Whether nothing is left to do, in the queue and in the ledger. */
  async look(): Promise<boolean> {
    await this.#checkIdentity();
    const [{ queued }, jobs] = [await this.#store.counts(), await this.jobs()];
    this.#idle = jobs === 0 && queued > 0 ? this.#idle + 1 : 0;
    if (this.#idle >= LOOKS) await this.#rescue();
    return jobs === 0 && queued === 0;
  }

  async jobs(): Promise<number> {
    const counts = await Promise.all([this.#queues.chunks, this.#queues.lanes].map((queue) => queue.getJobCountByTypes('waiting', 'active', 'delayed', 'prioritized')));
    return counts.reduce((sum, count) => sum + count, 0);
  }

  async #rescue(): Promise<void> {
    this.#idle = 0;
    const isOurs = await this.#store.redis.set(`${this.#store.place.prefix}:sweep`, '1', 'PX', 30_000, 'NX');
    if (isOurs === null) return;
    // What came by standard input is in the hands of whoever was given it.
    const count = await enterQueued({ store: this.#store, queues: this.#queues }, (ticket) => !isStandardInput(ticket));
    if (count > 0) this.#log.warn({ inputs: count }, 'Queued inputs had no job any more; they are handed out again.');
  }

  async #checkIdentity(): Promise<void> {
    const id = await this.#store.redis.hget(`${this.#store.place.prefix}:meta`, 'id');
    if (this.#id !== null && id !== this.#id) {
      this.#log.error('The store is not the one that was opened: Redis has lost its data. Hand the inputs in again; what is settled since then is kept.');
    }
    this.#id = id ?? '';
  }
}
