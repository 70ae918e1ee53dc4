import { Command } from 'commander';
import { runBatch, type BatchOptions } from '../batch.ts';
import { readInputs, type Meter } from '../fetch/sources/index.ts';
import { createPool } from '../pool.ts';
import type { OpenOptions, Store } from '../store/index.ts';
import { isRedis, openStore } from '../store/open.ts';
import { toStderr } from './fetching.ts';
import { GRACE, interruption } from './interruption.ts';
import { detachOption, memoryLimitOption, poolOptions, storeOption, threadsOption, timeLimitOption, withoutRedis, type PoolFlags } from './options.ts';
import { startProgress } from './progress.ts';
import { describeCounts } from './status.ts';

export interface BatchFlags extends PoolFlags {
  readonly store: string;
}

export function batchCommand(): Command {
  return new Command('batch')
    .description('Read documents into a store. Run it again after an interruption, or when documents changed: what is settled is not done twice.')
    .argument('<inputs...>', 'files, folders, globs, NDJSON, WARC, archives of fetched pages, or - for standard input')
    .addOption(storeOption()).addOption(threadsOption()).addOption(timeLimitOption()).addOption(memoryLimitOption())
    .addOption(detachOption())
    .addHelpText('after', '\nExample:\n  finewire batch corpus/ --store fines.db && finewire export --store fines.db --type action')
    .action(async (inputs: readonly string[], flags: BatchFlags) => (isRedis(flags.store) ? (await import('./shared.ts')).batchShared(inputs, flags) : batch(inputs, withoutRedis(flags, 'detach'))));
}

async function batch(inputs: readonly string[], flags: BatchFlags): Promise<void> {
  const meter = { totalBytes: 0, readBytes: 0 };
  await workInto(flags, {}, (run) => run((options) => runBatch(readInputs(inputs, { meter, absolute: true, remark: toStderr }), options), meter));
}

/** Does a piece of work while its progress is shown. */
export type Run = (work: (options: BatchOptions) => Promise<void>, meter?: Meter) => Promise<void>;

/** Opens store and pool, lets `work` run inputs through them, shows progress, closes all in order, and says how it went. */
export async function workInto(flags: BatchFlags, how: OpenOptions, work: (run: Run, store: Store) => Promise<void>): Promise<void> {
  const store = await openStore(flags.store, how);
  const pool = createPool(poolOptions(flags));
  const signal = interruption();
  signal.addEventListener('abort', () => void setTimeout(() => pool.close(), GRACE));
  try {
    await work(async (inputs, meter = { totalBytes: 0, readBytes: 0 }) => {
      const progress = startProgress(meter);
      await inputs({ store, pool, report: progress, signal });
      process.stderr.write(`${signal.aborted ? 'Interrupted. Run the same command again to go on.\n' : ''}${progress.finish()}\nStore: ${describeCounts(await store.counts())}\n`);
      if (progress.failures > 0) process.exitCode ??= 1;
    }, store);
  } finally {
    await pool.close();
    await store.close();
  }
}
