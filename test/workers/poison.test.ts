import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { pino } from 'pino';
import { Rereader } from '../../src/fetch/sources/again.ts';
import { readInputs } from '../../src/fetch/sources/index.ts';
import type { Page } from '../../src/types.ts';
import { openRedisStore, type RedisStore } from '../../src/store/redis.ts';
import { ticketOf, type Ticket } from '../../src/store/index.ts';
import { workChunk } from '../../workers/chunk.ts';
import { createMetrics } from '../../workers/metrics.ts';
import { openQueues, type Queues } from '../../workers/queues.ts';
import type { Shift } from '../../workers/shift.ts';
import { articleRecord } from '../support/records.ts';
import { collect } from '../support/collect.ts';
import { corpus } from '../support/corpus.ts';
import { folderOf } from '../support/folder.ts';
import { startRedis, type TestRedis } from '../support/redis.ts';

let server: TestRedis;
let store: RedisStore;
let queues: Queues;
beforeAll(async () => {
  server = await startRedis();
  store = await openRedisStore(server.fresh());
  queues = openQueues(store.place, () => undefined);
});
afterAll(async () => {
  await queues.close();
  await store.close();
  await server.stop();
});

/** A worker that dies over one document: nothing comes back from it any more. */
function shift(deadly: string): Shift {
  return {
    store, metrics: createMetrics(queues, store), log: pino({ level: 'silent' }), signal: new AbortController().signal,
    pool: {
      threads: 1, close: async () => undefined,
      run: ({ source }: Page) => (source.key === deadly ? new Promise(() => undefined) : Promise.resolve(articleRecord({ source, text: source.key ?? '' }))),
    },
  };
}

test('a document that kills its worker again and again fails alone; those beside it are done', async () => {
  const path = join(await folderOf({ 'a.ndjson': corpus(4) }), 'a.ndjson');
  const tickets: readonly Ticket[] = (await collect(readInputs([path]))).map(({ source: { kind, location, key, sha256 = null } }) => ticketOf({ kind, location, key, sha256 }));
  await store.accept(tickets);
  const job = { data: { ids: tickets.map(({ id }) => id), mark: null }, attemptsMade: 0 };
  const work = (attemptsStarted: number): Promise<unknown> => Promise.race([
    workChunk({ ...job, attemptsStarted }, new Rereader(), shift('story-2')),
    sleep(500),
  ]);
  for (let starts = 6; starts < 9; starts += 1) await work(starts);
  expect(await store.counts()).toMatchObject({ queued: 2, articles: 2, failures: 0 });
  await work(9);
  expect(await store.counts()).toEqual({ queued: 0, articles: 3, failures: 1, failuresByCode: { 'worker-killed': 1 } });
  const [failure] = await collect(store.failures());
  expect(failure).toMatchObject({ source: { key: 'story-2' }, retryable: true });
});
