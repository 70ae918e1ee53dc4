import { readFile } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import type { Failure } from '../../pipeline.ts';
import type { Page } from '../../types.ts';
import { decode } from '../decode.ts';
import { pageOf } from './page.ts';

export const HTML = new Set(['.html', '.htm']);
export const TEXT = new Set(['.txt', '.md']);

/** Reads one document file; its name without extension is its key. */
export async function* readDocumentFile(path: string): AsyncGenerator<Page | Failure> {
  const bytes = await readFile(path);
  yield readDocument(bytes, path, basename(path, extname(path)), HTML.has(extname(path).toLowerCase()));
}

export function readDocument(bytes: Uint8Array, location: string, key: string | null, isHtml: boolean): Page | Failure {
  const { text, charset } = decode(bytes, null);
  if (isHtml) return pageOf({ kind: 'html', location, key, charset }, { kind: 'html', html: text }, bytes);
  return pageOf({ kind: 'text', location, key, charset }, { kind: 'text', text }, bytes);
}
