import { createHash } from 'node:crypto';

/** Smallest hashes of a text's shingles, one for each of {@link SEEDS} hash functions; empty for a text too short to compare. */
export type Fingerprint = readonly number[];

const SHINGLE = 5;
const SEEDS = Array.from({ length: 32 }, (_, index) => createHash('sha256').update(`finewire copy ${index}`).digest().readUInt32LE(0) | 1);
/** Share of equal minima from which two texts count as copies: half of all five-word runs in common. */
const COPY = 0.5;

/**
 * MinHash of a text (Broder 1997): the share of equal numbers in two fingerprints estimates the share of
 * five-word runs that the texts have in common.
 */
export function fingerprintOf(text: string): Fingerprint {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  if (words.length < SHINGLE) return [];
  const hashes = words.map(hashOf);
  const minima = SEEDS.map(() => 0xffffffff);
  for (let at = 0; at + SHINGLE <= hashes.length; at += 1) {
    let shingle = 0;
    for (let word = at; word < at + SHINGLE; word += 1) shingle = (Math.imul(shingle, 31) + (hashes[word] ?? 0)) | 0;
    SEEDS.forEach((seed, index) => {
      const value = mix(shingle ^ seed);
      if (value < (minima[index] ?? 0)) minima[index] = value;
    });
  }
  return minima;
}

/** Whether two texts are copies of one story, edits and cuts aside. */
export function areCopies(a: Fingerprint, b: Fingerprint): boolean {
  if (a.length === 0 || b.length === 0) return false;
  return a.filter((value, index) => value === b[index]).length >= COPY * a.length;
}

/** Keys of which copies share at least one, but for one pair in a hundred at the very threshold (banding, 16 × 2). */
export function bandsOf(fingerprint: Fingerprint): readonly string[] {
  return Array.from({ length: fingerprint.length / 2 }, (_, band) => `${band}:${fingerprint[2 * band]}:${fingerprint[2 * band + 1]}`);
}

/** FNV-1a, 32 bits. */
function hashOf(word: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < word.length; at += 1) hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193);
  return hash;
}

/** The finaliser of MurmurHash3: spreads each bit over all. */
function mix(value: number): number {
  let hash = value;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
