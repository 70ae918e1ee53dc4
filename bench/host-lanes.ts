/**
 * Fetches 500 hosts × 20 URLs with a gap of a second, all on loopback, the servers in a process of their own, and prints time
 * and gaps: `npx tsx bench/host-lanes.ts`.
 */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { loadConfig } from '../src/config.ts';
import { Fetcher } from '../src/fetch/index.ts';
import { Lanes } from '../src/fetch/lanes.ts';
import { NewsSite } from '../test/support/news-site.ts';

const HOSTS = 500;
const EACH = 20;
const GAP = 1000;
/** Answers only after two seconds: its own lane shall be late, no other. */
const SLOW = '127.0.1.1';

if (process.send === undefined) await fetchAll();
else await serve(process.send.bind(process));

async function serve(send: (message: unknown) => boolean): Promise<void> {
  const site = new NewsSite();
  site.delay = (host) => (host === SLOW ? 2000 : 0);
  send(await site.open());
  await once(process, 'message');
  send(site.shortestGap());
  await once(process, 'message');
}

async function fetchAll(): Promise<void> {
  const server = fork(fileURLToPath(import.meta.url), { execArgv: process.execArgv });
  const [port] = await once(server, 'message') as [number];
  const fetcher = new Fetcher({ ...loadConfig(), gap: GAP, lanes: HOSTS, ports: [port], allowPrivate: true });
  const urls = Array.from({ length: HOSTS * EACH }, (_, index) => {
    const host = index % HOSTS;
    return `http://127.0.${1 + Math.floor(host / 200)}.${1 + (host % 200)}:${port}/${Math.floor(index / HOSTS)}`;
  });
  async function* queued(): AsyncGenerator<{ readonly location: string }> {
    for (const location of urls) yield { location };
  }

  const began = performance.now();
  const busy = process.cpuUsage();
  const lanes = new Lanes(queued, fetcher, new AbortController().signal);
  const last = new Map<string, number>();
  let failures = 0;
  for await (const { ticket, input } of lanes.arrivals()) {
    if ('code' in input) failures += 1;
    last.set(new URL(ticket.location).hostname, (performance.now() - began) / 1000);
    lanes.settled([ticket.location]);
  }
  const { user, system } = process.cpuUsage(busy);
  server.send('gap');
  const [shortestGapMs] = await once(server, 'message') as [number];
  server.kill();
  await fetcher.close();

  // robots.txt is a request too: 21 requests for each host, and 20 gaps between them.
  const idealSeconds = EACH * GAP / 1000;
  const others = Math.max(...[...last].filter(([host]) => host !== SLOW).map(([, at]) => at));
  console.log({
    urls: urls.length, failures, idealSeconds, lastHostSeconds: others, overIdeal: `${((others / idealSeconds - 1) * 100).toFixed(1)} %`,
    slowHostSeconds: last.get(SLOW), shortestGapMs, cpuSeconds: (user + system) / 1e6,
  });
}
