import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { loadConfig, type Config } from '../../src/config.ts';
import { Archive } from '../../src/fetch/archive.ts';
import { Fetcher } from '../../src/fetch/index.ts';
import { readInputs } from '../../src/fetch/sources/index.ts';
import type { Failure } from '../../src/outcome.ts';
import type { Page } from '../../src/types.ts';
import { folderOf } from '../support/folder.ts';

let server: Server;
let port = 0;
let serve: (request: IncomingMessage, response: ServerResponse) => void;

beforeAll(async () => {
  server = createServer((request, response) => (request.url === '/robots.txt' ? response.writeHead(404).end() : serve(request, response)));
  await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve); });
  port = (server.address() as AddressInfo).port;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

async function withFetcher<T>(work: (fetcher: Fetcher, base: string) => Promise<T>, changes: Partial<Config> = {}, archive: Archive | null = null): Promise<T> {
  const fetcher = new Fetcher({ ...loadConfig(), gap: 0, ports: [port], allowPrivate: true, ...changes }, { archive });
  try {
    return await work(fetcher, `http://127.0.0.1:${port}`);
  } finally {
    await fetcher.close();
  }
}
const textOf = ({ body }: Page): string => (body.kind === 'html' ? body.html : body.text);

test('`Connection: close` at every size, framed in each way', async () => {
  const sizes = [...Array.from({ length: 70 }, (_, n) => n * 7), ...Array.from({ length: 130 }, (_, n) => 500 + n * n * 13)];
  serve = (request, response) => {
    const [, framing = '', size = '0'] = (request.url ?? '').split('/');
    const body = Buffer.alloc(Number(size), 'a');
    const head = `HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nConnection: close\r\n`;
    if (framing === 'length') request.socket.end(Buffer.concat([Buffer.from(`${head}Content-Length: ${size}\r\n\r\n`), body]));
    else if (framing === 'end') request.socket.end(Buffer.concat([Buffer.from(`${head}\r\n`), body]));
    else if (framing === 'gzip') request.socket.end(Buffer.concat([Buffer.from(`${head}Content-Encoding: gzip\r\n\r\n`), gzipSync(body)]));
    else response.writeHead(200, { 'content-type': 'text/html', connection: 'close' }).end(body);
  };
  await withFetcher(async (fetcher, base) => {
    for (const framing of ['length', 'end', 'gzip', 'chunks']) {
      for (const size of sizes) expect(textOf(await fetcher.fetchPage(`${base}/${framing}/${size}`)).length).toBe(size);
    }
  });
});

test('what is sent: an honest name, a contact, nothing of the reader', async () => {
  let headers: IncomingMessage['headers'] = {};
  serve = (request, response) => {
    ({ headers } = request);
    response.setHeader('content-type', 'text/html').end('<p>a');
  };
  await withFetcher((fetcher, base) => fetcher.fetchPage(`${base.replace('//', '//user:pass@')}/a?utm_source=x#y`), { contact: 'https://example.org/bot\r\nX-Evil: 1 (x)' });
  expect(headers).toEqual({
    host: `127.0.0.1:${port}`, connection: 'keep-alive', 'user-agent': 'finewire (+https://example.org/botX-Evil: 1 x)',
    accept: 'text/html, application/xhtml+xml, text/plain;q=0.8, */*;q=0.1', 'accept-encoding': 'gzip, deflate, br', 'accept-language': 'en, *;q=0.5',
  });
});

test('a page knows where it was asked for and where it was found', async () => {
  serve = (request, response) => (request.url === '/a' ? response.writeHead(301, { location: '/b#x' }).end() : response.setHeader('content-type', 'text/html').end('<p>b'));
  const page = await withFetcher((fetcher, base) => fetcher.fetchPage(`${base}/a`));
  expect(page).toMatchObject({ url: `http://127.0.0.1:${port}/b`, source: { kind: 'url', location: `http://127.0.0.1:${port}/a`, status: 200, bytes: 4, charset: 'utf-8' } });
});

describe('an archive', () => {
  const versions = ['<p>one', '<p>two'];
  let version = 0;
  let answers: number[] = [];

  beforeEach(() => {
    version = 0;
    answers = [];
    serve = (request, response) => {
      const etag = `"v${version}"`;
      const isKnown = request.headers['if-none-match'] === etag;
      answers.push(isKnown ? 304 : 200);
      if (isKnown) response.writeHead(304).end();
      else response.writeHead(200, { 'content-type': 'text/html', etag }).end(versions[version]);
    };
  });

  test('makes an unchanged page cost nothing, and keeps a changed one', async () => {
    const archive = await Archive.open(await folderOf());
    await withFetcher(async (fetcher, base) => {
      const first = await fetcher.fetchPage(`${base}/a`);
      expect(await fetcher.fetchPage(`${base}/a`)).toEqual(first);
      version = 1;
      expect(textOf(await fetcher.fetchPage(`${base}/a`))).toBe('<p>two');
    }, {}, archive);
    expect(answers).toEqual([200, 304, 200]);
  });

  test('is read again without the network', async () => {
    const dir = await folderOf();
    await withFetcher(async (fetcher, base) => {
      await fetcher.fetchPage(`${base}/a`);
      await fetcher.fetchPage(`${base}/b`);
    }, {}, await Archive.open(dir));
    answers = [];
    const pages: (Page | Failure)[] = [];
    for await (const page of readInputs([dir])) pages.push(page);
    expect(pages.map(({ source }) => source.location).toSorted()).toEqual([`http://127.0.0.1:${port}/a`, `http://127.0.0.1:${port}/b`]);
    expect(pages.map((page) => ('body' in page ? textOf(page) : page.code))).toEqual(['<p>one', '<p>one']);
    expect(answers).toEqual([]);
  });

  test('that lost or damaged a page says so, and the page is fetched anew', async () => {
    const dir = await folderOf();
    const archive = await Archive.open(dir);
    await withFetcher((fetcher, base) => fetcher.fetchPage(`${base}/a`), {}, archive);
    const [folder = ''] = await readdir(join(dir, 'pages'));
    const [file = ''] = await readdir(join(dir, 'pages', folder));
    await writeFile(join(dir, 'pages', folder, file), gzipSync('<p>forged'));
    for await (const failure of readInputs([dir])) expect(failure).toMatchObject({ type: 'failure', code: 'archive-damaged' });
    await rm(join(dir, 'pages', folder, file));
    const page = await withFetcher((fetcher, base) => fetcher.fetchPage(`${base}/a`), {}, archive);
    expect(textOf(page)).toBe('<p>one');
    expect(answers).toEqual([200, 200]);
  });
});
