import { Redis } from 'ioredis';
import { openStore } from '../../src/store/open.ts';
import { collect } from '../support/collect.ts';
import { freePort, startRedis, type TestRedis } from '../support/redis.ts';
import { article, contract, failure, line, url } from './contract.ts';

const AT = '2024-05-06T07:08:09.000Z';

let server: TestRedis;
beforeAll(async () => { server = await startRedis('--appendfsync', 'everysec'); });
afterAll(() => server.stop());

contract('Redis', async () => {
  const location = server.fresh();
  return { open: (options) => openStore(location, options), remove: async () => undefined };
});

test('two stores in one Redis know nothing of each other', async () => {
  const [one, other] = [await openStore(server.fresh()), await openStore(server.fresh())];
  await one.commit([article(line(1))], AT);
  expect(await other.counts()).toMatchObject({ articles: 0 });
  await one.close();
  await other.close();
});

test('all keys of a store share one tag, so that a cluster keeps them together', async () => {
  const location = server.fresh();
  const store = await openStore(location);
  await store.accept([line(1), line(2), line(3)]);
  await store.commit([article(line(1)), failure(line(2)), article(url('https://example.org/a'))], AT);
  const redis = new Redis(server.port, '127.0.0.1');
  const name = new URL(location).searchParams.get('name') ?? '';
  expect((await redis.keys(`*${name}[:}]*`)).every((key) => key.startsWith(`{${name}}:`))).toBe(true);
  redis.disconnect();
  await store.close();
});

test('ten processes that hand in the same inputs make each of them one', async () => {
  const location = server.fresh();
  const first = await openStore(location);
  const stores = [first, ...await Promise.all(Array.from({ length: 9 }, () => openStore(location)))];
  const urls = Array.from({ length: 30 }, (_, number) => url(`https://example.org/${number % 3}`));
  await Promise.all(stores.map((store) => store.accept(urls)));
  expect(await collect(first.queued())).toHaveLength(3);
  for (const store of stores) await store.close();
});

describe('a Redis that cannot be used is refused in words', () => {
  const refused = async (code: string, ...settings: string[]): Promise<void> => {
    const other = await startRedis(...settings);
    await expect(openStore(other.fresh())).rejects.toMatchObject({ name: 'ConfigError', code });
    await other.stop();
  };

  test('one that is not there', async () => {
    await expect(openStore(`redis://127.0.0.1:${await freePort()}`)).rejects.toMatchObject({ name: 'ConfigError', code: 'redis-unreachable' });
    await expect(openStore('redis://no-such-host.invalid')).rejects.toMatchObject({ name: 'ConfigError', code: 'redis-unreachable' });
  });

  test('one that throws data away', () => refused('redis-evicts', '--maxmemory', '50mb', '--maxmemory-policy', 'allkeys-lru'));
  test('one that wants a password', async () => {
    const redis = new Redis(server.port, '127.0.0.1');
    await redis.acl('SETUSER', 'guarded', 'on', '>secret', '+@all', '~*');
    await expect(openStore(`redis://guarded:wrong@127.0.0.1:${server.port}`)).rejects.toMatchObject({ code: 'redis-refuses', message: expect.not.stringContaining('wrong') });
    redis.disconnect();
  });

  test('a store of a newer version', async () => {
    const location = server.fresh();
    await (await openStore(location)).close();
    const redis = new Redis(server.port, '127.0.0.1');
    await redis.hset(`{${new URL(location).searchParams.get('name') ?? ''}}:meta`, 'schema', 1000);
    await expect(openStore(location)).rejects.toMatchObject({ code: 'store-newer' });
    redis.disconnect();
  });

  test('a reader makes no store', async () => {
    await expect(openStore(server.fresh(), { readOnly: true })).rejects.toMatchObject({ code: 'no-store' });
  });

  test('one that keeps nothing on disk is warned of', async () => {
    const other = await startRedis('--appendonly', 'no');
    const warnings: string[] = [];
    await (await openStore(other.fresh(), { warn: (message) => warnings.push(message) })).close();
    expect(warnings).toEqual([expect.stringContaining('append-only')]);
    await other.stop();
  });
});

describe('when Redis fails in the middle', () => {
  test('out of memory: a commit is whole or refused, and goes on when there is room', async () => {
    const small = await startRedis('--maxmemory', '4mb');
    const store = await openStore(small.fresh());
    const big = (number: number) => article(line(number), undefined, Array.from({ length: 3000 }, () => Math.random()).join(' '));
    let committed = 0;
    const fill = async (): Promise<void> => {
      for (; ; committed += 5) await store.commit(Array.from({ length: 5 }, (_, number) => big(committed + number)), AT);
    };
    await expect(fill()).rejects.toMatchObject({ name: 'ConfigError', code: 'redis-full' });
    expect((await store.counts()).articles).toBe(committed);
    expect(await collect(store.articles())).toHaveLength(committed);
    const redis = new Redis(small.port, '127.0.0.1');
    await redis.config('SET', 'maxmemory', '100mb');
    await store.commit([big(1_000_000)], AT);
    expect((await store.counts()).articles).toBe(committed + 1);
    redis.disconnect();
    await store.close();
    await small.stop();
  });

  test('killed and restarted: what was acknowledged is there, and the store goes on by itself', async () => {
    const mortal = await startRedis();
    const store = await openStore(mortal.fresh());
    await store.accept([line(1), line(2)]);
    await store.commit([article(line(1))], AT);
    await mortal.kill();
    const later = store.commit([article(line(2))], AT);
    await mortal.restart();
    await later;
    expect(await store.counts()).toMatchObject({ queued: 0, articles: 2 });
    await store.close();
    await mortal.stop();
  });
});
