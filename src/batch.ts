import type { Failure, Outcome } from './outcome.ts';
import { PoolClosedError, type Pool } from './pool.ts';
import { chunked, mapOrdered, until } from './streams.ts';
import { acceptWork } from './store/accept-work.ts';
import { ticketOf, type Commit, type Store, type Ticket } from './store/index.ts';
import type { Page } from './types.ts';

/** What a batch tells of itself while it runs. */
export interface BatchReport {
  /** Inputs that the store had already settled with the same content. */
  unchanged(count: number): void;
  settled(outcomes: readonly Outcome[]): void;
}

/** An input in hand and its place in the ledger. */
export interface Work {
  readonly ticket: Ticket;
  readonly input: Page | Failure;
}

export interface BatchOptions {
  readonly store: Store;
  readonly pool: Pool;
  readonly report: BatchReport;
  /** Stops the reading; what is finished by then is kept, what is not stays queued. */
  readonly signal: AbortSignal;
}

/** Inputs entered, and commits made, at a time. */
const ENTER = 16;
const COMMIT = 64;
/** Milliseconds after which finished work is committed though the group is not full. */
const PATIENCE = 500;

/**
 * Runs documents through the pool into the store: entered in the ledger, worked on, settled.
 * Killed at any moment and run again on the same inputs, it ends as if undisturbed.
 */
export async function runBatch(inputs: AsyncIterable<Page | Failure>, options: BatchOptions): Promise<void> {
  await runWork(enter(until(inputs, options.signal), options.store, options.report), options);
}

/** Runs inputs that the ledger already holds through the pool and settles them. */
export async function runWork(work: AsyncIterable<Work>, { store, pool, report }: Pick<BatchOptions, 'pool' | 'report'> & { readonly store: Pick<Store, 'commit'> }): Promise<void> {
  const done = mapOrdered(work, pool.threads * 4, async ({ ticket, input }) => ({ ticket, outcome: await settle(input, pool) }));
  for await (const group of chunked(done, COMMIT, PATIENCE)) {
    const commits = group.filter((item): item is Commit => item.outcome !== null);
    await store.commit(commits, new Date().toISOString());
    report.settled(commits.map(({ outcome }) => outcome));
  }
}

async function* enter(inputs: AsyncIterable<Page | Failure>, store: Store, report: BatchReport): AsyncGenerator<Work> {
  for await (const group of chunked(inputs, ENTER)) {
    const entries = group.map((input) => ({ input, ticket: ticketOf({ kind: input.source.kind, location: input.source.location, key: input.source.key, sha256: input.source.sha256 ?? null }) }));
    const work = await acceptWork(store, entries);
    report.unchanged(entries.length - work.length);
    yield* work;
  }
}

/** null for work that the closing of the pool cut short: it is neither done nor failed. */
async function settle(input: Page | Failure, pool: Pool): Promise<Outcome | null> {
  if ('type' in input) return input;
  try {
    return await pool.run(input);
  } catch (error) {
    if (error instanceof PoolClosedError) return null;
    throw error;
  }
}
