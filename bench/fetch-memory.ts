/**
 * Fetches every misbehaving host of the tests with the default caps, the site in a process of its own, and prints how far
 * memory rose above idle: `npx tsx bench/fetch-memory.ts`.
 */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { loadConfig } from '../src/config.ts';
import { Fetcher } from '../src/fetch/index.ts';
import { fetchLane } from '../src/fetch/lane.ts';
import { bodies } from '../test/fetch/site/bodies.ts';
import { hosts } from '../test/fetch/site/hosts.ts';
import { PUBLIC, Site } from '../test/fetch/site/site.ts';
import { wire } from '../test/fetch/site/wire.ts';

const rows = [...wire, ...bodies, ...hosts];
const site = new Site(rows);
if (process.send !== undefined) {
  await site.open();
  process.send({ ports: site.ports, ca: site.ca });
  await new Promise(() => undefined);
}

const server = fork(fileURLToPath(import.meta.url), { execArgv: process.execArgv });
const [{ ports, ca }] = await once(server, 'message') as [Pick<Site, 'ports' | 'ca'>];
site.ports = ports;
const config = { ...loadConfig(), gap: 1, backoff: 20, attempts: 2, connectTimeout: 1000, headersTimeout: 2000, idleTimeout: 2000, deadline: 5000, ports: Object.values(ports) };
const policy = { ports: config.ports, allows: (address: string) => [PUBLIC, '127.0.0.3', '::1'].includes(address.replace('::ffff:', '')) };
const fetcher = new Fetcher(config, { resolve: site.resolve, ca, policy });

const mebibytes = (): number => process.memoryUsage().rss / 2 ** 20;
// A few well-behaved rows load code and pools.
for (const row of rows.filter(({ name }) => name === 'gzip' || name === 'br' || name === 'plain text')) await fetchLane([site.urlOf(row)], fetcher).next();
globalThis.gc?.();
const idle = mebibytes();
let most = 0;
let longest = 0;
const timer = setInterval(() => { most = Math.max(most, mebibytes()); }, 5);
const queue = [...rows];
await Promise.all(Array.from({ length: Number(process.argv[2] ?? 8) }, async () => {
  for (let row = queue.shift(); row !== undefined; row = queue.shift()) {
    const began = performance.now();
    await fetchLane([site.urlOf(row)], fetcher).next();
    longest = Math.max(longest, performance.now() - began);
  }
}));
clearInterval(timer);
console.log({ rows: rows.length, idleMiB: Math.round(idle), riseMiB: Math.round(most - idle), longestSeconds: longest / 1000 });
await fetcher.close();
server.kill();
