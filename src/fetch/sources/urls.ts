import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { PipelineError } from '../../errors.ts';
import { decode } from '../decode.ts';
import { parseContentType } from '../document.ts';
import type { Fetcher } from '../index.ts';
import { gunzipDocument } from '../inflate.ts';
import { failureOfCode } from '../retry.ts';
import { readListing, type Entry } from './entries.ts';

/** Sitemaps read for one address: an index of 500 × 50,000 URLs is more than any newspaper has. */
const MOST_SITEMAPS = 500;
const MOST_DEPTH = 3;
const MOST_BYTES = 50 * 1024 * 1024;

export interface ListingOptions {
  readonly fetcher: Pick<Fetcher, 'fetchDocument'>;
  /** Milliseconds since 1970; entries that say they are older are left out, entries without a date are not. */
  readonly since: number | null;
  readonly signal: AbortSignal | null;
  /** Hears of each listing that could not be read; the others go on. */
  readonly problem: (error: PipelineError) => void;
}

/** One URL a line; blank lines and those that start with "#" are passed over. */
export async function* readUrlList(stream: Readable): AsyncGenerator<string> {
  for await (const line of createInterface({ input: stream, crlfDelay: Infinity })) {
    const url = line.replace(/^\uFEFF/u, '').trim();
    if (url !== '' && !url.startsWith('#')) yield url;
  }
}

/** The article URLs that a feed, a sitemap or an index of sitemaps names, nested ones included, each file read once. */
export async function* readListings(address: string, options: ListingOptions): AsyncGenerator<string> {
  const seen = new Set<string>();
  let level: readonly string[] = [address];
  for (let depth = 0; depth <= MOST_DEPTH && level.length > 0; depth += 1) {
    const next: string[] = [];
    for (const url of level) {
      if (seen.has(url)) continue;
      if (seen.size >= MOST_SITEMAPS) {
        options.problem(failureOfCode('invalid-feed', `${address} names more than ${MOST_SITEMAPS} sitemaps; the rest is left out.`));
        return;
      }
      seen.add(url);
      const { entries, sitemaps } = await readOne(url, options);
      yield* recent(entries, options.since);
      next.push(...recent(sitemaps, options.since));
    }
    level = next;
  }
}

async function readOne(address: string, { fetcher, signal, problem }: ListingOptions): Promise<ReturnType<typeof readListing>> {
  try {
    const { url, bytes, contentType } = await fetcher.fetchDocument(address, signal);
    const { text } = decode(await gunzipDocument(bytes, MOST_BYTES, url), charsetOf(bytes, contentType));
    return readListing(text, url);
  } catch (error) {
    if (!(error instanceof PipelineError)) throw error;
    problem(error);
    return { entries: [], sitemaps: [] };
  }
}

/** The header's charset, else the XML declaration's. */
function charsetOf(bytes: Buffer, contentType: string | null): string | null {
  const { charset } = parseContentType(contentType);
  return charset ?? /^\s*<\?xml[^>]{0,200}?encoding=["']([\w-]{1,40})["']/u.exec(bytes.subarray(0, 300).toString('latin1'))?.[1] ?? null;
}

function recent(entries: readonly Entry[], since: number | null): readonly string[] {
  const isRecent = ({ date }: Entry): boolean => {
    const time = date === null ? Number.NaN : Date.parse(date);
    return since === null || Number.isNaN(time) || time >= since;
  };
  return entries.filter(isRecent).map(({ url }) => url);
}
