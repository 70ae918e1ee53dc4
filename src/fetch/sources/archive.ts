import { join } from 'node:path';
import { PipelineError } from '../../errors.ts';
import { failureOf, type Failure } from '../../outcome.ts';
import type { Page } from '../../types.ts';
import { Archive } from '../archive.ts';
import { pageOfEntry } from '../document.ts';

/** Reads every page that an archive keeps, as if it came from its URL again: no network is used. */
export async function* readArchive(dir: string): AsyncGenerator<Page | Failure> {
  const archive = await Archive.open(dir);
  for await (const entry of archive.entries()) {
    const bytes = await archive.read(entry.sha256);
    const failed = (code: string, message: string): Failure => failureOf({ kind: 'url', location: entry.address, key: null }, entry.url, code, message, false);
    if (bytes === null) {
      yield failed('archive-damaged', `The page of ${entry.address} is gone from ${join(dir, 'pages')} or damaged; fetch it again.`);
      continue;
    }
    try {
      yield pageOfEntry(entry, bytes);
    } catch (error) {
      if (!(error instanceof PipelineError)) throw error;
      yield failed(error.code, error.message);
    }
  }
}
