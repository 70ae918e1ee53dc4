import { setTimeout as sleep } from 'node:timers/promises';

interface Host {
  /** Settles when the request before has ended. */
  last: Promise<unknown>;
  waiting: number;
  /** Earliest start of the next request, on the monotonic clock. */
  next: number;
}

/** How many hosts are remembered before idle ones are forgotten. */
const MANY = 10_000;

/** Who keeps the peace with hosts: one process for itself, or many together. */
export type HostPace = Pick<Pace, 'turn' | 'postpone'>;

/**
 * One request at a time for each host, with a gap between the end of one and the start of the next.
 * Counted from the end, the gap holds at the server too, however long connecting took.
 */
export class Pace {
  readonly #hosts = new Map<string, Host>();

  /** Runs `work` when it is the host's turn; `gapMs` then passes before the next one starts. */
  async turn<T>(name: string, gapMs: number, work: () => Promise<T>, signal?: AbortSignal): Promise<T> {
    const host = this.#host(name);
    host.waiting += 1;
    const mine = host.last.then(async () => {
      for (let wait = host.next - performance.now(); wait > 0; wait = host.next - performance.now()) await sleep(Math.ceil(wait), undefined, signal ? { signal } : {});
      return work();
    }).finally(() => {
      host.next = Math.max(host.next, performance.now() + gapMs);
      host.waiting -= 1;
    });
    host.last = mine.catch(() => undefined);
    return mine;
  }

  /** No request to the host for so long: it asked for it. */
  postpone(name: string, ms: number): void {
    const host = this.#host(name);
    host.next = Math.max(host.next, performance.now() + ms);
  }

  #host(name: string): Host {
    const found = this.#hosts.get(name) ?? { last: Promise.resolve(), waiting: 0, next: 0 };
    if (this.#hosts.size > MANY) this.#forget();
    this.#hosts.set(name, found);
    return found;
  }

  #forget(): void {
    const now = performance.now();
    for (const [name, host] of this.#hosts) if (host.waiting === 0 && host.next < now) this.#hosts.delete(name);
  }
}
