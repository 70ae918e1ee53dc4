/**
 * The store port: a ledger of inputs and the records they became, committed together.
 * Two adapters pass one contract suite: SQLite in one process, Redis for many.
 */
import type { ActionRecord, ArticleRecord, FailureRecord } from '../records.ts';
import type { Outcome } from '../outcome.ts';
import type { Ticket } from './ticket.ts';

export { ticketOf, type Ticket } from './ticket.ts';

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
  /** Refuses to make a store where there is none: `no-store`. */
  readonly mustExist?: boolean;
  /** Told what is no reason to refuse a store, but worth knowing. */
  readonly warn?: (message: string) => void;
}

/**
 * What becomes of an input that is handed in.
 *
 * - `work`: it is new, its content changed, or an earlier run left it queued.
 * - `known`: its content is an article already, or was handed in before in this run.
 * - `failed`: the same, and it is a failure; {@link Store.requeue} tries it again.
 * - Not entered: another place handed in by this run has the same key with other content.
 */
export type Entry = 'work' | 'known' | 'failed' | { readonly keyTakenAt: string };

export interface Store {
  /** Enters inputs as queued, and answers what becomes of each. */
  accept(tickets: readonly Ticket[]): Promise<readonly Entry[]>;
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
