import { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import type { Failure } from '../../outcome.ts';
import type { Page } from '../../types.ts';
import { DOCUMENT_LIMIT, readDocument } from './document.ts';
import { readNdjson } from './ndjson.ts';

const GZIP = 0x1f8b;

/** Reads standard input: NDJSON (plain or gzip), or one HTML or text document, told apart by their first bytes. */
export async function* readStdin(stdin: Readable): AsyncGenerator<Page | Failure> {
  const { first, rest } = await peek(stdin);
  const isGzip = first.length >= 2 && first.readUInt16BE(0) === GZIP;
  if (isGzip || first.toString('latin1').trimStart().startsWith('{')) {
    yield* readNdjson(isGzip ? rest.pipe(createGunzip()) : rest, '-');
    return;
  }
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of rest) {
    chunks.push(chunk as Buffer);
    if ((length += (chunk as Buffer).length) > DOCUMENT_LIMIT) break;
  }
  yield readDocument(Buffer.concat(chunks), { location: '-', key: null }, null);
}

/** The first chunk of a stream, and the stream as if nothing had been taken. */
async function peek(stream: Readable): Promise<{ readonly first: Buffer; readonly rest: Readable }> {
  const chunks = stream[Symbol.asyncIterator]() as AsyncIterableIterator<Buffer>;
  const { value, done } = await chunks.next();
  const first = done === true ? Buffer.alloc(0) : value;
  const whole = async function* (): AsyncGenerator<Buffer> {
    yield first;
    yield* chunks;
  };
  return { first, rest: Readable.from(whole(), { objectMode: false }) };
}
