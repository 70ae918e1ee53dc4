import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Writable } from 'node:stream';
import { isNativeError } from 'node:util/types';
import { ConfigError, systemWords } from '../../errors.ts';

/**
 * Writes a file that appears whole or not at all: beside its place first, then moved there.
 *
 * @throws {ConfigError} `output-unusable` where it cannot be written; what stood there before stays.
 */
export async function writeWhole(path: string, write: (sink: Writable) => Promise<void>): Promise<void> {
  const draft = join(dirname(path), `.${basename(path)}.${process.pid}`);
  const sink = createWriteStream(draft);
  try {
    await write(sink);
    await sync(draft);
    await rename(draft, path);
  } catch (error) {
    sink.destroy();
    if (!sink.closed) await once(sink, 'close');
    await rm(draft, { force: true });
    if (!isNativeError(error) || !('syscall' in error)) throw error;
    throw new ConfigError('output-unusable', `${path} cannot be written: ${systemWords(error)}. Check the path and the disk.`, { cause: error });
  }
}

/** A rename must not reach the disk before the content does. */
async function sync(path: string): Promise<void> {
  const file = await open(path, 'r+');
  try {
    await file.sync();
  } finally {
    await file.close();
  }
}
