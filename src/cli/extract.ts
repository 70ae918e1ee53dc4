import { once } from 'node:events';
import { Command } from 'commander';
import { addSettings, FETCH_SETTINGS, loadConfig } from '../config.ts';
import { isUrl, readInputs } from '../fetch/sources/index.ts';
import type { Outcome } from '../outcome.ts';
import { PoolClosedError, createPool } from '../pool.ts';
import { mapOrdered, until } from '../streams.ts';
import { counted } from '../values/counted.ts';
import { openFetcher, toStderr } from './fetching.ts';
import { GRACE, interruption } from './interruption.ts';
import { memoryLimitOption, poolOptions, threadsOption, timeLimitOption, type PoolFlags } from './options.ts';

/** Documents in hand for each thread; enough that a slow one does not idle the others. */
const AHEAD = 8;

export function extractCommand(): Command {
  const command = new Command('extract')
    .description('Read documents and print their article and failure records as NDJSON, in input order.')
    .argument('<inputs...>', 'files, folders, globs, NDJSON, WARC, URLs, or - for standard input')
    .addOption(threadsOption()).addOption(timeLimitOption()).addOption(memoryLimitOption())
    .addHelpText('after', '\nExample:\n  finewire extract samples/*.html > records.ndjson')
    .action(extractInputs);
  return addSettings(command, FETCH_SETTINGS);
}

async function extractInputs(inputs: readonly string[], flags: PoolFlags): Promise<void> {
  loadConfig({ ...flags }, process.env); // wrong settings are told also where nothing is fetched
  const signal = interruption();
  const pool = createPool(poolOptions(flags));
  signal.addEventListener('abort', () => void setTimeout(() => pool.close(), GRACE));
  const fetcher = inputs.some(isUrl) ? await openFetcher({ ...flags }) : null;
  const outcomes = mapOrdered(until(readInputs(inputs, { fetcher, remark: toStderr }), signal), pool.threads * AHEAD, async (input) => ('type' in input ? input : pool.run(input)));
  let [read, failed] = [0, 0];
  try {
    for await (const outcome of outcomes) {
      read += 1;
      if (outcome.type === 'failure') failed += 1;
      await print(outcome);
    }
  } catch (error) {
    if (!(error instanceof PoolClosedError)) throw error;
  } finally {
    await pool.close();
    await fetcher?.close();
  }
  if (failed === 0) return;
  process.stderr.write(`${failed} of ${counted(read, 'input')} failed.\n`);
  process.exitCode ??= 1;
}

async function print(outcome: Outcome): Promise<void> {
  const record = outcome.type === 'failure' ? { ...outcome, attempts: 1, at: new Date().toISOString() } : outcome;
  if (!process.stdout.write(`${JSON.stringify(record)}\n`)) await once(process.stdout, 'drain');
}
