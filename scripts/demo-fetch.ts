/** `npx tsx scripts/demo-fetch.ts`: a small newspaper of the samples on loopback, and finewire reading it by its sitemap. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

const STORE = 'demo/fetched.db';
const pages = readdirSync('samples').filter((name) => name.endsWith('.html'));

const server = createServer(({ url = '' }, response) => {
  const page = pages.find((name) => `/${name}` === url);
  if (url === '/robots.txt') response.end('User-agent: *\nDisallow: /search?\nCrawl-delay: 0.2\n');
  else if (url === '/sitemap.xml') response.end(`<urlset>${[...pages, 'removed.html', 'search?q=fines'].map((name) => `<url><loc>${base}/${name}</loc></url>`).join('')}</urlset>`);
  else if (page === undefined) response.writeHead(404).end();
  else response.writeHead(200, { 'content-type': 'text/html' }).end(readFileSync(`samples/${page}`));
});
// 8080 is among the ports allowed from the start; where it is taken, another one is.
await once(server.listen(8080, '127.0.0.1'), 'listening').catch(() => once(server.listen(0, '127.0.0.1'), 'listening'));
const { port } = server.address() as AddressInfo;
const base = `http://127.0.0.1:${port}`;
rmSync(STORE, { force: true });
mkdirSync('demo', { recursive: true });

const submit = ['submit', '--sitemap', `${base}/sitemap.xml`, '--store', STORE, '--contact', 'you@example.org', '--allow-private', '--gap', '200ms', ...(port === 8080 ? [] : ['--ports', String(port)])];
await finewire(...submit);
await finewire(...submit);
await finewire('export', '--store', STORE, '--type', 'action', '-o', 'demo/fetched.ndjson');
server.closeAllConnections();
server.close();

async function finewire(...args: readonly string[]): Promise<void> {
  console.log(`\n$ finewire ${args.join(' ')}`);
  await once(spawn(process.execPath, ['dist/bin/finewire.js', ...args], { stdio: 'inherit' }), 'close');
}
