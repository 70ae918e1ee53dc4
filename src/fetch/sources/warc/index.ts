import { createReadStream } from 'node:fs';
import { PipelineError } from '../../../errors.ts';
import { failureOf, type Failure } from '../../../outcome.ts';
import type { Page } from '../../../types.ts';
import { documentOf } from '../../document.ts';
import { inflateBody } from '../../inflate.ts';
import { ByteReader } from './byte-reader.ts';
import { readMembers } from './members.ts';
import { MOST_RECORD_BYTES, readFields, readRecords, type Gap, type WarcRecord } from './records.ts';

/** The record types of the standard (§6.2–6.9); another one is most likely damage. */
const TYPES = new Set(['warcinfo', 'response', 'resource', 'request', 'metadata', 'revisit', 'conversion', 'continuation']);

export interface WarcOptions {
  /** Offset of a record, as `source.location` has it behind "@". */
  readonly from?: number;
  /** Hears how many bytes of the file were read. */
  readonly onRead?: (bytes: number) => void;
}

/**
 * Reads a web archive (ISO 28500), `.warc` or `.warc.gz`: each HTML page that was answered with 200, and a
 * failure for each stretch that is damaged or too large. What is neither (requests, redirects, images,
 * robots.txt) is passed over. Memory stays flat: one record at a time.
 */
export async function* readWarc(path: string, { from = 0, onRead }: WarcOptions = {}): AsyncGenerator<Page | Failure> {
  const file = createReadStream(path, { start: from, highWaterMark: 1 << 18 });
  if (onRead !== undefined) file.on('data', (chunk) => onRead(chunk.length));
  try {
    yield* readWarcBytes(new ByteReader(file, from), path);
  } finally {
    file.destroy();
  }
}

/** The same of bytes in hand. @param path - What they are called in records and messages. */
export async function* readWarcBytes(reader: ByteReader, path: string): AsyncGenerator<Page | Failure> {
  const [first, second] = await reader.peek(2);
  const isGzip = first === 0x1f && second === 0x8b;
  for await (const found of isGzip || (first !== 0x57 && path.endsWith('.gz')) ? readMembers(reader) : readRecords(reader)) {
    const input = found.kind === 'record' ? await inputOf(found, path) : failureOfGap(found, path);
    if (input !== null) yield input;
  }
}

function failureOfGap({ kind, offset, end, headers }: Gap, path: string): Failure | null {
  if (kind === 'damaged') return failure(path, offset, headers, 'warc-damaged', `${path} is damaged from byte ${offset} to ${end}; reading went on behind it. Get a whole copy.`);
  if (headers.get('warc-type') !== 'response') return null;
  return failure(path, offset, headers, 'too-large', `${path}@${offset} holds more than ${MOST_RECORD_BYTES >> 20} MiB in one record; articles are smaller, leave it out.`);
}

function failure(path: string, offset: number, headers: ReadonlyMap<string, string>, code: string, message: string): Failure {
  return failureOf({ kind: 'warc', location: `${path}@${offset}`, key: null }, targetOf(headers), code, message, false);
}

/** null for a record that holds no HTML page, and is as it should be. */
async function inputOf(record: WarcRecord, path: string): Promise<Page | Failure | null> {
  const { offset, headers, intact } = record;
  try {
    const page = TYPES.has(headers.get('warc-type') ?? '') ? await pageOf(record, path) : null;
    if (page?.body.kind === 'html') return page;
  } catch (error) {
    if (!(error instanceof PipelineError)) throw error;
    if (error.code === 'too-large') return failure(path, offset, headers, error.code, `${path}@${offset} inflates to more than ${MOST_RECORD_BYTES >> 20} MiB; articles are smaller, leave it out.`);
  }
  const isSound = intact && TYPES.has(headers.get('warc-type') ?? '');
  return isSound ? null : failure(path, offset, headers, 'warc-damaged', `${path}@${offset} is a damaged record of which nothing can be read; get a whole copy.`);
}

async function pageOf({ offset, headers, block, intact }: WarcRecord, path: string): Promise<Page | null> {
  if (headers.get('warc-type') !== 'response') return null;
  const end = /\r?\n\r?\n/u.exec(block.subarray(0, 64 << 10).toString('latin1'));
  const head = block.subarray(0, end?.index ?? 0).toString('latin1');
  const [, status] = /^HTTP\/\d(?:\.\d)? (\d{3})/u.exec(head) ?? [];
  if (end === null || (status !== '200' && status !== '203')) return null;

  const fields = readFields(head.slice(head.indexOf('\n') + 1));
  const page = documentOf({
    kind: 'warc', location: `${path}@${offset}`, key: null, url: targetOf(headers), status: Number(status),
    contentType: fields.get('content-type') ?? null, fetchedAt: headers.get('warc-date') ?? null,
  }, await decodeBody(block.subarray(end.index + end[0].length), fields));
  return { ...page, warnings: [...page.warnings, ...warningsOf(headers, intact)] };
}

function warningsOf(headers: ReadonlyMap<string, string>, intact: boolean): Page['warnings'] {
  const cut = headers.get('warc-truncated');
  return [
    ...(intact ? [] : [{ code: 'warc-digest', message: 'The record is not what its digest says; it was damaged or its digest was wrong from the start.' }]),
    ...(cut === undefined ? [] : [{ code: 'truncated', message: `The crawler cut the page (${cut}).` }]),
  ];
}

/** Takes chunks and content encodings off, if they are there: many crawlers keep the headers and store the body plain. */
async function decodeBody(body: Buffer, fields: ReadonlyMap<string, string>): Promise<Buffer> {
  const whole = /\bchunked\b/iu.test(fields.get('transfer-encoding') ?? '') ? unchunk(body) ?? body : body;
  try {
    return await inflateBody(whole, fields.get('content-encoding') ?? null, MOST_RECORD_BYTES, 'record');
  } catch (error) {
    if (error instanceof PipelineError && error.code !== 'too-large') return whole;
    throw error;
  }
}

/** null where the bytes are not in chunks. */
function unchunk(body: Buffer): Buffer | null {
  const chunks: Buffer[] = [];
  for (let at = 0; at < body.length;) {
    const line = /^([\da-f]{1,8})[ \t]*(?:;[^\r\n]{0,1000})?\r?\n/iu.exec(body.subarray(at, at + 1100).toString('latin1'));
    if (line === null) return chunks.length === 0 ? null : Buffer.concat(chunks);
    const size = Number.parseInt(line[1] ?? '0', 16);
    const start = at + line[0].length;
    if (size === 0) break;
    chunks.push(body.subarray(start, start + size));
    at = start + size + (body[start + size] === 0x0d ? 2 : 1);
  }
  return Buffer.concat(chunks);
}

function targetOf(headers: ReadonlyMap<string, string>): string | null {
  return headers.get('warc-target-uri')?.replace(/^<(.*)>$/u, '$1') ?? null;
}
