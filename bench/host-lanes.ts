/** Fetches 500 hosts × 20 URLs with a gap of a second, all on loopback, and prints time and gaps: `npx tsx bench/host-lanes.ts`. */
import { loadConfig } from '../src/config.ts';
import { Fetcher } from '../src/fetch/index.ts';
import { Lanes } from '../src/fetch/lanes.ts';
import { NewsSite } from '../test/support/news-site.ts';

const HOSTS = 500;
const EACH = 20;
const GAP = 1000;
/** robots.txt is a request too: 21 requests for each host, and 20 gaps between them. */
const IDEAL = EACH * GAP;

const site = new NewsSite();
const port = await site.open();
/** One host takes two seconds for each answer; its own lane shall be late, no other. */
site.delay = (host) => (host === '127.0.1.1' ? 2000 : 0);
const fetcher = new Fetcher({ ...loadConfig(), gap: GAP, lanes: HOSTS, ports: [port], allowPrivate: true });
const urls = Array.from({ length: HOSTS * EACH }, (_, index) => {
  const host = index % HOSTS;
  return `http://127.0.${1 + Math.floor(host / 200)}.${1 + (host % 200)}:${port}/${Math.floor(index / HOSTS)}`;
});
async function* queued(): AsyncGenerator<{ readonly location: string }> {
  for (const location of urls) yield { location };
}

const began = performance.now();
const lanes = new Lanes(queued, fetcher, new AbortController().signal);
const last = new Map<string, number>();
let failures = 0;
for await (const { ticket, input } of lanes.arrivals()) {
  if ('code' in input) failures += 1;
  last.set(new URL(ticket.location).hostname, performance.now() - began);
  lanes.settled([ticket.location]);
}
const others = [...last].filter(([host]) => host !== '127.0.1.1').map(([, at]) => at);
console.log({
  urls: urls.length, failures, idealSeconds: IDEAL / 1000, lastHostSeconds: Math.max(...others) / 1000,
  overIdeal: `${((Math.max(...others) / IDEAL - 1) * 100).toFixed(1)} %`,
  slowHostSeconds: (last.get('127.0.1.1') ?? 0) / 1000, shortestGapMs: site.shortestGap(),
});
await fetcher.close();
await site.close();
