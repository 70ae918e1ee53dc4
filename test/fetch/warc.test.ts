import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { readWarc } from '../../src/fetch/sources/warc/index.ts';
import type { Failure } from '../../src/outcome.ts';
import type { Page } from '../../src/types.ts';
import { folderOf } from '../support/folder.ts';
import { warcFile, warcPage, warcRecord } from '../support/warc-file.ts';

interface Reading {
  readonly pages: readonly Page[];
  readonly failures: readonly Failure[];
}

async function read(bytes: Buffer, name = 'a.warc', from = 0): Promise<Reading> {
  const path = join(await folderOf(), name);
  await writeFile(path, bytes);
  return readFile(path, from);
}
async function readFile(path: string, from = 0): Promise<Reading> {
  const pages: Page[] = [];
  const failures: Failure[] = [];
  for await (const input of readWarc(path, { from })) {
    if ('code' in input) failures.push(input);
    else pages.push(input);
  }
  return { pages, failures };
}
const htmlOf = ({ body }: Page): string => (body.kind === 'html' ? body.html : '');
const story = (n: number): string => `<!doctype html><title>Story ${n}</title><p>${'The regulator looked at report number '.repeat(20 + (n % 30))}${n}.</p>`;

const PAGE = warcPage('https://a.example/1', story(1));
const CHUNKS = `5\r\n<p>On\r\n6;x=y\r\nce</p>\r\n0\r\n\r\n`;

describe.each([false, true])('with gzip members: %p', (gzip) => {
  const name = gzip ? 'a.warc.gz' : 'a.warc';

  test('responses that are HTML are pages; the rest is passed over', async () => {
    const { bytes, offsets } = warcFile([
      warcRecord('warcinfo', '', 'software: test'),
      warcRecord('request', 'https://a.example/1', 'GET /1 HTTP/1.1\r\n\r\n'),
      PAGE,
      warcPage('https://a.example/logo', 'PNG', { 'Content-Type': 'image/png' }),
      warcPage('https://a.example/gone', story(2), {}, '404 Not Found'),
      warcPage('https://a.example/old', '', { Location: '/1' }, '301 Moved'),
      warcPage('https://a.example/robots.txt', 'User-agent: *', { 'Content-Type': 'text/plain' }),
      warcPage('<https://a.example/3>', story(3), {}, '200 OK', { 'WARC-Truncated': 'length' }),
    ], gzip);
    const { pages, failures } = await read(bytes, name);
    expect(failures).toEqual([]);
    expect(pages.map(({ url }) => url)).toEqual(['https://a.example/1', 'https://a.example/3']);
    expect(pages[0]?.source).toMatchObject({ kind: 'warc', key: null, status: 200, contentType: 'text/html; charset=utf-8', charset: 'utf-8', fetchedAt: '2024-03-01T10:00:00Z' });
    expect(pages[0]?.source.location).toMatch(new RegExp(`@${offsets[2]}$`, 'u'));
    expect(pages[1]?.warnings.map(({ code }) => code)).toEqual(['truncated']);
  });

  test.each<[string, Buffer | string, Record<string, string>]>([
    ['chunks', CHUNKS, { 'Transfer-Encoding': 'chunked' }],
    ['chunks that are none', '<p>Once</p>', { 'Transfer-Encoding': 'chunked' }],
    ['gzip', gzipSync('<p>Once</p>'), { 'Content-Encoding': 'gzip' }],
    ['gzip that is none', '<p>Once</p>', { 'Content-Encoding': 'gzip' }],
    ['br', brotliCompressSync(Buffer.from('<p>Once</p>')), { 'Content-Encoding': 'br' }],
    ['an unknown encoding', '<p>Once</p>', { 'Content-Encoding': 'zstd' }],
  ])('a body in %s', async (_name, body, headers) => {
    const { pages } = await read(warcFile([warcPage('https://a.example/1', body, headers)], gzip).bytes, name);
    expect(pages.map(htmlOf)).toEqual(['<p>Once</p>']);
  });

  test('reading goes on from any record', async () => {
    const { bytes, offsets } = warcFile([1, 2, 3, 4].map((n) => warcPage(`https://a.example/${n}`, story(n))), gzip);
    const { pages, failures } = await read(bytes, name, offsets[2]);
    expect(pages.map(({ url }) => url)).toEqual(['https://a.example/3', 'https://a.example/4']);
    expect(failures).toEqual([]);
  });

  test('a thousand records with fifty damaged spots: every other record is read, every damage is told', async () => {
    const records = Array.from({ length: 1000 }, (_, n) => warcPage(`https://a.example/${n}`, story(n)));
    const { bytes, offsets } = warcFile(records, gzip);
    const damaged = new Set(Array.from({ length: 50 }, (_, n) => 7 + n * 19 + (n % 3)));
    [...damaged].forEach((n, nth) => {
      const record = bytes.subarray(offsets[n], offsets[n + 1]);
      // Where each record begins, where its length stands, in its HTTP header, in its middle, in its last bytes.
      const places = gzip ? [0, 30, 200, record.length / 2, record.length - 4] : [0, record.indexOf('Length:') + 8, record.indexOf('HTTP') + 3, record.length / 2, record.length - 8];
      const at = Math.floor(places[nth % 5] ?? 0);
      const many = [1, 8, 60][nth % 3] ?? 1;
      for (let byte = at; byte < Math.min(at + many, record.length); byte += 1) record[byte] = (record[byte] ?? 0) ^ (1 + ((byte * 37 + nth) % 255));
    });

    const { pages, failures } = await read(bytes, name);
    const whole = pages.filter(({ warnings }) => !warnings.some(({ code }) => code === 'warc-digest'));
    const numbers = whole.map(({ url }) => Number(url?.split('/').at(-1)));
    expect(numbers).toEqual(records.map((_, n) => n).filter((n) => !damaged.has(n)));
    // Each damaged record is a failure, or a page that says that it is damaged.
    expect(failures.length + pages.length - whole.length).toBe(50);
    expect(new Set(failures.map(({ code }) => code))).toEqual(new Set(['warc-damaged']));
  });

  test.each([
    ['cut inside a record', (bytes: Buffer) => bytes.subarray(0, bytes.length - 100)],
    ['with garbage before it', (bytes: Buffer) => Buffer.concat([Buffer.from('\x1f\x8b garbage \x1f\x8b\x08\0 more'), bytes])],
    ['with a piece missing', (bytes: Buffer) => Buffer.concat([bytes.subarray(0, 700), bytes.subarray(900)])],
    ['with zeros inside', (bytes: Buffer) => Buffer.concat([bytes.subarray(0, 700), Buffer.alloc(3_000_000), bytes.subarray(700)])],
  ])('a file %s', async (_name, spoil) => {
    const { bytes } = warcFile([1, 2, 3, 4, 5].map((n) => warcPage(`https://a.example/${n}`, story(n))), gzip);
    const { pages, failures } = await read(spoil(bytes), name);
    expect(pages.length).toBeGreaterThanOrEqual(3);
    expect(failures.length).toBeGreaterThanOrEqual(1);
    expect(pages.every((page) => htmlOf(page).endsWith('.</p>'))).toBe(true);
  });

  test('a record that is too large is told and passed over', async () => {
    const film = warcPage('https://a.example/film', Buffer.alloc(40 << 20, 'a'));
    const { pages, failures } = await read(warcFile([PAGE, film, PAGE], gzip).bytes, name);
    expect(pages).toHaveLength(2);
    expect(failures).toMatchObject([{ code: 'too-large', url: 'https://a.example/film' }]);
  });

  test('hostile bytes give failures, never an exception', async () => {
    await fc.assert(fc.asyncProperty(fc.uint8Array({ maxLength: 2000 }), fc.boolean(), async (noise, first) => {
      const { bytes } = warcFile([PAGE, PAGE], gzip);
      const parts = first ? [Buffer.from(noise), bytes] : [bytes.subarray(0, 300), Buffer.from(noise), bytes.subarray(300)];
      const { pages } = await read(Buffer.concat(parts), name);
      expect(pages.length).toBeGreaterThanOrEqual(1);
    }), { numRuns: 30 });
  });
});

