import { setTimeout as sleep } from 'node:timers/promises';
import { ConfigError } from '../src/errors.ts';
import { explain, type RedisPlace } from '../src/store/redis-link.ts';

const SHORTEST = 500;
const LONGEST = 30_000;
/** What may pass: Redis full, loading, failing over, away. */
const PASSING = new Set(['redis-full', 'redis-unusable', 'redis-unreachable']);

export interface Patience {
  readonly place: RedisPlace;
  /** Ends the waiting; the trouble is thrown on. */
  readonly signal: AbortSignal;
  /** Hears what is wrong, each time before it is waited for. */
  readonly say: (trouble: ConfigError) => void;
}

/** Outlasts Redis' troubles: says what is wrong, waits, tries again. @param work - May be done twice. */
export async function outlast<T>(work: () => Promise<T>, { place, signal, say }: Patience): Promise<T> {
  for (let wait = SHORTEST; ; wait = Math.min(2 * wait, LONGEST)) {
    try {
      return await work();
    } catch (error) {
      const trouble = explain(place, error);
      if (!(trouble instanceof ConfigError) || !PASSING.has(trouble.code) || signal.aborted) throw trouble;
      say(trouble);
      await sleep(wait, undefined, { signal }).catch(() => undefined);
    }
  }
}
