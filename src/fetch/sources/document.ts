import { failureOf, type Failure } from '../../outcome.ts';
import type { Page } from '../../types.ts';
import { decode } from '../decode.ts';
import { pageOf, type Known } from './page.ts';

/** Bytes of the longest document that is read at all; longer ones are refused. */
export const DOCUMENT_LIMIT = 64 << 20;

/** Bytes by which binary files are known. */
const HEAD = 4_096;

/**
 * Makes a page of a document's bytes.
 *
 * @param isHtml - null leaves it to the bytes: what begins with a tag is HTML.
 */
export function readDocument(bytes: Buffer, known: Omit<Known, 'kind'> & { readonly charset?: string | null }, isHtml: boolean | null): Page | Failure {
  const fail = (code: string, message: string): Failure => failureOf({ kind: isHtml === true ? 'html' : 'text', location: known.location, key: known.key, bytes: bytes.length }, known.url ?? null, code, message, false);
  if (bytes.length === 0) return fail('empty', `${known.location} is empty; check how it was saved.`);
  if (bytes.length > DOCUMENT_LIMIT) return fail('too-large', `${known.location} is larger than ${DOCUMENT_LIMIT >> 20} MiB; split it.`);
  if (isBinary(bytes.subarray(0, HEAD))) return fail('binary', `${known.location} is a binary file; only HTML and text can be read.`);

  const { text, charset, warnings } = decode(bytes, known.charset ?? null);
  const html = isHtml ?? /^\s*<[!a-z]/iu.test(text.slice(0, HEAD));
  const body = html ? { kind: 'html', html: text } as const : { kind: 'text', text } as const;
  return pageOf({ ...known, kind: body.kind, charset, warnings: [...(known.warnings ?? []), ...warnings] }, body, bytes);
}

/** Control characters that no text encoding of one or more bytes uses; UTF-16 has its BOM. */
function isBinary(head: Buffer): boolean {
  if (head.length >= 2 && (head.readUInt16BE(0) === 0xfeff || head.readUInt16BE(0) === 0xfffe)) return false;
  if (head.subarray(0, 4).toString('latin1') === '%PDF') return true;
  const controls = head.reduce((sum, byte) => sum + (byte < 9 || (byte > 13 && byte < 27) ? 1 : 0), 0);
  return head.includes(0) || controls > head.length / 50;
}
