import type { z } from 'zod';
import type { SourceKind } from '../records.ts';
import { idOf } from '../values/id.ts';

/** An input as the ledger knows it: an address, never content. */
export interface Ticket {
  readonly id: string;
  readonly kind: z.infer<typeof SourceKind>;
  /** Where it can be read (again): a URL, an absolute path, `path:line`, `path@offset`, `-` or `-:line`. */
  readonly location: string;
  readonly key: string | null;
  /** Hash of the content; null for a URL not yet fetched, and for what could not be read. */
  readonly sha256: string | null;
}

/**
 * An input's identity: its URL; an NDJSON line's key within its file; else its place. So a changed document at the same
 * place replaces its record, and two files of one name, or with lines of one key, stay two.
 *
 * Standard input is no place: what has no key there is known by its content.
 */
export function ticketOf(input: Omit<Ticket, 'id'>): Ticket {
  const { kind, location, key } = input;
  if (kind === 'url') return { ...input, id: idOf('url', location) };
  return kind === 'ndjson' && key !== null ? { ...input, id: idOf('key', fileOf(input), key) } : placed(input);
}

/** A line that has to do without its key. */
export function placed(input: Omit<Ticket, 'id'>): Ticket {
  const { location, sha256 } = input;
  return { ...input, id: isStandardInput(input) && sha256 !== null ? idOf('content', sha256) : idOf('place', location) };
}

export function isStandardInput({ location }: Pick<Ticket, 'location'>): boolean {
  return /^-(?::\d+)?$/u.test(location);
}

/** The file that a place is in: `path:line` and `path@offset` name a part of one. */
export function fileOf({ kind, location }: Pick<Ticket, 'kind' | 'location'>): string {
  return isPart({ kind, location }) ? location.replace(/[:@]\d+$/u, '') : location;
}

/** Whether a place is a part of a file, and not a whole one. */
export function isPart({ kind, location }: Pick<Ticket, 'kind' | 'location'>): boolean {
  return (kind === 'ndjson' || kind === 'warc') && /[:@]\d+$/u.test(location);
}
