import { Command } from 'commander';
import type { Counts } from '../store/index.ts';
import { openStore } from '../store/open.ts';
import { counted } from '../values/counted.ts';
import { toStderr } from './fetching.ts';
import { storeOption } from './options.ts';
import { watch } from './watch.ts';

export function statusCommand(): Command {
  return new Command('status')
    .description('Count the inputs of a store by state, and its failures by code.')
    .addOption(storeOption())
    .option('--json', 'print one JSON object')
    .option('--watch', 'look again every two seconds until nothing is queued: rate, estimated end and, with Redis, workers')
    .addHelpText('after', '\nExample:\n  finewire status --store fines.db')
    .action(async ({ store: location, json = false, watch: watching = false }: { store: string; json?: boolean; watch?: boolean }) => {
      const store = await openStore(location, { readOnly: true, warn: toStderr });
      try {
        if (watching) {
          await watch(location, store);
          return;
        }
        const counts = await store.counts();
        process.stdout.write(json ? `${JSON.stringify(counts)}\n` : `${describeCounts(counts)}\n`);
      } finally {
        await store.close();
      }
    });
}

/** "791 inputs: 780 articles, 11 failures (no-article 8, empty 3), 0 queued" */
export function describeCounts({ queued, articles, failures, failuresByCode }: Counts): string {
  const codes = Object.entries(failuresByCode).map(([code, count]) => `${code} ${count}`).join(', ');
  return `${counted(queued + articles + failures, 'input')}: ${counted(articles, 'article')}, ${counted(failures, 'failure')}${codes && ` (${codes})`}, ${queued} queued`;
}
