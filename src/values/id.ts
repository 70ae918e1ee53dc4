import { createHash } from 'node:crypto';

export function sha256(data: string | Uint8Array): string {
  return createHash('sha256').update(data).digest('hex');
}

/** 128 bits of a SHA-256 in hex: the form of all ids that are functions of their input. */
export function idOf(...parts: readonly string[]): string {
  return sha256(parts.join('\u0000')).slice(0, 32);
}

/** "Didi Global Inc." → "didi-global-inc": the readable part of an entity's id. */
export function slug(name: string): string {
  return name.normalize('NFKC').toLowerCase().replace(/[’']s\b/gu, 's').replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-+|-+$/gu, '');
}
