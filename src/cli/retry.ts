import { Command } from 'commander';
import { addSettings, FETCH_SETTINGS } from '../config.ts';
import { readInputs } from '../fetch/sources/index.ts';
import { failureOf, type Failure } from '../pipeline.ts';
import type { Store, Ticket } from '../store/index.ts';
import { isRedis } from '../store/open.ts';
import type { Page } from '../types.ts';
import { workInto, type BatchFlags } from './batch.ts';
import { detachOption, memoryLimitOption, storeOption, threadsOption, timeLimitOption } from './options.ts';
import { withStore, workQueue } from './work.ts';

interface RetryFlags extends BatchFlags {
  readonly code?: readonly string[];
}

export function retryCommand(): Command {
  const command = new Command('retry')
    .description('Work on the failed inputs of a store again, and on those an interrupted run left queued.')
    .addOption(storeOption())
    .option('--code <codes...>', 'only failures of these codes')
    .addOption(threadsOption()).addOption(timeLimitOption()).addOption(memoryLimitOption())
    .addOption(detachOption())
    .addHelpText('after', '\nExample:\n  finewire retry --store fines.db --code time-limit --time-limit 120')
    .action(async (flags: RetryFlags) => (isRedis(flags.store) ? (await import('./shared.ts')).retryShared(flags) : retry(flags)));
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
  const wanted = new Map<string, Map<string, Ticket>>();
  for await (const ticket of store.queued()) {
    const file = fileOf(ticket);
    if (ticket.kind !== 'url') wanted.set(file, (wanted.get(file) ?? new Map<string, Ticket>()).set(ticket.location, ticket));
  }
  for (const [file, tickets] of wanted) {
    if (file !== '-') {
      for await (const input of readInputs([file])) if (tickets.delete(input.source.location)) yield input;
    }
    for (const ticket of tickets.values()) yield gone(ticket);
  }
}

function gone({ kind, location, key }: Ticket): Failure {
  return failureOf({ kind, location, key }, null, 'gone', `${key ?? location} cannot be read again: ${location.startsWith('-') ? 'it came from standard input' : 'it is no longer at its place'}; hand it in once more.`, false);
}

/** The file that a place is in: `path:line` and `path@offset` name a part of one. */
function fileOf({ kind, location }: Ticket): string {
  return kind === 'ndjson' || kind === 'warc' ? location.replace(/[:@]\d+$/u, '') : location;
}
