import { DelayedError, type Job } from 'bullmq';
import type { Work } from '../src/batch.ts';
import type { Fetcher } from '../src/fetch/index.ts';
import { fetchLane } from '../src/fetch/lane.ts';
import type { Ticket } from '../src/store/index.ts';
import { settle } from './chunk.ts';
import { laneKey } from './enter.ts';
import type { Lane } from './queues.ts';
import type { Shift } from './shift.ts';

/** URLs that a host may have fetched before others waiting for a lane get theirs. */
const LENGTH = 50;

/** Fetches a host's next URLs, one at a time; where more are left, the lane goes to the end of the queue. */
export async function workLane(job: Job<Lane>, token: string | undefined, fetcher: Fetcher, shift: Shift): Promise<void> {
  const { store } = shift;
  const key = laneKey(store.place, job.data.host);
  const ids = await store.redis.zrange(key, '0', String(LENGTH - 1));
  if (ids.length === 0) return;

  const tickets = (await store.find(ids)).filter((ticket) => ticket !== null);
  await settle(fetched(tickets, fetcher, shift), shift);
  const settled = (await store.find(ids)).map((ticket, index) => (ticket === null ? ids[index] : undefined)).filter((id) => id !== undefined);
  if (settled.length > 0) await store.redis.zrem(key, ...settled);
  if (!shift.signal.aborted && await store.redis.zcard(key) > 0) {
    await job.moveToDelayed(Date.now(), token);
    throw new DelayedError();
  }
}

async function* fetched(tickets: readonly Ticket[], fetcher: Fetcher, { metrics, signal }: Shift): AsyncGenerator<Work> {
  const byUrl = new Map(tickets.map((ticket) => [ticket.location, ticket]));
  const lane = fetchLane([...byUrl.keys()], fetcher, signal);
  try {
    for (;;) {
      const next = await metrics.time('fetch', () => lane.next());
      if (next.done === true) return;
      const ticket = byUrl.get(next.value.url);
      if (ticket !== undefined) yield { ticket, input: next.value.result };
    }
  } catch (error) {
    if (!signal.aborted) throw error;
  } finally {
    await lane.return(undefined);
  }
}
