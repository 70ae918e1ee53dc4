/**
 * The store port: a ledger of inputs and the records they became, committed together.
 * Two adapters pass one contract suite: SQLite in one process, Redis for many.
 */
import type { ActionRecord, ArticleRecord, FailureRecord, SourceKind } from '../records.ts';
import type { Outcome } from '../outcome.ts';
import { idOf } from '../values/id.ts';
import type { z } from 'zod';

/** An input as the ledger knows it: an address, never content. */
export interface Ticket {
  readonly id: string;
  readonly kind: z.infer<typeof SourceKind>;
  /** Where it can be read (again): a URL, a path, `path:line`, `path@offset`, `-`. */
  readonly location: string;
  readonly key: string | null;
  /** Hash of the content; null for a URL not yet fetched. */
  readonly sha256: string | null;
}

/**
 * An input's identity: its URL, an NDJSON line's key, else its place; so a changed document
 * at the same place replaces its record, and two files of one name stay two.
 */
export function ticketOf(input: Omit<Ticket, 'id'>): Ticket {
  const keyed = (input.kind === 'ndjson' || input.kind === 'warc') && input.key !== null;
  return { ...input, id: keyed ? idOf('key', input.key) : idOf(input.kind === 'url' ? 'url' : 'place', input.location) };
}

export interface Commit {
  readonly ticket: Ticket;
  readonly outcome: Outcome;
}

export interface Counts {
  readonly queued: number;
  readonly articles: number;
  readonly failures: number;
  readonly failuresByCode: Readonly<Record<string, number>>;
}

/** How a store is opened. */
export interface OpenOptions {
  /** For looking only (status, export): works beside a writer and never blocks one. */
  readonly readOnly?: boolean;
  /** Told what is no reason to refuse a store, but worth knowing. */
  readonly warn?: (message: string) => void;
}

export interface Store {
  /**
   * Enters inputs as queued. Answers for each whether there is work to do: it is new, its content
   * changed, or an earlier run left it queued. Not for content that is already settled, nor a second
   * time in one run: of two places of the same key and content the first is read.
   */
  accept(tickets: readonly Ticket[]): Promise<readonly boolean[]>;
  /**
   * Settles inputs: ledger and record in one transaction. Replaces what the ticket gave before, so
   * committing twice is committing once; `attempts` counts how often an input was queued and failed.
   *
   * Late news is dropped: of content that has changed since, or a failure of what is already an
   * article. A second URL whose page names the same canonical URL settles as the failure `duplicate`.
   *
   * @param at - RFC 3339 time to stamp on failures.
   */
  commit(commits: readonly Commit[], at: string): Promise<void>;
  /** Inputs still to be worked on, in order of acceptance; may be settled or extended meanwhile. */
  queued(): AsyncIterable<Ticket>;
  /** Puts failed inputs (of these codes; of all codes if none are named) back to queued; answers how many. */
  requeue(codes?: readonly string[]): Promise<number>;
  counts(): Promise<Counts>;
  /** In order of id, then of ticket, so that equal stores export equal bytes. */
  articles(): AsyncIterable<ArticleRecord>;
  failures(): AsyncIterable<FailureRecord>;
  /** Acts merged over all articles, in order of id. */
  actions(): AsyncIterable<ActionRecord>;
  /** The article of an id, if it is there. */
  article(id: string): Promise<ArticleRecord | null>;
  close(): Promise<void>;
}
