import { setTimeout as sleep } from 'node:timers/promises';
import type { Work } from '../src/batch.ts';
import type { Mark } from '../src/fetch/sources/again.ts';
import { readInputs, type Meter } from '../src/fetch/sources/index.ts';
import { hostOf } from '../src/fetch/url.ts';
import { chunked, until } from '../src/streams.ts';
import { acceptWork } from '../src/store/accept-work.ts';
import { ticketOf, type Commit, type Entry, type Ticket } from '../src/store/index.ts';
import { fileOf, isStandardInput } from '../src/store/ticket.ts';
import type { RedisPlace } from '../src/store/redis-link.ts';
import type { RedisStore } from '../src/store/redis.ts';
import { idOf } from '../src/values/id.ts';
import { outlast, type Patience } from './patience.ts';
import type { Chunk, Queues } from './queues.ts';

/** Documents of a job: few enough to be done again after a crash, many enough that a job costs next to nothing. */
const CHUNK = 64;
/** Queued inputs above which those who hand in wait, so that Redis never fills with what is to come. */
const HIGH_WATER = 200_000;

export interface Entering {
  readonly store: RedisStore;
  readonly queues: Queues;
  readonly signal: AbortSignal;
  /** Hears of troubles of Redis that are waited for. */
  readonly say: Patience['say'];
}

export interface Entered {
  /** Inputs that are work now, and those already settled with the same content. */
  readonly entered: number;
  readonly unchanged: number;
  /** Of those entered: what could not be read, settled already. */
  readonly failures: number;
  /** Documents in hand that cannot be read again elsewhere: standard input, an archive's pages. */
  readonly local: readonly Work[];
}

/** Enters documents in the ledger, by absolute paths as workers run elsewhere, and hands them to the workers. */
export async function* enterInputs(inputs: readonly string[], { store, queues, signal, say }: Entering, meter: Meter): AsyncGenerator<Entered> {
  const places = async function* (): AsyncGenerator<Work & { readonly mark: Mark | null }> {
    for await (const input of until(readInputs(inputs, { meter, absolute: true, remark: (message) => process.stderr.write(`${message}\n`) }), signal)) {
      const { kind, location, key, sha256 = null } = input.source;
      yield { input, ticket: ticketOf({ kind, location, key, sha256 }), mark: kind === 'ndjson' && meter.lineStart !== undefined ? { line: Number(/\d+$/u.exec(location)?.[0]), byte: meter.lineStart } : null };
    }
  };
  const patience: Patience = { place: store.place, signal, say };
  for await (const group of chunked(places(), CHUNK)) {
    await room(store, signal);
    const work = await acceptWork({ accept: (tickets) => outlast(() => store.accept(tickets), patience) }, group);
    const failures = work.filter((item): item is Commit & typeof item => 'type' in item.input).map(({ ticket, input }) => ({ ticket, outcome: input }) as Commit);
    if (failures.length > 0) await outlast(() => store.commit(failures, new Date().toISOString()), patience);
    const pages = work.filter(({ input }) => !('type' in input));
    await outlast(() => addChunks(queues, pages.filter(isReadableAgain)), patience);
    yield { entered: work.length, unchanged: group.length - work.length, failures: failures.length, local: pages.filter((page) => !isReadableAgain(page)) };
  }
}

/** Enters URLs in the ledger, and their hosts in the queue. */
export async function enterUrls(tickets: readonly Ticket[], { store, queues, signal, say }: Entering): Promise<readonly Entry[]> {
  const patience: Patience = { place: store.place, signal, say };
  await room(store, signal);
  const entries = await outlast(() => store.accept(tickets), patience);
  await outlast(() => addLanes(queues, store, tickets.filter((_, index) => entries[index] === 'work')), patience);
  return entries;
}

/** Hands all queued inputs to the workers: after a retry, or where the queue has lost them. Twice does no harm. */
export async function enterQueued({ store, queues }: Pick<Entering, 'store' | 'queues'>, wanted: (ticket: Ticket) => boolean = () => true): Promise<number> {
  let count = 0;
  for await (const group of chunked(store.queued(), CHUNK)) {
    const tickets = group.filter(wanted);
    await addLanes(queues, store, tickets.filter(({ kind }) => kind === 'url'));
    await addChunks(queues, tickets.filter(({ kind }) => kind !== 'url').map((ticket) => ({ ticket, mark: null })));
    count += tickets.length;
  }
  return count;
}

/** Makes sure that a host with URLs has a job. While it has one, another is ignored: its lane goes on to the new URLs. */
export async function addLane(queues: Queues, host: string): Promise<void> {
  await queues.lanes.add('lane', { host }, { jobId: `lane-${idOf(host)}` });
}

export function laneKey({ prefix }: RedisPlace, host: string): string {
  return `${prefix}:lane:${host}`;
}

async function addLanes(queues: Queues, store: RedisStore, tickets: readonly Ticket[]): Promise<void> {
  const hosts = new Map<string, string[]>();
  for (const { id, location } of tickets) hosts.set(hostOf(location), [...(hosts.get(hostOf(location)) ?? []), id]);
  const now = Date.now();
  for (const [host, ids] of hosts) {
    // First the URLs, then the job: a lane that ends in between looks once more.
    await store.redis.zadd(laneKey(store.place, host), 'NX', ...ids.flatMap((id) => [now, id]));
    await addLane(queues, host);
  }
}

async function addChunks(queues: Queues, items: readonly { readonly ticket: Ticket; readonly mark: Mark | null }[]): Promise<void> {
  const files = new Map<string, (typeof items)[number][]>();
  for (const item of items) {
    // Documents that are a file each share a job.
    const file = item.ticket.kind === 'ndjson' || item.ticket.kind === 'warc' ? fileOf(item.ticket) : '';
    files.set(file, [...(files.get(file) ?? []), item]);
  }
  const chunks = [...files.values()].map((chunk): Chunk => ({ ids: chunk.map(({ ticket }) => ticket.id), mark: chunk[0]?.mark ?? null }));
  await queues.chunks.addBulk(chunks.map((data) => ({ name: 'chunk', data, opts: { jobId: `chunk-${idOf(...data.ids)}` } })));
}

function isReadableAgain({ ticket }: Pick<Work, 'ticket'>): boolean {
  return ticket.kind !== 'url' && !isStandardInput(ticket);
}

async function room(store: RedisStore, signal: AbortSignal): Promise<void> {
  while (!signal.aborted && (await store.counts()).queued >= HIGH_WATER) await sleep(1_000, undefined, { signal }).catch(() => undefined);
}
