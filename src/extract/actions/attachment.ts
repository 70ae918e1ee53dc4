import type { Chunk } from './chunks.ts';

/** Whom a construction ties a sum to, and which construction it is. */
export interface Attachment {
  readonly rule: string;
  readonly chunk: Chunk;
  /** Tokens of the chunk's mentions that it ties: all, or the one that "respectively" points to. */
  readonly members: readonly number[];
}
