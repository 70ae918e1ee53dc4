import type { Readable } from 'node:stream';
import { z } from 'zod';
import { failureOf, type Failure } from '../../outcome.ts';
import type { Page } from '../../types.ts';
import { sha256 } from '../../values/id.ts';
import { DOCUMENT_LIMIT } from './document.ts';
import { readLines } from './lines.ts';
import { pageOf } from './page.ts';

const name = z.union([z.string(), z.number()]).transform(String).nullish();
const words = z.string().nullish();
/** One line of an NDJSON corpus. Other fields are ignored. */
export const Line = z.object({ key: name, id: name, url: words, title: words, published: words, html: words, text: words });

/**
 * Reads NDJSON: one document a line, blank lines skipped.
 *
 * @param location - What the stream is called in records and messages; the line's number follows it.
 * @param onLine - Hears the offset of each line before its document is given.
 */
export async function* readNdjson(stream: Readable, location: string, onLine: (offset: number) => void = () => undefined): AsyncGenerator<Page | Failure> {
  for await (const { number, offset, bytes } of readLines(stream, DOCUMENT_LIMIT)) {
    const place = `${location}:${number}`;
    onLine(offset);
    if (bytes === null) yield failureOf({ kind: 'ndjson', location: place, key: null }, null, 'too-large', `${place} is longer than ${DOCUMENT_LIMIT >> 20} MiB; split or shorten it.`, false);
    else if (!isBlank(bytes)) yield readLine(bytes, place);
  }
}

/** @param location - Path and line number, as errors and records name it. */
export function readLine(bytes: Buffer, location: string): Page | Failure {
  const source = { kind: 'ndjson', location, key: null, bytes: bytes.length, sha256: sha256(bytes) } as const;
  const line = decodeUtf8(bytes);
  if (line === null) return failureOf(source, null, 'invalid-utf8', `${location} is not UTF-8, as JSON has to be (RFC 8259); convert it.`, false);

  const parsed = Line.safeParse(parseJson(line));
  if (!parsed.success) return failureOf(source, null, 'invalid-json', `${location} is not a JSON object with an \`html\` or \`text\` string; fix the line or remove it.`, false);

  const { key, id, url, title, published, html, text } = parsed.data;
  const known = { kind: 'ndjson', location, key: key ?? id ?? null, url: url || null, title: title || null, published: published || null } as const;
  // Hashed by the line, so that a new title or date counts as a change too.
  if (typeof html === 'string') return pageOf(known, { kind: 'html', html }, bytes);
  if (typeof text === 'string') return pageOf(known, { kind: 'text', text }, bytes);
  return failureOf({ ...source, key: known.key }, known.url, 'invalid-line', `${location} has neither \`html\` nor \`text\`; give it one of them.`, false);
}

function isBlank(bytes: Buffer): boolean {
  return bytes.length < 64 && bytes.toString('utf8').trim() === '';
}

function decodeUtf8(bytes: Buffer): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
