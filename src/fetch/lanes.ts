import { setMaxListeners } from 'node:events';
import type { Failure } from '../outcome.ts';
import type { Page } from '../types.ts';
import { Channel } from './channel.ts';
import type { Fetcher } from './index.ts';
import { fetchLane } from './lane.ts';
import { hostOf } from './url.ts';

/** URLs of one host that are looked ahead for, and of all hosts together: memory stays flat however long the queue. */
const HOST_AHEAD = 500;
const ALL_AHEAD = 20_000;
/** URLs that a host may have fetched before others waiting for a lane get theirs. */
const LANE_LENGTH = 50;
/** Pages fetched and not yet taken. */
const UNREAD = 16;

interface Located {
  readonly location: string;
}
export interface Arrival<T> {
  readonly ticket: T;
  readonly input: Page | Failure;
}

/** Works a queue of URLs host by host: one lane for each host, many hosts at once. */
export class Lanes<T extends Located> {
  readonly #fetcher: Pick<Fetcher, 'config' | 'fetchPage'>;
  readonly #queued: () => AsyncIterable<T>;
  readonly #signal: AbortSignal;
  readonly #arrivals = new Channel<Arrival<T>>(UNREAD);
  /** Hosts that wait for a lane, in order; then those that have one. */
  readonly #waiting = new Map<string, T[]>();
  readonly #running = new Set<string>();
  /** Taken from the queue and not yet settled. */
  readonly #inHand = new Set<string>();
  #isFed = false;
  #wake: (() => void) | null = null;

  /** @param queued - Gives the queue anew at each call, without what was settled. */
  constructor(queued: () => AsyncIterable<T>, fetcher: Pick<Fetcher, 'config' | 'fetchPage'>, signal: AbortSignal) {
    this.#queued = queued;
    this.#fetcher = fetcher;
    this.#signal = signal;
    // Each lane listens to it; node would take so many listeners for a leak.
    setMaxListeners(0, signal);
  }

  /** Each URL of the queue with what came of it, in the order of arrival. Ends when the queue is empty or the signal aborts. */
  async* arrivals(): AsyncGenerator<Arrival<T>> {
    const stop = (): void => this.#arrivals.end();
    this.#signal.addEventListener('abort', stop, { once: true });
    if (this.#signal.aborted) stop();
    this.#feed().catch((error: unknown) => this.#arrivals.end(error));
    yield* this.#arrivals.read();
  }

  /** Tells that the queue no longer holds these. */
  settled(locations: readonly string[]): void {
    for (const location of locations) this.#inHand.delete(location);
    this.#wake?.();
  }

  /** Goes over the queue until it holds nothing that is not in hand; hosts with enough to do are passed over until they need more. */
  async #feed(): Promise<void> {
    const passedOver = new Set<string>();
    do {
      passedOver.clear();
      // The queue is read in pages and may still tell of what was settled since.
      const known = new Set(this.#inHand);
      for await (const ticket of this.#queued()) {
        if (this.#signal.aborted) return;
        if (known.has(ticket.location)) continue;
        while (this.#inHand.size >= ALL_AHEAD) await this.#change();
        if (!this.#take(ticket)) passedOver.add(hostOf(ticket.location));
      }
      while (passedOver.size > 0 && ![...passedOver].some((host) => (this.#waiting.get(host)?.length ?? 0) < HOST_AHEAD / 2)) await this.#change();
    } while (passedOver.size > 0);
    this.#isFed = true;
    this.#open();
  }

  #take(ticket: T): boolean {
    const host = hostOf(ticket.location);
    const line = this.#waiting.get(host) ?? [];
    if (line.length >= HOST_AHEAD) return false;
    line.push(ticket);
    this.#waiting.set(host, line);
    this.#inHand.add(ticket.location);
    this.#open();
    return true;
  }

  /** Gives free lanes to hosts that wait. */
  #open(): void {
    for (const [host, line] of this.#waiting) {
      if (this.#running.size >= this.#fetcher.config.lanes || this.#signal.aborted) break;
      if (this.#running.has(host)) continue;
      this.#waiting.delete(host);
      this.#running.add(host);
      void this.#run(host, line);
    }
    if (this.#isFed && this.#running.size === 0) this.#arrivals.end();
  }

  async #run(host: string, line: T[]): Promise<void> {
    const batch = line.splice(0, LANE_LENGTH);
    const tickets = new Map(batch.map((ticket) => [ticket.location, ticket]));
    if (line.length > 0) this.#waiting.set(host, line);
    try {
      const lane = fetchLane([...tickets.keys()], this.#fetcher, this.#signal);
      for (;;) {
        await this.#arrivals.room();
        const { done, value } = await lane.next();
        if (done === true) break;
        this.#arrivals.push({ ticket: tickets.get(value.url) as T, input: value.result });
      }
    } catch (error) {
      if (!this.#signal.aborted) this.#arrivals.end(error);
    }
    this.#running.delete(host);
    this.#wake?.();
    this.#open();
  }

  #change(): Promise<void> {
    return new Promise((resolve) => { this.#wake = resolve; });
  }
}
