import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Redis } from 'ioredis';
import { Pace, type HostPace } from '../src/fetch/pace.ts';

/** How often a host that somebody else is asking is looked at again. */
const LOOK = 50;

/** Takes the host's turn, or tells how long to wait: what is left of the gap, or -1 while somebody asks it. */
const TAKE = `
  if redis.call('SET', KEYS[1], ARGV[1], 'NX', 'PX', ARGV[2]) then return 0 end
  if redis.call('GET', KEYS[1]) == 'gap' then return math.max(1, redis.call('PTTL', KEYS[1])) end
  return -1
`;
/** Begins the gap, unless the turn was lost to somebody else; a longer wait that the host asked for stays. */
const GIVE = `
  local holder = redis.call('GET', KEYS[1])
  if holder == ARGV[1] or (not holder and ARGV[1] ~= '') or (ARGV[1] == '' and redis.call('PTTL', KEYS[1]) < tonumber(ARGV[2])) then
    redis.call('SET', KEYS[1], 'gap', 'PX', ARGV[2])
  end
`;

/**
 * Keeps the gap of each host between all processes that share a Redis: redirects lead to hosts that
 * another worker may have the lane of, and lanes move between workers.
 */
export class SharedPace implements HostPace {
  readonly #own = new Pace();
  readonly #redis: Redis;
  readonly #prefix: string;
  readonly #longest: number;

  /** @param longest - Milliseconds that a request can take at most: how long a killed worker keeps a host's turn. */
  constructor(redis: Redis, prefix: string, longest: number) {
    this.#redis = redis;
    this.#prefix = prefix;
    this.#longest = longest;
  }

  async turn<T>(name: string, gapMs: number, work: () => Promise<T>, signal?: AbortSignal): Promise<T> {
    const key = `${this.#prefix}:pace:${name}`;
    const token = randomUUID();
    return this.#own.turn(name, gapMs, async () => {
      for (let wait = await this.#take(key, token); wait !== 0; wait = await this.#take(key, token)) {
        await sleep(wait < 0 ? LOOK : wait, undefined, signal ? { signal } : {});
      }
      try {
        return await work();
      } finally {
        await this.#redis.eval(GIVE, 1, key, token, Math.max(1, Math.ceil(gapMs)));
      }
    }, signal);
  }

  postpone(name: string, ms: number): void {
    this.#own.postpone(name, ms);
    void this.#redis.eval(GIVE, 1, `${this.#prefix}:pace:${name}`, '', Math.ceil(ms)).catch(() => undefined);
  }

  async #take(key: string, token: string): Promise<number> {
    return Number(await this.#redis.eval(TAKE, 1, key, token, this.#longest));
  }
}
