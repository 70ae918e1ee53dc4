import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { openStore } from '../../src/store/open.ts';
import { finewire, type Run } from '../support/cli.ts';
import { folderOf } from '../support/folder.ts';

let server: Server;
let base = '';
let asked: string[] = [];
let isLate = true;

const article = (path: string): string => `<!doctype html><html lang="en"><head><title>Harbour Authority fines Example Shipping ${path}</title><link rel="canonical" href="${base}${path.replace('/m/', '/')}"></head>
<body><article><h1>Harbour Authority fines Example Shipping</h1><p>The Harbour Authority fined Example Shipping 20,000 euros on Tuesday for late reports. The company said that it will pay the sum within a month.</p>
<p>The authority began to look at the reports last year, after two other companies had complained about delays in the harbour. Story ${path}.</p></article></body></html>`;

beforeAll(async () => {
  server = createServer(({ url = '' }, response) => {
    asked.push(url);
    if (url === '/feed') response.setHeader('content-type', 'application/rss+xml').end('<rss><channel><item><link>/f1?utm_source=rss</link><pubDate>Fri, 01 Mar 2024 10:00:00 GMT</pubDate></item><item><link>/f2</link><pubDate>Mon, 01 Jan 2024 10:00:00 GMT</pubDate></item></channel></rss>');
    else if (url === '/map') response.setHeader('content-type', 'text/xml').end('<urlset><url><loc>/s1</loc></url></urlset>');
    else if (url === '/old') response.writeHead(301, { location: '/1' }).end();
    else if (url === '/robots.txt' || url === '/gone' || (url === '/late' && isLate)) response.writeHead(404).end();
    else response.setHeader('content-type', 'text/html').end(article(url));
  });
  await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve); });
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});
beforeEach(() => { asked = []; });

const flags = (): readonly string[] => ['--ports', new URL(base).port, '--allow-private', '--gap', '5ms', '--backoff', '10ms', '--contact', 'test@example.org'];
async function submit(store: string, ...args: readonly string[]): Promise<Run> {
  return finewire(['submit', ...args, '--store', store, ...flags()]);
}
async function contentOf(path: string): Promise<{ readonly articles: readonly string[]; readonly failures: readonly string[]; readonly queued: number }> {
  const store = await openStore(path, { readOnly: true });
  const articles: string[] = [];
  const failures: string[] = [];
  for await (const { source } of store.articles()) articles.push(source.location.replace(base, ''));
  for await (const { source, code } of store.failures()) failures.push(`${code} ${source.location.replace(base, '')}`);
  const { queued } = await store.counts();
  await store.close();
  return { articles: articles.toSorted(), failures: failures.toSorted(), queued };
}

test('URLs become articles or failures, each once', async () => {
  const store = join(await folderOf(), 'a.db');
  const run = await submit(store, `${base}/1`, `${base}/1?utm_source=x`, `${base}/1#part`, `${base}/old`, `${base}/m/1`, `${base}/gone`, 'nonsense');
  expect(run.code).toBe(1);
  expect(run.stderr).toContain('5 URLs entered, 2 known already.');
  const { articles, failures, queued } = await contentOf(store);
  expect(articles.length).toBe(1);
  // The old address leads to a page that is there already, and the mobile twin names it as its own.
  expect(failures.map((failure) => failure.split(' ')[0])).toEqual(['duplicate', 'duplicate', 'http-404', 'invalid-url']);
  expect(queued).toBe(0);

  asked = [];
  expect((await submit(store, `${base}/1`)).stderr).toContain('0 URLs entered, 1 known already.');
  expect(asked).toEqual([]);
});

test('lists, feeds and sitemaps; a broken one does not stop the others', async () => {
  const dir = await folderOf({ 'urls.txt': `# mine\n${base}/1\n\n${base}/2\n` });
  const store = join(dir, 'a.db');
  const run = await submit(store, '--from', join(dir, 'urls.txt'), '--feed', `${base}/feed`, '--feed', `${base}/2`, `${base}/1`, '--sitemap', `${base}/map`, '--since', '2024-02-01');
  expect(run.stderr).toContain('invalid-feed');
  expect((await contentOf(store)).articles).toEqual(['/1', '/2', '/f1', '/s1']);
  expect(asked.filter((url) => url.startsWith('/f'))).toEqual(['/feed', '/f1']);
});

test('entered now, worked on later', async () => {
  const store = join(await folderOf(), 'a.db');
  await submit(store, `${base}/1`, `${base}/2`, '--detach');
  expect(asked).toEqual([]);
  expect((await contentOf(store)).queued).toBe(2);
  await finewire(['work', '--store', store, ...flags()]);
  expect(await contentOf(store)).toEqual({ articles: ['/1', '/2'], failures: [], queued: 0 });
});

test('failed addresses are fetched again on request', async () => {
  const store = join(await folderOf(), 'a.db');
  await submit(store, `${base}/late`, `${base}/gone`);
  expect((await contentOf(store)).failures).toEqual(['http-404 /gone', 'http-404 /late']);
  const again = await submit(store, `${base}/late`, `${base}/gone`);
  expect(again).toMatchObject({ code: 0, stderr: expect.stringContaining(`0 URLs entered, 2 known already. 2 of them failed before: \`finewire retry --store ${store}\` tries them again.`) });
  isLate = false;
  await finewire(['retry', '--store', store, '--code', 'http-404', ...flags()]);
  expect(await contentOf(store)).toEqual({ articles: ['/late'], failures: ['http-404 /gone'], queued: 0 });
});

test('extract fetches addresses too', async () => {
  const run = await finewire(['extract', `${base}/1`, `${base}/gone`, ...flags()]);
  expect(run.records.map((record) => (record.type === 'failure' ? record.code : record.type))).toEqual(['article', 'http-404']);
});

test.each([
  [['submit', '--store', 'a.db'], 'Name URLs'],
  [['submit', '--store', 'a.db', '--from', 'nowhere.txt'], 'nowhere.txt is no file'],
  [['submit', 'https://a.example/', '--store', 'a.db', '--since', 'lately'], 'a date of the calendar'],
  [['submit', '--feed', '--store', 'a.db'], 'Its value is missing'],
  [['work', '--store', 'a.db', '--port', '9090'], '--port needs a store that several processes share'],
  [['work', '--store', 'a.db', '--concurrency', '3'], '--concurrency needs'],
  [['retry', '--store', 'a.db', '--detach'], '--detach needs'],
  [['batch', 'x.txt', '--store', 'a.db', '--detach'], '--detach needs'],
  [['work', '--store', 'a.db', '--gap', 'long'], '--gap is "long"'],
])('%j is wrong usage', async (args, words) => {
  const run = await finewire(args, { cwd: await folderOf() });
  expect(run.code).toBe(2);
  expect(run.stderr).toContain(words);
});
