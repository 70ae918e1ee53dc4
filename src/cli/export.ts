import type { Writable } from 'node:stream';
import { Command, InvalidArgumentError, Option } from 'commander';
import { ConfigError } from '../errors.ts';
import { ActionStatus, type AnyRecord } from '../records.ts';
import { exportRecords, type ExportOptions } from '../store/export/index.ts';
import { NO_FILTER, type Filter } from '../store/export/filter.ts';
import { writeWhole } from '../store/export/whole-file.ts';
import { openStore } from '../store/open.ts';
import { toStderr } from './fetching.ts';
import { offsetsOption, storeOption } from './options.ts';
import { calendarDate, figure } from './values.ts';

interface Flags extends Omit<ExportOptions, 'filter'>, Partial<Filter> {
  readonly store: string;
  readonly type: AnyRecord['type'];
  readonly output?: string;
}

export function exportCommand(): Command {
  return new Command('export')
    .description('Write the records of a store, filtered, as NDJSON or CSV. Twice gives the same bytes.')
    .addOption(storeOption())
    .addOption(new Option('--type <type>', 'article: one for each document; action: one for each act, merged from all articles; failure: one for each input that gave no article').choices(['article', 'action', 'failure']).default('article'))
    .addOption(new Option('--format <format>', 'ndjson has everything; csv is a table for a spreadsheet').choices(['ndjson', 'csv']).default('ndjson'))
    .option('--agency <name>', 'an id ("us/sec"), its end ("sec") or words of the name')
    .option('--company <name>', 'the same of a respondent or, for articles, of a company named')
    .option('--currency <code>', 'penalties stated in this currency (ISO 4217)', currency)
    .option('--min-amount <figure>', 'penalties of at least this; in any currency unless --currency is given', figure)
    .option('--since <date>', 'from this day, month or year on (YYYY-MM-DD, YYYY-MM, YYYY): of the act, else of publication', calendarDate)
    .option('--until <date>', 'to the end of this day, month or year', calendarDate)
    .addOption(new Option('--status <status>', 'actions of this status').choices(ActionStatus.options))
    .addOption(offsetsOption())
    .option('-o, --output <file>', 'write here (whole or not at all) and not to standard output')
    .addHelpText('after', '\nExample:\n  finewire export --store fines.db --type action --format csv --since 2024 --min-amount 1000000 --currency USD -o fines.csv')
    .action(run);
}

async function run({ store: location, type, format, offsets, output, ...wanted }: Flags): Promise<void> {
  const filter: Filter = { ...NO_FILTER, ...wanted };
  if (type === 'failure' && Object.keys(wanted).length > 0) throw new ConfigError('usage', 'Failures name no agency, company or sum: leave the filters out with --type failure.');
  const store = await openStore(location, { readOnly: true, warn: toStderr });
  try {
    const write = (sink: Writable): Promise<void> => exportRecords(store, { type, format, offsets, filter }, sink);
    await (output === undefined ? write(process.stdout) : writeWhole(output, write));
  } finally {
    await store.close();
  }
}

function currency(value: string): string {
  if (!/^[a-z]{3}$/iu.test(value)) throw new InvalidArgumentError('It takes a three-letter code, such as USD.');
  return value.toUpperCase();
}
