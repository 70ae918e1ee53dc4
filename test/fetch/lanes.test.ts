import { loadConfig } from '../../src/config.ts';
import { Fetcher } from '../../src/fetch/index.ts';
import { Lanes } from '../../src/fetch/lanes.ts';
import { NewsSite } from '../support/news-site.ts';

const GAP = 200;
let site: NewsSite;
let port = 0;

beforeEach(async () => {
  site = new NewsSite();
  port = await site.open();
});
afterEach(() => site.close());

async function fetchAll(locations: readonly string[], lanes = 500): Promise<Map<string, number>> {
  const fetcher = new Fetcher({ ...loadConfig(), gap: GAP, lanes, ports: [port], allowPrivate: true });
  const settled = new Set<string>();
  async function* queued(): AsyncGenerator<{ readonly location: string }> {
    for (const location of locations) if (!settled.has(location)) yield { location };
  }
  const queue = new Lanes(queued, fetcher, new AbortController().signal);
  const arrivedAt = new Map<string, number>();
  for await (const { ticket } of queue.arrivals()) {
    arrivedAt.set(ticket.location, performance.now());
    settled.add(ticket.location);
    queue.settled([ticket.location]);
  }
  await fetcher.close();
  return arrivedAt;
}

/** Hosts 127.0.1.1, 127.0.1.2…, in turn. */
function urls(hosts: number, each: number): readonly string[] {
  return Array.from({ length: hosts * each }, (_, index) => `http://127.0.${1 + Math.floor((index % hosts) / 200)}.${1 + (index % hosts) % 200}:${port}/${Math.floor(index / hosts)}`);
}

test('every host is asked once per gap, all hosts at once', async () => {
  const began = performance.now();
  const arrived = await fetchAll(urls(100, 10));
  const ideal = 10 * GAP;
  expect(arrived.size).toBe(1000);
  expect([...site.pages().values()].every((count) => count === 1)).toBe(true);
  expect(site.shortestGap()).toBeGreaterThanOrEqual(GAP - 1);
  // One after another they would take a hundred times as long; the bench says how near it comes on a quiet machine.
  expect(performance.now() - began).toBeLessThan(ideal * 20);
});

test('a slow host slows no other', async () => {
  site.delay = (host) => (host === '127.0.1.1' ? 2000 : 0);
  const began = performance.now();
  const arrived = await fetchAll(urls(20, 4));
  const others = [...arrived].filter(([url]) => !url.startsWith('http://127.0.1.1:')).map(([, at]) => at - began);
  expect(Math.max(...others)).toBeLessThan(7000);
});

test('with fewer lanes than hosts every host has its turn', async () => {
  const arrived = await fetchAll(urls(12, 2), 4);
  expect(arrived.size).toBe(24);
  expect(site.shortestGap()).toBeGreaterThanOrEqual(GAP - 1);
});

test('a queue longer than what is looked ahead for is worked to its end', async () => {
  const many = Array.from({ length: 1200 }, (_, index) => `nonsense ${index}`);
  const arrived = await fetchAll(many);
  expect(arrived.size).toBe(1200);
});
