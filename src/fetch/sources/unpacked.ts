import type { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';

/** What a stream of gzip holds. Trouble with the one is trouble of the other. */
export function unpacked(gzip: Readable): Readable {
  const unzipped = createGunzip();
  gzip.on('error', (error) => unzipped.destroy(error)).pipe(unzipped);
  return unzipped;
}
