import { Command } from 'commander';
import { addSettings, FETCH_SETTINGS } from '../config.ts';
import { Rereader } from '../fetch/sources/again.ts';
import type { Failure } from '../outcome.ts';
import type { Store, Ticket } from '../store/index.ts';
import { isRedis } from '../store/open.ts';
import type { Page } from '../types.ts';
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
  await workInto(flags, async (run, store) => {
    await store.requeue(flags.code);
    await run(reread(store));
    for await (const { kind } of store.queued()) urls += kind === 'url' ? 1 : 0;
  });
  if (urls > 0 && process.exitCode !== 130) await withStore(flags, (store, fetcher, signal) => workQueue(store, fetcher, signal, flags));
}

/** Reads queued documents again: each file once, of which only the wanted documents are passed on. */
async function* reread(store: Store): AsyncGenerator<Page | Failure> {
  const tickets: Ticket[] = [];
  for await (const ticket of store.queued()) if (ticket.kind !== 'url') tickets.push(ticket);
  const reader = new Rereader({ alone: true });
  for await (const { input } of reader.read(tickets)) yield input;
  reader.close();
}
