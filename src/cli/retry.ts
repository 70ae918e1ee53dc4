import { Command } from 'commander';
import { runWork, type Work } from '../batch.ts';
import { addSettings, FETCH_SETTINGS } from '../config.ts';
import { ConfigError } from '../errors.ts';
import { Rereader } from '../fetch/sources/again.ts';
import type { Store, Ticket } from '../store/index.ts';
import { isRedis } from '../store/open.ts';
import { until } from '../streams.ts';
import { workInto, type BatchFlags } from './batch.ts';
import { detachOption, memoryLimitOption, storeOption, threadsOption, timeLimitOption, withoutRedis } from './options.ts';
import { each } from './values.ts';
import { withStore, workQueue } from './work.ts';

interface RetryFlags extends BatchFlags {
  readonly code?: readonly string[];
}

export function retryCommand(): Command {
  const command = new Command('retry')
    .description('Work on the failed inputs of a store again, and on those an interrupted run left queued.')
    .addOption(storeOption())
    .option('--code <code>', 'only failures of this code; may be repeated', each)
    .addOption(threadsOption()).addOption(timeLimitOption()).addOption(memoryLimitOption())
    .addOption(detachOption())
    .addHelpText('after', '\nExample:\n  finewire retry --store fines.db --code time-limit --time-limit 120')
    .action(async (flags: RetryFlags) => (isRedis(flags.store) ? (await import('./shared.ts')).retryShared(flags) : retry(withoutRedis(flags, 'detach'))));
  return addSettings(command, FETCH_SETTINGS);
}

async function retry(flags: RetryFlags): Promise<void> {
  let urls = 0;
  await workInto(flags, { mustExist: true }, async (run, store) => {
    await checkCodes(store, flags.code);
    await store.requeue(flags.code);
    await run((options) => runWork(until(reread(store), options.signal), options));
    for await (const { kind } of store.queued()) urls += kind === 'url' ? 1 : 0;
  });
  if (urls > 0 && process.exitCode !== 130) await withStore(flags, { mustExist: true }, (store, fetcher, signal) => workQueue(store, fetcher, signal, flags));
}

/**
 * Codes that no failure has are most likely misspelt: with none that one has, there is nothing to try again.
 *
 * @throws {ConfigError} `unknown-code`
 */
export async function checkCodes(store: Pick<Store, 'counts'>, codes: readonly string[] | undefined): Promise<void> {
  const { failuresByCode } = await store.counts();
  const known = Object.entries(failuresByCode);
  if (codes === undefined || codes.some((code) => code in failuresByCode)) return;
  throw new ConfigError('unknown-code', `no failure has the code ${codes.join(' or ')}; ${known.length === 0 ? 'there are no failures' : `there are: ${known.map(([code, count]) => `${code} (${count})`).join(', ')}`}.`);
}

/** Reads queued documents again: each file once, of which only the wanted documents are passed on. */
async function* reread(store: Store): AsyncGenerator<Work> {
  const tickets: Ticket[] = [];
  for await (const ticket of store.queued()) if (ticket.kind !== 'url') tickets.push(ticket);
  const reader = new Rereader({ alone: true });
  yield* reader.read(tickets);
  reader.close();
}