test('several records in one member, and one member around the whole file', async () => {
  const records = Array.from({ length: 400 }, (_, n) => warcPage(`https://a.example/${n}`, story(n) + 'x'.repeat(50_000)));
  const few = await read(Buffer.concat([gzipSync(Buffer.concat(records.slice(0, 3))), gzipSync(PAGE)]), 'a.warc.gz');
  expect(few.pages).toHaveLength(4);
  expect(new Set(few.pages.map(({ source }) => source.location)).size).toBe(4);
  const all = await read(gzipSync(Buffer.concat(records)), 'a.warc.gz');
  expect(all.pages).toHaveLength(400);
});

test('memory stays flat on a large file', async () => {
  const path = join(await folderOf(), 'large.warc');
  const record = warcPage('https://a.example/1', story(1) + 'x'.repeat(200_000));
  const file = createWriteStream(path);
  for (let n = 0; n < 1000; n += 1) if (!file.write(record)) await once(file, 'drain');
  await new Promise((resolve) => { file.end(() => resolve(null)); });
  const held: number[] = [];
  let count = 0;
  for await (const input of readWarc(path)) {
    if (!('body' in input)) continue;
    count += 1;
    if (count % 250 === 0) held.push(memoryHeld());
  }
  expect(count).toBe(1000);
  expect(((held.at(-1) ?? 0) - (held[0] ?? 0)) / 2 ** 20).toBeLessThan(50); // of 150 read in between
});

/** Bytes that are in use once all garbage is gone. */
function memoryHeld(): number {
  setFlagsFromString('--expose-gc');
  runInNewContext('gc')();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}
