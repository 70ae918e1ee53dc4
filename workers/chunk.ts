import type { Job } from 'bullmq';
import { runWork, type Work } from '../src/batch.ts';
import { failureOf } from '../src/outcome.ts';
import type { Rereader } from '../src/fetch/sources/again.ts';
import { until } from '../src/streams.ts';
import type { Commit, Ticket } from '../src/store/index.ts';
import type { Shift } from './shift.ts';
import { ATTEMPTS, type Chunk } from './queues.ts';

/** Starts of one job after which its documents are worked on one by one: something in it may kill workers. */
const SUSPICIOUS = 5;
/** Deaths of a worker over one document alone, after which that document is given up. */
const DEADLY = 3;

/** Works on the documents of a chunk that are still queued. Done twice, it changes nothing. */
export async function workChunk({ data, attemptsStarted, attemptsMade }: Pick<Job<Chunk>, 'data' | 'attemptsStarted' | 'attemptsMade'>, reader: Rereader, shift: Shift): Promise<void> {
  const tickets = (await shift.store.find(data.ids)).filter((ticket) => ticket !== null);
  try {
    if (attemptsStarted > SUSPICIOUS) for (const ticket of tickets) await workAlone(ticket, reader, shift);
    else await settle(timed(reader.read(tickets, data.mark), shift), shift);
  } catch (error) {
    if (shift.signal.aborted || attemptsMade + 1 < ATTEMPTS) throw error;
    await giveUp(data.ids, error, shift);
  }
}

/** Runs what is read until the shift ends; what is not done by then stays queued. */
export async function settle(work: AsyncIterable<Work>, { store, pool, metrics, signal }: Shift): Promise<void> {
  await runWork(until(work, signal), { store, pool, report: { unchanged: () => undefined, settled: (outcomes) => metrics.settled(outcomes) } });
}

/** A document that takes its worker along each time must not do so for ever. Deaths that it only witnessed do not count three times in a row. */
async function workAlone(ticket: Ticket, reader: Rereader, shift: Shift): Promise<void> {
  const { store, signal, log } = shift;
  if (signal.aborted) return;
  const key = `${store.place.prefix}:suspects`;
  const deaths = await store.redis.hincrby(key, ticket.id, 1) - 1;
  if (deaths >= DEADLY) {
    log.error({ location: ticket.location, deaths }, 'A document ended its worker again and again; it is given up.');
    await fail([failed(ticket, 'worker-killed', `${ticket.location} ended its worker ${deaths} times; give it more memory, or take it out.`)], shift);
  } else {
    await settle(reader.read([ticket]), shift);
  }
  await store.redis.hdel(key, ticket.id);
}

/** After as many attempts as a job has, its documents fail with what went wrong: an input never just disappears. */
async function giveUp(ids: readonly string[], error: unknown, shift: Shift): Promise<void> {
  const tickets = (await shift.store.find(ids)).filter((ticket) => ticket !== null);
  const { code = 'internal-error', message } = error as Error & { readonly code?: string };
  shift.log.error({ code, documents: tickets.length }, message);
  await fail(tickets.map((ticket) => failed(ticket, code, message)), shift);
}

async function fail(commits: readonly Commit[], { store, metrics }: Shift): Promise<void> {
  await store.commit(commits, new Date().toISOString());
  metrics.settled(commits.map(({ outcome }) => outcome));
}

function failed(ticket: Ticket, code: string, message: string): Commit {
  const { kind, location, key } = ticket;
  return { ticket, outcome: failureOf({ kind, location, key }, null, code, message, true) };
}

async function* timed<T>(items: AsyncIterable<T>, { metrics }: Shift): AsyncGenerator<T> {
  const iterator = items[Symbol.asyncIterator]();
  try {
    for (;;) {
      const next = await metrics.time('read', () => iterator.next());
      if (next.done === true) return;
      yield next.value;
    }
  } finally {
    await iterator.return?.();
  }
}
