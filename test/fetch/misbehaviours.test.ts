/** A site that does everything wrong, over real sockets on loopback, and what must come of each of it. */
import { loadConfig } from '../../src/config.ts';
import { Fetcher } from '../../src/fetch/index.ts';
import { fetchLane, type Fetched } from '../../src/fetch/lane.ts';
import { bodies } from './site/bodies.ts';
import { hosts } from './site/hosts.ts';
import { PUBLIC, Site, type Misbehaviour } from './site/site.ts';
import { wire } from './site/wire.ts';

const rows = [...wire, ...bodies, ...hosts];
const site = new Site(rows);
/** Of the whole page, all attempts, waits and robots.txt included. */
const LATEST_MS = 20_000;
const results = new Map<string, Fetched & { readonly ms: number }>();

beforeAll(async () => {
  await site.open();
  const config = {
    ...loadConfig(), gap: 1, backoff: 20, attempts: 2, connectTimeout: 2000, headersTimeout: 2000, idleTimeout: 1200, deadline: 4000, maxRedirects: 5,
    maxBody: 1 << 20, maxInflated: 2 << 20, ports: Object.values(site.ports),
  };
  const policy = { ports: config.ports, allows: (address: string) => [PUBLIC, '127.0.0.3', '::1'].includes(address.replace('::ffff:', '')) };
  const fetcher = new Fetcher(config, { resolve: site.resolve, ca: site.ca, policy });
  const queue = [...rows];
  const work = async (): Promise<void> => {
    for (let row = queue.shift(); row !== undefined; row = queue.shift()) {
      const began = performance.now();
      for await (const fetched of fetchLane([site.urlOf(row)], fetcher)) results.set(row.name, { ...fetched, ms: performance.now() - began });
    }
  };
  await Promise.all(Array.from({ length: 24 }, work));
  await fetcher.close();
}, 300_000);
afterAll(() => site.close());

test('the table is long and its names are unique', () => {
  expect(rows.length).toBeGreaterThanOrEqual(60);
  expect(new Set(rows.map(({ name }) => name)).size).toBe(rows.length);
});

test.each(rows.map((row): [string, Misbehaviour] => [row.name, row]))('%s', (name, row) => {
  const { result, ms = Infinity } = results.get(name) ?? {};
  const outcome = result === undefined ? 'nothing' : 'code' in result ? result.code : { words: result.body.kind === 'html' ? result.body.html : result.body.text };
  if (typeof row.gives === 'string') expect(outcome).toBe(row.gives);
  else expect(outcome).toEqual({ words: expect.stringContaining(row.gives.words) });
  if (row.visits !== undefined) expect(site.visits.get(site.hostOf(row)) ?? 0).toBe(row.visits);
  expect(ms).toBeLessThan(LATEST_MS);
});
