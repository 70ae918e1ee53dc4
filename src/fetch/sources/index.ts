import { createReadStream } from 'node:fs';
import { basename, extname, resolve } from 'node:path';
import type { Readable } from 'node:stream';
import { glob, isDynamicPattern } from 'tinyglobby';
import { systemWords } from '../../errors.ts';
import { failureOf, type Failure } from '../../outcome.ts';
import type { Page } from '../../types.ts';
import { Archive } from '../archive.ts';
import type { Fetcher } from '../index.ts';
import { fetchLane } from '../lane.ts';
import { readArchive } from './archive.ts';
import { DOCUMENT_LIMIT, readDocument } from './document.ts';
import { readNdjson } from './ndjson.ts';
import { readStdin } from './stdin.ts';
import { unpacked } from './unpacked.ts';
import { describeOthers, walk, type Found } from './walk.ts';
import { readWarc } from './warc/index.ts';

/** How far a reading has come, for progress; totals are of what is known so far. */
export interface Meter {
  totalBytes: number;
  readBytes: number;
  /** Of NDJSON: where the line read last begins, in bytes of the text that the file holds. */
  lineStart?: number;
}

type PageFetcher = Pick<Fetcher, 'config' | 'fetchPage'>;

export interface ReadOptions {
  /** What `-` stands for. */
  readonly stdin?: Readable;
  readonly meter?: Meter;
  /** Fetches inputs that are URLs; without it they are failures. */
  readonly fetcher?: PageFetcher | null;
  /** Hears of files in folders that were passed over. */
  readonly remark?: (message: string) => void;
  /** Names files by absolute paths, as a store has to; else as they were given. */
  readonly absolute?: boolean;
}

interface Format {
  readonly kind: Page['source']['kind'];
  readonly pattern: RegExp;
  readonly read: (path: string, meter: Meter) => AsyncIterable<Page | Failure>;
}

const FORMATS: readonly Format[] = [
  { kind: 'html', pattern: /\.html?$/iu, read: (path, meter) => readDocumentFile(path, true, meter) },
  { kind: 'text', pattern: /\.(?:txt|md)$/iu, read: (path, meter) => readDocumentFile(path, false, meter) },
  { kind: 'ndjson', pattern: /\.(?:ndjson|jsonl)(?:\.gz)?$/iu, read: readNdjsonFile },
  { kind: 'warc', pattern: /\.warc(?:\.gz)?$/iu, read: (path, meter) => readWarc(path, { onRead: (bytes) => { meter.readBytes += bytes; } }) },
];

/** Also of schemes that nothing is fetched by: they are refused as such, and not sought as files. */
export function isUrl(input: string): boolean {
  return /^[a-z][a-z\d+.-]+:\/\//iu.test(input);
}

function formatOf(path: string): Format | undefined {
  return FORMATS.find(({ pattern }) => pattern.test(path));
}

/**
 * Reads all that a command line names: files, folders, globs, archives of fetched pages, URLs, `-` for standard input.
 * Yields each document, or the failure that stands in its place; never throws for a bad input.
 */
export async function* readInputs(inputs: readonly string[], { stdin = process.stdin, meter = { totalBytes: 0, readBytes: 0 }, fetcher = null, remark = () => undefined, absolute = false }: ReadOptions = {}): AsyncGenerator<Page | Failure> {
  const files: Found[] = [];
  const others: string[] = [];
  for (const input of inputs) files.push(...(input === '-' || isUrl(input) || await Archive.isArchive(input) ? [{ path: input, size: 0 }] : (await filesOf(input, others)).map((file) => (absolute ? { ...file, path: resolve(file.path) } : file))));
  if (others.length > 0) remark(describeOthers(others));
  meter.totalBytes = files.reduce((sum, file) => sum + ('size' in file ? file.size : 0), 0);

  for (const file of files) {
    if ('problem' in file) yield failureAt(file.path, file.problem, file.message);
    else if (file.path === '-') yield* guarded('-', readStdin(stdin));
    else if (isUrl(file.path)) yield* readUrl(file.path, fetcher);
    else if (await Archive.isArchive(file.path)) yield* readArchive(file.path);
    else yield* readFileOf(file.path, file.size, meter);
  }
}

