import { enterUrls } from '../../workers/enter.ts';
import { SharedPace } from '../../workers/pace.ts';
import { openQueues } from '../../workers/queues.ts';
import { openRedisStore } from '../../src/store/redis.ts';
import { Redis } from 'ioredis';
import { finewire } from '../support/cli.ts';
import { NewsSite } from '../support/news-site.ts';
import { startRedis, type TestRedis } from '../support/redis.ts';
import { url } from '../store/contract.ts';

const GAP = 300;

let server: TestRedis;
let site: NewsSite;
let port: number;
beforeAll(async () => {
  server = await startRedis('--appendfsync', 'everysec');
  site = new NewsSite();
  port = await site.open();
});
afterAll(async () => {
  await site.close();
  await server.stop();
});

/** Enters URLs from `times` places at once, as as many processes would. */
async function enter(location: string, urls: readonly string[], times: number): Promise<void> {
  const places = await Promise.all(Array.from({ length: times }, async () => {
    const store = await openRedisStore(location);
    return { store, queues: openQueues(store.place, () => undefined), signal: new AbortController().signal, say: () => undefined };
  }));
  await Promise.all(places.map((place) => enterUrls(urls.map(url), place)));
  for (const { store, queues } of places) {
    await queues.close();
    await store.close();
  }
}

const work = (store: string): ReturnType<typeof finewire> => finewire(['work', '--store', store, '--once', '--threads', '1', '--allow-private', '--ports', String(port), '--gap', `${GAP}ms`, '--contact', 'test@example.org']);

test('two workers keep the gap of every host, and fetch each URL once', async () => {
  const store = server.fresh();
  const urls = Array.from({ length: 60 }, (_, index) => `http://127.0.9.${1 + (index % 15)}:${port}/${Math.floor(index / 15)}`);
  await enter(store, urls, 3);
  await Promise.all([work(store), work(store)]);
  const { stdout } = await finewire(['status', '--store', store]);
  expect(stdout).toContain('60 inputs: 60 articles, 0 failures, 0 queued');
  expect(site.shortestGap()).toBeGreaterThanOrEqual(GAP - 5);
  const pages = [...site.pages()].filter(([page]) => page.startsWith('127.0.9.'));
  expect(pages.map(([, count]) => count)).toEqual(Array.from({ length: 60 }, () => 1));
}, 400_000);

test('one URL handed in a hundred times from ten places is one fetch and one record', async () => {
  const store = server.fresh();
  const address = `http://127.0.8.1:${port}/only`;
  await enter(store, Array.from({ length: 10 }, () => address), 10);
  await Promise.all([work(store), work(store)]);
  expect((await finewire(['status', '--store', store])).stdout).toContain('1 input: 1 article, 0 failures, 0 queued');
  expect(site.pages().get('127.0.8.1/only')).toBe(1);
}, 400_000);

describe('the shared pace', () => {
  let redis: Redis;
  beforeAll(() => { redis = new Redis(server.port, '127.0.0.1'); });
  afterAll(() => redis.disconnect());

  test('lets one request of all processes through at a time, with the gap between them', async () => {
    const paces = Array.from({ length: 4 }, () => new SharedPace(redis, '{pace-a}', 5_000));
    const turns: { readonly began: number; readonly ended: number }[] = [];
    await Promise.all(paces.flatMap((pace) => [1, 2].map(() => pace.turn('example.org', 60, async () => {
      const began = performance.now();
      await new Promise((resolve) => { setTimeout(resolve, 10); });
      turns.push({ began, ended: performance.now() });
    }))));
    const gaps = turns.slice(1).map(({ began }, index) => began - (turns[index]?.ended ?? Infinity));
    expect(turns).toHaveLength(8);
    expect(Math.min(...gaps)).toBeGreaterThanOrEqual(59);
  });

  test('a host that asks to be left alone is left alone by all', async () => {
    const [one, other] = [new SharedPace(redis, '{pace-b}', 5_000), new SharedPace(redis, '{pace-b}', 5_000)];
    await one.turn('example.org', 1, async () => undefined);
    one.postpone('example.org', 300);
    await redis.ping();
    const began = performance.now();
    await other.turn('example.org', 1, async () => undefined);
    expect(performance.now() - began).toBeGreaterThan(250);
  });

  test('a turn that its worker took along into death falls after a while', async () => {
    const [dead, other] = [new SharedPace(redis, '{pace-c}', 300), new SharedPace(redis, '{pace-c}', 300)];
    void dead.turn('example.org', 1, () => new Promise(() => undefined));
    await redis.ping();
    const began = performance.now();
    await other.turn('example.org', 1, async () => undefined);
    expect(performance.now() - began).toBeLessThan(20_000);
  });
});
