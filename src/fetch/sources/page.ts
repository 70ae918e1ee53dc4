import type { Source, Warning } from '../../records.ts';
import type { Page } from '../../types.ts';
import { sha256 } from '../../values/id.ts';

/** What a document's finder knows of it; all else is absent. */
export type Known = Pick<Source, 'kind' | 'location' | 'key'> & Partial<Pick<Source, 'fetchedAt' | 'status' | 'contentType' | 'charset'>>
  & { readonly url?: string | null; readonly title?: string | null; readonly published?: string | null; readonly warnings?: readonly Warning[] };

/** Makes a page of a document in hand; `bytes` is what the hash and the size are of. */
export function pageOf(known: Known, body: Page['body'], bytes: Uint8Array | string): Page {
  return {
    source: {
      kind: known.kind, location: known.location, key: known.key, fetchedAt: known.fetchedAt ?? null, status: known.status ?? null,
      contentType: known.contentType ?? null, charset: known.charset ?? null, bytes: Buffer.byteLength(bytes), sha256: sha256(bytes),
    },
    url: known.url ?? null, body, title: known.title ?? null, published: known.published ?? null, warnings: known.warnings ?? [],
  };
}
