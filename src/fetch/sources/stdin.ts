import type { Readable } from 'node:stream';
import { constants, gunzipSync } from 'node:zlib';
import type { Failure } from '../../outcome.ts';
import type { Page } from '../../types.ts';
import { DOCUMENT_LIMIT, readDocument } from './document.ts';
import { readNdjson } from './ndjson.ts';
import { unpacked } from './unpacked.ts';
import { ByteReader } from './warc/byte-reader.ts';
import { readWarcBytes } from './warc/index.ts';

const PLACE = '-';
const GZIP = 0x1f8b;
/** Compressed bytes inflated to see what a gzip holds. */
const PROBE = 16 << 10;
/** Blank bytes passed over before what a stream begins with. */
const BLANK = 4_096;
/** Byte order marks of UTF-8 and UTF-16, as Latin-1. */
const MARK = /^(?:ï»¿|ÿþ|þÿ)/u;

/** Reads standard input: NDJSON, WARC, or one HTML or text document, each plain or gzip, told apart by their first bytes. */
export async function* readStdin(stdin: Readable): AsyncGenerator<Page | Failure> {
  const reader = new ByteReader(stdin);
  if (!isGzip(await reader.peek(2))) yield* readPlain(reader);
  // Records of a WARC are members of their own, which one stream of text would run together.
  else if (beginning(await reader.peek(PROBE)).startsWith('WARC/')) yield* readWarcBytes(reader, PLACE);
  else yield* readPlain(new ByteReader(unpacked(reader.rest())));
}

async function* readPlain(reader: ByteReader): AsyncGenerator<Page | Failure> {
  const start = await firstWords(reader);
  if (start.startsWith('WARC/')) yield* readWarcBytes(reader, PLACE);
  else if (start.startsWith('{')) yield* readNdjson(reader.rest(), PLACE);
  else yield readDocument(await upTo(reader, DOCUMENT_LIMIT + 1), { location: PLACE, key: null }, null);
}

/** What stands behind byte order mark and white space. No more is waited for than is needed: lines may come one by one. */
async function firstWords(reader: ByteReader): Promise<string> {
  for (let length = 8; ; length *= 2) {
    const bytes = await reader.peek(length);
    const words = bytes.toString('latin1').replace(MARK, '').trimStart();
    if (words.length >= 5 || words.startsWith('{') || bytes.length < length || length >= BLANK) return words;
  }
}

async function upTo(reader: ByteReader, length: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let left = length;
  for await (const chunk of reader.rest()) {
    chunks.push((chunk as Buffer).subarray(0, left));
    left -= (chunk as Buffer).length;
    if (left <= 0) break;
  }
  return Buffer.concat(chunks);
}

function isGzip(bytes: Buffer): boolean {
  return bytes.length === 2 && bytes.readUInt16BE(0) === GZIP;
}

function beginning(gzip: Buffer): string {
  try {
    return gunzipSync(gzip, { finishFlush: constants.Z_SYNC_FLUSH, maxOutputLength: PROBE << 10 }).toString('latin1', 0, 64);
  } catch {
    return '';
  }
}