/** @param others - Gets the names of files in folders that are of no known format. */
async function filesOf(input: string, others: string[]): Promise<readonly Found[]> {
  const isPattern = isDynamicPattern(input);
  const isWanted = (name: string): boolean => {
    const isKnown = formatOf(name) !== undefined;
    if (!isKnown) others.push(name);
    return isKnown;
  };
  const found = await collect(walk(input, isWanted));
  if (!isPattern || !found.some((file) => 'problem' in file && file.problem === 'not-found')) {
    return found.length > 0 ? found : [{ path: input, problem: 'not-found', message: `${input} holds no document: none of its files ends in .html, .htm, .txt, .md, .ndjson, .jsonl, .warc or .gz of these three.` }];
  }
  const paths = (await glob(input, { expandDirectories: false, absolute: false })).toSorted();
  if (paths.length === 0) return [{ path: input, problem: 'not-found', message: `${input} matches no file; check the pattern, and quote it so that the shell leaves it alone.` }];
  return (await Promise.all(paths.map((path) => collect(walk(path, () => true))))).flat();
}

async function* readUrl(url: string, fetcher: PageFetcher | null): AsyncGenerator<Page | Failure> {
  if (fetcher === null) yield failureOf({ kind: 'url', location: url, key: null }, url, 'not-fetched', `${url} is an address; give it to \`finewire submit\` or \`finewire extract\`.`, false);
  else for await (const { result } of fetchLane([url], fetcher)) yield result;
}

async function* readFileOf(path: string, size: number, meter: Meter): AsyncGenerator<Page | Failure> {
  const format = formatOf(path);
  const before = meter.readBytes;
  if (format === undefined) yield failureAt(path, 'unknown-format', `${path} is none of .html, .htm, .txt, .md, .ndjson, .jsonl, .warc (or .gz of these three); convert or rename it.`);
  else yield* guarded(path, format.read(path, meter));
  meter.readBytes = before + size;
}

/** Trouble with the bytes of an input is a failure of it. */
async function* guarded(path: string, inputs: AsyncIterable<Page | Failure>): AsyncGenerator<Page | Failure> {
  try {
    yield* inputs;
  } catch (error) {
    const { code = 'unknown', message } = error as NodeJS.ErrnoException;
    if (code.startsWith('Z_')) yield failureAt(path, 'corrupt-gzip', `${path} is damaged (${message}); what stood before the damage was read. Get a whole copy.`);
    else if (error instanceof Error && 'syscall' in error) yield failureAt(path, 'unreadable', `${path} cannot be read: ${systemWords(error)}; check its permissions.`);
    else throw error;
  }
}

async function* readDocumentFile(path: string, isHtml: boolean, meter: Meter): AsyncGenerator<Page | Failure> {
  const known = { location: path, key: basename(path, extname(path)) };
  const chunks: Buffer[] = [];
  let length = 0;
  // One byte past the limit is enough to know that it is exceeded.
  for await (const chunk of createReadStream(path, { end: DOCUMENT_LIMIT })) length += chunks[chunks.push(chunk as Buffer) - 1]?.length ?? 0;
  meter.readBytes += length;
  yield readDocument(Buffer.concat(chunks), known, isHtml);
}

async function* readNdjsonFile(path: string, meter: Meter): AsyncGenerator<Page | Failure> {
  const file = createReadStream(path, { highWaterMark: 1 << 18 });
  file.on('data', (chunk) => { meter.readBytes += chunk.length; });
  try {
    yield* readNdjson(path.endsWith('.gz') ? unpacked(file) : file, path, (offset) => { meter.lineStart = offset; });
  } finally {
    file.destroy();
  }
}

function failureAt(location: string, code: string, message: string): Failure {
  return failureOf({ kind: formatOf(location)?.kind ?? 'text', location, key: null }, null, code, message, false);
}

async function collect<T>(items: AsyncIterable<T>): Promise<readonly T[]> {
  const all: T[] = [];
  for await (const item of items) all.push(item);
  return all;
}
