import { Command, Option } from 'commander';
import { runWork } from '../batch.ts';
import { addSettings, FETCH_SETTINGS } from '../config.ts';
import type { Fetcher } from '../fetch/index.ts';
import { Lanes } from '../fetch/lanes.ts';
import { createPool } from '../pool.ts';
import type { OpenOptions, Store, Ticket } from '../store/index.ts';
import { isRedis, openStore } from '../store/open.ts';
import { openFetcher } from './fetching.ts';
import { GRACE, interruption } from './interruption.ts';
import { concurrencyOption, memoryLimitOption, portNumber, poolOptions, storeOption, threadsOption, timeLimitOption, withoutRedis, type PoolFlags } from './options.ts';
import { startProgress } from './progress.ts';
import { describeCounts } from './status.ts';

export interface WorkFlags extends PoolFlags {
  readonly store: string;
}

export function workCommand(): Command {
  const command = new Command('work')
    .description('Fetch and read the URLs that wait in a store, many hosts at once, each host with restraint. With Redis: documents too, until asked to end, beside as many other workers as there are.')
    .addOption(storeOption()).addOption(threadsOption()).addOption(timeLimitOption()).addOption(memoryLimitOption())
    .addOption(concurrencyOption())
    .addOption(new Option('--port <n>', 'with Redis: serve /healthz and /metrics (Prometheus) here').argParser(portNumber))
    .option('--once', 'end when nothing is left to do, as it always does with a file')
    .addHelpText('after', '\nExample:\n  finewire submit --from urls.txt --store fines.db --detach && finewire work --store fines.db')
    .action(async (flags: WorkFlags) => (isRedis(flags.store) ? (await import('./shared.ts')).workShared(flags) : withStore(withoutRedis(flags, 'concurrency', 'port'), { mustExist: true }, async (store, fetcher, signal) => workQueue(store, fetcher, signal, flags))));
  return addSettings(command, [...FETCH_SETTINGS, 'lock']);
}

/** Opens store and fetcher, does what is asked, closes both. */
export async function withStore(flags: WorkFlags, how: OpenOptions, work: (store: Store, fetcher: Fetcher, signal: AbortSignal) => Promise<void>): Promise<void> {
  const fetcher = await openFetcher({ ...flags });
  const store = await openStore(flags.store, how).catch(async (error: unknown) => {
    await fetcher.close();
    throw error;
  });
  try {
    await work(store, fetcher, interruption());
  } finally {
    await fetcher.close();
    await store.close();
  }
}

/** Works on the queued URLs until none is left. Killed at any moment and run again, it ends as if undisturbed. */
export async function workQueue(store: Store, fetcher: Fetcher, signal: AbortSignal, flags: WorkFlags): Promise<void> {
  const pool = createPool(poolOptions(flags));
  signal.addEventListener('abort', () => void setTimeout(() => pool.close(), GRACE));
  // The progress line estimates the time left from how much of the whole is done: here URLs, not bytes.
  const meter = { totalBytes: (await store.counts()).queued, readBytes: 0 };
  const progress = startProgress(meter);
  const lanes = new Lanes(() => urlsOf(store), fetcher, signal);
  try {
    await runWork(lanes.arrivals(), {
      store, pool,
      report: {
        unchanged: progress.unchanged,
        settled: (outcomes) => {
          meter.readBytes += outcomes.length;
          lanes.settled(outcomes.map(({ source }) => source.location));
          progress.settled(outcomes);
        },
      },
    });
    process.stderr.write(`${signal.aborted ? 'Interrupted. Run `finewire work` with the same store to go on.\n' : ''}${progress.finish()}\nStore: ${describeCounts(await store.counts())}\n`);
    if (progress.failures > 0) process.exitCode ??= 1;
  } finally {
    await pool.close();
  }
}

async function* urlsOf(store: Store): AsyncGenerator<Ticket> {
  for await (const ticket of store.queued()) if (ticket.kind === 'url') yield ticket;
}
