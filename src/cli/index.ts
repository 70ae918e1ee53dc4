import { Command } from 'commander';
import { extractCommand } from './extract.ts';

/** The `finewire` program: one file for each command. */
export function program(): Command {
  return new Command('finewire')
    .description('Turns news about regulators into structured enforcement records.')
    .addCommand(extractCommand());
}
