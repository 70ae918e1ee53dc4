import { Command } from 'commander';
import { batchCommand } from './batch.ts';
import { explainCommand } from './explain.ts';
import { exportCommand } from './export.ts';
import { extractCommand } from './extract.ts';
import { retryCommand } from './retry.ts';
import { statusCommand } from './status.ts';
import { submitCommand } from './submit.ts';
import { verifyCommand } from './verify.ts';
import { workCommand } from './work.ts';

/** The `finewire` program: one file for each command. */
export function program(version: string): Command {
  const root = new Command('finewire')
    .description('Turns news about regulators into structured enforcement records.')
    .version(version)
    .exitOverride()
    .addHelpText('after', '\nExit codes: 0 all well, 1 some inputs of this run failed (each has its failure record), 2 wrong usage, settings or store, 130 interrupted.');
  const commands = [extractCommand(), batchCommand(), submitCommand(), workCommand(), exportCommand(), statusCommand(), retryCommand(), explainCommand(), verifyCommand()];
  for (const command of commands) root.addCommand(command.copyInheritedSettings(root));
  return root;
}
