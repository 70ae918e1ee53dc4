import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { createGunzip } from 'node:zlib';
import type { Readable } from 'node:stream';
import { z } from 'zod';
import { failureOf, type Failure } from '../../pipeline.ts';
import type { Page } from '../../types.ts';
import { sha256 } from '../../values/id.ts';
import { pageOf } from './page.ts';

const name = z.union([z.string(), z.number()]).transform(String).nullish();
const words = z.string().nullish();
/** One line of an NDJSON corpus. Other fields are ignored. */
export const Line = z.object({ key: name, id: name, url: words, title: words, published: words, html: words, text: words });

/** Reads `.ndjson`, `.jsonl` and their `.gz`: one document a line. */
export async function* readNdjsonFile(path: string): AsyncGenerator<Page | Failure> {
  const file = createReadStream(path);
  yield* readNdjson(path.endsWith('.gz') ? file.pipe(createGunzip()) : file, path);
}

export async function* readNdjson(stream: Readable, location: string): AsyncGenerator<Page | Failure> {
  let number = 0;
  for await (const line of createInterface({ input: stream, crlfDelay: Infinity })) {
    number += 1;
    if (line.trim() !== '') yield readLine(line, `${location}:${number}`);
  }
}

/** @param location - Path and line number, as errors and records name it. */
export function readLine(line: string, location: string): Page | Failure {
  const source = { kind: 'ndjson', location, key: null, bytes: Buffer.byteLength(line), sha256: sha256(line) } as const;
  const parsed = Line.safeParse(parseJson(line));
  if (!parsed.success) return failureOf(source, null, 'invalid-json', `${location} is not a JSON object with an \`html\` or \`text\` string; fix the line or remove it.`, false);

  const { key, id, url = null, title, published, html, text } = parsed.data;
  const known = { kind: 'ndjson', location, key: key ?? id ?? null, url, title: title || null, published: published || null } as const;
  if (typeof html === 'string') return pageOf(known, { kind: 'html', html }, html);
  if (typeof text === 'string') return pageOf(known, { kind: 'text', text }, text);
  return failureOf({ ...source, key: known.key }, url, 'invalid-line', `${location} has neither \`html\` nor \`text\`; give it one of them.`, false);
}

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
