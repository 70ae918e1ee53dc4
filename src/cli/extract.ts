import { Command } from 'commander';
import { readInputs } from '../fetch/sources/index.ts';
import { processPage } from '../pipeline.ts';

export function extractCommand(): Command {
  return new Command('extract')
    .description('Read documents and print their article and failure records as NDJSON, in input order.')
    .argument('<inputs...>', 'files, folders, globs, NDJSON, or - for standard input')
    .addHelpText('after', '\nExample:\n  finewire extract samples/*.html > records.ndjson')
    .action(async (inputs: string[]) => {
      for await (const input of readInputs(inputs)) {
        const outcome = 'type' in input ? input : processPage(input);
        process.stdout.write(JSON.stringify(outcome.type === 'failure' ? { ...outcome, attempts: 1, at: new Date().toISOString() } : outcome) + '\n');
        if (outcome.type === 'failure') process.exitCode = 1;
      }
    });
}
