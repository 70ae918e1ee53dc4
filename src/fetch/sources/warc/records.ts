import { createHash } from 'node:crypto';
import type { ByteReader } from './byte-reader.ts';

/** A WARC record in hand. */
export interface WarcRecord {
  readonly kind: 'record';
  /** Where it begins in the file, or its gzip member does. */
  readonly offset: number;
  /** Names in lower case. */
  readonly headers: ReadonlyMap<string, string>;
  readonly block: Buffer;
  /** Whether the block is what its digest says; true where there is none to compare. */
  readonly intact: boolean;
}
/** A stretch of the file that gave no record. */
export interface Gap {
  readonly kind: 'damaged' | 'too-large';
  readonly offset: number;
  readonly end: number;
  readonly headers: ReadonlyMap<string, string>;
}

/** Larger records hold films and archives, no articles. */
export const MOST_RECORD_BYTES = 16 << 20;
const MOST_HEADER_BYTES = 64 << 10;
const MARK = Buffer.from('WARC/');
const VERSION = /^WARC\/[01]\.\d{1,2}\r?\n/u;
const NONE: ReadonlyMap<string, string> = new Map();

interface Head {
  /** Of the header and its blank line. */
  readonly length: number;
  readonly headers: ReadonlyMap<string, string>;
  readonly blockLength: number;
}

/** Reads the version line and the named fields; null where there are none or the length is no number. */
export function readHead(bytes: Buffer): Head | null {
  const text = bytes.subarray(0, MOST_HEADER_BYTES).toString('latin1');
  const [version] = VERSION.exec(text) ?? [];
  const end = /\r?\n\r?\n/u.exec(text);
  if (version === undefined || end === null) return null;
  const headers = readFields(Buffer.from(text.slice(version.length, end.index), 'latin1').toString('utf8'));
  const length = headers.get('content-length') ?? '';
  return /^\d{1,15}$/u.test(length) ? { length: end.index + end[0].length, headers, blockLength: Number(length) } : null;
}

/** "Name: value" lines, also those of HTTP; a repeated name keeps its first value. */
export function readFields(text: string): ReadonlyMap<string, string> {
  const fields = new Map<string, string>();
  for (const line of text.split(/\r?\n(?![ \t])/u)) {
    const at = line.indexOf(':');
    const name = line.slice(0, at).trim().toLowerCase();
    if (at > 0 && !fields.has(name)) fields.set(name, line.slice(at + 1).trim());
  }
  return fields;
}

/**
 * Reads records one after another. After damage it looks for the next record from just behind the damaged
 * one's header on, so that a wrong length costs one record and not those within its reach.
 */
export async function* readRecords(reader: ByteReader): AsyncGenerator<WarcRecord | Gap> {
  for (;;) {
    await skipBlankLines(reader);
    const offset = reader.offset;
    const start = await reader.peek(MOST_HEADER_BYTES);
    if (start.length === 0) return;
    const head = readHead(start);
    if (head === null) {
      yield await gap(reader, 'damaged', offset, 1, NONE);
      continue;
    }
    const { length, headers, blockLength } = head;
    if (blockLength > MOST_RECORD_BYTES) {
      yield await gap(reader, 'too-large', offset, length, headers);
      continue;
    }
    const whole = await reader.peek(length + blockLength + 4 + MARK.length);
    if (!isFollowedWell(whole, length + blockLength)) {
      yield await gap(reader, 'damaged', offset, length, headers);
      continue;
    }
    yield recordOf(offset, headers, Buffer.from(whole.subarray(length, length + blockLength)));
    await reader.skip(length + blockLength);
  }
}

export function recordOf(offset: number, headers: ReadonlyMap<string, string>, block: Buffer): WarcRecord {
  return { kind: 'record', offset, headers, block, intact: matchesDigest(headers.get('warc-block-digest'), block) };
}

/** A record ends in two line breaks, then comes the next or nothing. Some writers leave the breaks out. */
function isFollowedWell(bytes: Buffer, end: number): boolean {
  if (bytes.length < end) return false;
  const rest = bytes.subarray(end).toString('latin1');
  return rest.startsWith('\r\n\r\n') || rest.trimStart().startsWith('WARC/') || (rest.length < 9 && rest.trim() === '');
}

async function gap(reader: ByteReader, kind: Gap['kind'], offset: number, beyond: number, headers: ReadonlyMap<string, string>): Promise<Gap> {
  await reader.skip(beyond);
  await reader.seek(MARK, 12, (bytes) => VERSION.test(bytes.toString('latin1')));
  return { kind, offset, end: reader.offset, headers };
}

async function skipBlankLines(reader: ByteReader): Promise<void> {
  for (;;) {
    const bytes = await reader.peek(4);
    let count = 0;
    while (bytes[count] === 0x0d || bytes[count] === 0x0a) count += 1;
    if (count === 0) return;
    await reader.skip(count);
  }
}

const BASE32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

function matchesDigest(field: string | undefined, block: Buffer): boolean {
  const [, digest = ''] = /^sha1:([A-Z2-7]{32})$/iu.exec(field ?? '') ?? [];
  if (digest === '') return true;
  const bits = [...createHash('sha1').update(block).digest()].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  return (bits.match(/.{5}/gu) ?? []).map((five) => BASE32[Number.parseInt(five, 2)]).join('') === digest.toUpperCase();
}
