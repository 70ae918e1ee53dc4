import { mkdir, readFile, readdir, rename, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { randomUUID } from 'node:crypto';
import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import { z } from 'zod';
import { idOf, sha256 } from '../values/id.ts';

/** What the archive knows of one address: the last response that carried a page. */
const ArchivedPage = z.object({
  /** As asked for, normalised. */
  address: z.string(),
  url: z.string(),
  status: z.int(),
  contentType: z.string().nullable(),
  etag: z.string().nullable(),
  lastModified: z.string().nullable(),
  fetchedAt: z.string(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/u),
});
export type ArchivedPage = Readonly<z.infer<typeof ArchivedPage>>;

const MARKER = 'finewire-archive.json';

/**
 * A folder of raw pages: `pages/ab/<sha256>.gz` holds bytes as the server meant them (content encodings off),
 * `addresses/ab/<id>.json` what came from where. Files appear whole or not at all, so many processes may share it.
 */
export class Archive {
  readonly #dir: string;

  private constructor(dir: string) {
    this.#dir = dir;
  }

  static async open(dir: string): Promise<Archive> {
    await mkdir(dir, { recursive: true });
    await writeFile(join(dir, MARKER), '{"format":1}\n');
    return new Archive(dir);
  }

  static async isArchive(dir: string): Promise<boolean> {
    return (await stat(join(dir, MARKER)).catch(() => null)) !== null;
  }

  async find(address: string): Promise<ArchivedPage | null> {
    return readEntry(this.#path('addresses', idOf('url', address), '.json'));
  }

  /** null where the page is gone or damaged. */
  async read(hash: string): Promise<Buffer | null> {
    const packed = await readFile(this.#path('pages', hash, '.gz')).catch(() => null);
    const bytes = packed === null ? null : await promisify(gunzip)(packed).catch(() => null);
    return bytes !== null && sha256(bytes) === hash ? bytes : null;
  }

  async save(entry: Omit<ArchivedPage, 'sha256'>, bytes: Buffer): Promise<void> {
    const hash = sha256(bytes);
    const page = this.#path('pages', hash, '.gz');
    if ((await stat(page).catch(() => null)) === null) await writeWhole(page, await promisify(gzip)(bytes));
    await writeWhole(this.#path('addresses', idOf('url', entry.address), '.json'), `${JSON.stringify({ ...entry, sha256: hash })}\n`);
  }

  /** All entries in a fixed order. */
  async* entries(): AsyncGenerator<ArchivedPage> {
    const root = join(this.#dir, 'addresses');
    for (const folder of (await readdir(root).catch(() => [])).toSorted()) {
      for (const file of (await readdir(join(root, folder))).toSorted()) {
        const entry = file.endsWith('.json') ? await readEntry(join(root, folder, file)) : null;
        if (entry !== null) yield entry;
      }
    }
  }

  #path(kind: 'pages' | 'addresses', name: string, extension: string): string {
    return join(this.#dir, kind, name.slice(0, 2), name + extension);
  }
}

async function readEntry(path: string): Promise<ArchivedPage | null> {
  const text = await readFile(path, 'utf8').catch(() => null);
  if (text === null) return null;
  try {
    return ArchivedPage.parse(JSON.parse(text));
  } catch {
    return null;
  }
}

async function writeWhole(path: string, data: Buffer | string): Promise<void> {
  const draft = `${path}.${randomUUID()}.part`;
  await mkdir(dirname(path), { recursive: true });
  await writeFile(draft, data);
  await rename(draft, path);
}
