import { stat } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { glob } from 'tinyglobby';
import { failureOf, type Failure } from '../../pipeline.ts';
import type { Page } from '../../types.ts';
import { HTML, TEXT, readDocument, readDocumentFile } from './files.ts';
import { readNdjson, readNdjsonFile } from './ndjson.ts';
import { Readable } from 'node:stream';

const NDJSON = /\.(ndjson|jsonl)(\.gz)?$/iu;
const DOCUMENTS = '**/*.{html,htm,txt,md,ndjson,jsonl,ndjson.gz,jsonl.gz}';

/** Reads all that a command line names: files, folders, globs, `-` for standard input; each document or why it could not be read. */
export async function* readInputs(inputs: readonly string[], stdin: Readable = process.stdin): AsyncGenerator<Page | Failure> {
  for (const input of inputs) {
    if (input === '-') yield* readStdin(stdin);
    else yield* readPath(input);
  }
}

async function* readPath(path: string): AsyncGenerator<Page | Failure> {
  const found = await stat(path).catch(() => null);
  if (found?.isFile()) {
    yield* readFileOf(path);
    return;
  }
  const files = (await glob(found?.isDirectory() ? DOCUMENTS : path, found?.isDirectory() ? { cwd: path, followSymbolicLinks: false } : {})).toSorted();
  if (files.length === 0) yield failureOf({ kind: 'text', location: path, key: null }, null, 'not-found', `${path} names no file that can be read.`, false);
  for (const file of files) yield* readFileOf(found?.isDirectory() ? join(path, file) : file);
}

async function* readFileOf(path: string): AsyncGenerator<Page | Failure> {
  const extension = extname(path).toLowerCase();
  if (NDJSON.test(path)) yield* readNdjsonFile(path);
  else if (HTML.has(extension) || TEXT.has(extension)) yield* readDocumentFile(path);
  else yield failureOf({ kind: 'text', location: path, key: null }, null, 'unknown-format', `${path} is none of .html, .htm, .txt, .md, .ndjson, .jsonl (or .gz of these two).`, false);
}

async function* readStdin(stdin: Readable): AsyncGenerator<Page | Failure> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of stdin) chunks.push(chunk as Uint8Array);
  const bytes = Buffer.concat(chunks);
  const start = bytes.subarray(0, 200).toString('utf8').trimStart();
  if (start.startsWith('{')) yield* readNdjson(Readable.from([bytes]), '-');
  else yield readDocument(bytes, '-', null, start.startsWith('<'));
}
