import { promisify } from 'node:util';
import zlib from 'node:zlib';
import { failureOfCode } from './retry.ts';

type Inflate = (bytes: Buffer, options: zlib.ZlibOptions) => Promise<Buffer>;

const inflate: Inflate = promisify(zlib.inflate);
const inflateRaw: Inflate = promisify(zlib.inflateRaw);
const ENCODINGS: ReadonlyMap<string, Inflate> = new Map<string, Inflate>([
  ['gzip', promisify(zlib.gunzip)],
  ['x-gzip', promisify(zlib.gunzip)],
  // Some servers send deflate without its zlib wrapper.
  ['deflate', (bytes, options) => inflate(bytes, options).catch((error) => (isTooLarge(error) ? Promise.reject(error) : inflateRaw(bytes, options)))],
  ['br', promisify(zlib.brotliDecompress) as Inflate],
]);
const MOST_LAYERS = 3;

/** The content encodings that we ask for. */
export const ACCEPT_ENCODING = 'gzip, deflate, br';

/**
 * Takes content encodings off, the last one first. The cap holds for each layer, so a bomb costs its cap and no more.
 *
 * @param header - Content-Encoding, or null.
 * @throws PipelineError `unknown-encoding`, `bad-encoding` or `too-large`.
 */
export async function inflateBody(body: Buffer, header: string | null, maxInflated: number, url: string): Promise<Buffer> {
  const layers = (header ?? '').toLowerCase().split(',').map((name) => name.trim()).filter((name) => name !== '' && name !== 'identity');
  if (layers.length > MOST_LAYERS) throw failureOfCode('unknown-encoding', `${url} is encoded ${layers.length} times over.`);
  let bytes = body;
  for (const name of layers.toReversed()) {
    const read = ENCODINGS.get(name);
    if (read === undefined) throw failureOfCode('unknown-encoding', `${url} is encoded as "${name.slice(0, 40)}", which was not asked for.`);
    if (bytes.length > 0) bytes = await take(read, bytes, maxInflated, `${url} (${name})`);
  }
  if (bytes.length > maxInflated) throw tooLarge(url, maxInflated);
  return bytes;
}

/** Inflates gzip that is the document itself (`sitemap.xml.gz`) rather than its encoding. */
export async function gunzipDocument(bytes: Buffer, maxInflated: number, url: string): Promise<Buffer> {
  const isGzip = bytes[0] === 0x1f && bytes[1] === 0x8b;
  return isGzip ? inflateBody(bytes, 'gzip', maxInflated, url) : bytes;
}

async function take(read: Inflate, bytes: Buffer, maxInflated: number, what: string): Promise<Buffer> {
  try {
    return await read(bytes, { maxOutputLength: maxInflated });
  } catch (error) {
    if (isTooLarge(error)) throw tooLarge(what, maxInflated);
    throw failureOfCode('bad-encoding', `${what}: ${(error as Error).message}.`, { cause: error });
  }
}

function isTooLarge(error: unknown): boolean {
  return (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE';
}

function tooLarge(what: string, maxInflated: number): Error {
  return failureOfCode('too-large', `${what} is larger than ${maxInflated} bytes decompressed.`);
}
