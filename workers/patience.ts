import { setTimeout as sleep } from 'node:timers/promises';
import type { Logger } from 'pino';
import { ConfigError } from '../src/errors.ts';
import type { Store } from '../src/store/index.ts';

const SHORTEST = 500;
const LONGEST = 30_000;
/** What may pass: Redis full, loading, failing over. */
const PASSING = new Set(['redis-full', 'redis-unusable', 'redis-unreachable']);

/** A store whose commits outlast Redis' troubles: it says what is wrong, waits, tries again, and gives up only when asked to end. */
export function patient(store: Store, log: Logger, signal: AbortSignal): Pick<Store, 'commit'> {
  return {
    commit: async (commits, at) => {
      for (let wait = SHORTEST; ; wait = Math.min(2 * wait, LONGEST)) {
        try {
          await store.commit(commits, at);
          return;
        } catch (error) {
          if (!(error instanceof ConfigError) || !PASSING.has(error.code) || signal.aborted) throw error;
          log.warn({ code: error.code, waitMs: wait }, error.message);
          await sleep(wait, undefined, { signal }).catch(() => undefined);
        }
      }
    },
  };
}
