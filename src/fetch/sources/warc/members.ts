import { constants, crc32, createGunzip, inflateRawSync } from 'node:zlib';
import { Readable } from 'node:stream';
import { ByteReader } from './byte-reader.ts';
import { MOST_RECORD_BYTES, readHead, readRecords, recordOf, type Gap, type WarcRecord } from './records.ts';

const MAGIC = Buffer.from([0x1f, 0x8b, 0x08]);
const MOST_HEADER_BYTES = 4096;
/** Tried first; most records fit. It grows fourfold where they do not. */
const FIRST_WINDOW = 256 << 10;
const MOST_WINDOW = 64 << 20;
/** Compressed bytes inflated to see what a member begins with. */
const PROBE = 2048;
const NONE: ReadonlyMap<string, string> = new Map();

interface Member {
  readonly length: number;
  readonly content: Buffer;
}
type Trouble = 'damaged' | 'too-large';

/**
 * Reads `.warc.gz`, one gzip member for each record. Members are split by hand: node's and other readers run
 * them together, and end silently at the first damaged one. Each member's checksum is verified; after damage
 * the next member that begins with a WARC record is sought.
 */
export async function* readMembers(reader: ByteReader): AsyncGenerator<WarcRecord | Gap> {
  for (;;) {
    const { offset } = reader;
    const head = await reader.peek(MOST_HEADER_BYTES);
    if (head.length === 0) return;
    const begin = gzipHeaderLength(head);
    const start = begin === null ? '' : beginning(await reader.peek(begin + PROBE), begin);
    const member = begin === null ? 'damaged' : await readMember(reader, begin);
    if (member === 'too-large' && holdsSeveral(start)) {
      yield* readWholeFile(reader, offset);
      return;
    }
    if (typeof member === 'string') {
      const headers = readHead(Buffer.from(start, 'latin1'))?.headers ?? NONE;
      await reader.skip(1);
      await reader.seek(MAGIC, MOST_HEADER_BYTES, isRecordStart);
      yield { kind: member, offset, end: reader.offset, headers };
      continue;
    }
    await reader.skip(member.length);
    yield* recordsOf(member.content, offset);
  }
}

/** Several records in one member are numbered on from its place, so that each has one of its own. */
async function* recordsOf(content: Buffer, offset: number): AsyncGenerator<WarcRecord | Gap> {
  const head = readHead(content);
  // By far the commonest, without a copy.
  if (head !== null && content.length - head.length - head.blockLength <= 4 && content.length >= head.length + head.blockLength) {
    yield recordOf(offset, head.headers, content.subarray(head.length, head.length + head.blockLength));
    return;
  }
  let nth = 0;
  for await (const found of readRecords(new ByteReader(Readable.from([content])))) {
    yield { ...found, offset: offset + nth };
    nth += 1;
  }
}

async function readMember(reader: ByteReader, begin: number): Promise<Member | Trouble> {
  for (let window = FIRST_WINDOW; ; window *= 4) {
    const bytes = await reader.peek(window);
    try {
      // With `info` the engine tells how much it read, which the types leave out.
      const { buffer, engine } = inflateRawSync(bytes.subarray(begin), { maxOutputLength: MOST_RECORD_BYTES, info: true }) as unknown as { readonly buffer: Buffer; readonly engine: { readonly bytesWritten: number } };
      const end = begin + engine.bytesWritten;
      const trailer = (await reader.peek(end + 8)).subarray(end);
      const isSound = trailer.length === 8 && trailer.readUInt32LE(0) === crc32(buffer) && trailer.readUInt32LE(4) === buffer.length;
      return isSound ? { length: end + 8, content: buffer } : 'damaged';
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === 'ERR_BUFFER_TOO_LARGE') return 'too-large';
      if (code !== 'Z_BUF_ERROR' || bytes.length < window) return 'damaged';
      if (window >= MOST_WINDOW) return 'too-large';
    }
  }
}

/** One member around the whole file: no places to start from, and what lies behind damage is lost. */
async function* readWholeFile(reader: ByteReader, offset: number): AsyncGenerator<WarcRecord | Gap> {
  const gunzip = reader.rest().pipe(createGunzip());
  const inner = new ByteReader(gunzip);
  try {
    yield* readRecords(inner);
  } catch (error) {
    if (!String((error as NodeJS.ErrnoException).code).startsWith('Z_')) throw error;
    yield { kind: 'damaged', offset: offset + inner.offset, end: offset + inner.offset, headers: NONE };
  }
}

/** RFC 1952 §2.3; null where the bytes are no gzip header. */
function gzipHeaderLength(bytes: Buffer): number | null {
  const flags = bytes[3] ?? 0xff;
  if (!bytes.subarray(0, 3).equals(MAGIC) || (flags & 0xe0) !== 0) return null;
  let at = 10;
  if ((flags & 4) !== 0) at += 2 + (bytes[at] ?? 0) + 256 * (bytes[at + 1] ?? 0);
  for (const flag of [8, 16]) {
    if ((flags & flag) === 0) continue;
    const end = bytes.indexOf(0, at);
    if (end === -1) return null;
    at = end + 1;
  }
  if ((flags & 2) !== 0) at += 2;
  return at < bytes.length ? at : null;
}

function isRecordStart(bytes: Buffer): boolean {
  const begin = gzipHeaderLength(bytes);
  return begin !== null && beginning(bytes.subarray(0, begin + 512), begin).startsWith('WARC/');
}

/** What the first compressed bytes inflate to. */
function beginning(bytes: Buffer, begin: number): string {
  try {
    return inflateRawSync(bytes.subarray(begin), { finishFlush: constants.Z_SYNC_FLUSH, maxOutputLength: 8 << 20 }).toString('latin1');
  } catch {
    return '';
  }
}

function holdsSeveral(start: string): boolean {
  const head = readHead(Buffer.from(start, 'latin1'));
  return head !== null && start.slice(head.length + head.blockLength).trimStart().startsWith('WARC/');
}
