import type { Document } from 'domhandler';
import type { Access } from '../../records.ts';
import type { Skipped } from '../../types.ts';
import type { Body } from './body/index.ts';
import type { Metadata } from './metadata/index.ts';

export type Judgement = { readonly kind: 'readable'; readonly access: Access } | Skipped;

/** Tells articles from walls, and from pages that are no article. */
export function judgeAccess(_document: Document, _metadata: Metadata, body: Body): Judgement {
  if (body.text === '') return { kind: 'skipped', reason: 'no-article', message: 'The page holds no article text.' };
  return { kind: 'readable', access: 'full' };
}
