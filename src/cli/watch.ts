import { setTimeout as sleep } from 'node:timers/promises';
import type { Counts, Store } from '../store/index.ts';
import { isRedis } from '../store/open.ts';
import { describeCounts } from './status.ts';
import { interruption } from './interruption.ts';

/** Milliseconds between two looks, and the span that the rate is taken over. */
const LOOK = 2_000;
const SPAN = 30_000;

interface Look {
  readonly at: number;
  readonly counts: Counts;
}

/** Prints how the work on a store proceeds until nothing is queued: counts, rate, estimated end; of a shared one also who works. */
export async function watch(location: string, store: Store): Promise<void> {
  const signal = interruption();
  const crew = isRedis(location) ? await openCrew(location) : null;
  const looks: Look[] = [];
  try {
    while (!signal.aborted) {
      const look = { at: performance.now(), counts: await store.counts() };
      looks.push(look);
      while ((looks[0]?.at ?? look.at) < look.at - SPAN) looks.shift();
      process.stdout.write(`${[describeCounts(look.counts), describePace(looks[0] ?? look, look), await crew?.describe()].filter(Boolean).join('; ')}\n`);
      if (look.counts.queued === 0) return;
      await sleep(LOOK, undefined, { signal }).catch(() => undefined);
    }
  } finally {
    await crew?.close();
  }
}

/** "12.5/s, about 3 min left"; nothing before two looks differ. */
export function describePace(first: Look, last: Look): string {
  const settled = ({ articles, failures }: Counts): number => articles + failures;
  const seconds = (last.at - first.at) / 1000;
  const rate = seconds > 0 ? (settled(last.counts) - settled(first.counts)) / seconds : 0;
  if (rate <= 0) return '';
  const left = last.counts.queued / rate;
  return `${rate.toFixed(1)}/s, about ${left < 90 ? `${Math.ceil(left)} s` : left < 5400 ? `${Math.round(left / 60)} min` : `${(left / 3600).toFixed(1)} h`} left`;
}

interface Crew {
  describe(): Promise<string>;
  close(): Promise<void>;
}

async function openCrew(location: string): Promise<Crew> {
  const [{ openQueues }, { redisPlace }] = [await import('../../workers/queues.ts'), await import('../store/redis-link.ts')];
  const queues = openQueues(redisPlace(location), () => undefined);
  return {
    describe: async () => {
      const [workers, chunks, lanes] = await Promise.all([queues.chunks.getWorkersCount(), queues.chunks.getJobCountByTypes('waiting', 'active', 'delayed'), queues.lanes.getJobCountByTypes('waiting', 'active', 'delayed')]);
      return `${workers} workers, ${chunks} chunks and ${lanes} hosts in the queue`;
    },
    close: () => queues.close(),
  };
}
