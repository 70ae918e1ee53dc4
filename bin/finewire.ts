#!/usr/bin/env node
import { readFileSync } from 'node:fs';
import { CommanderError } from 'commander';
import { program } from '../src/cli/index.ts';
import { ConfigError, PipelineError, systemWords } from '../src/errors.ts';

const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as { version: string };

// The reader of our output went away (`finewire … | head`): nothing is left to do.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(outputTrouble(error)));

function outputTrouble(error: NodeJS.ErrnoException): number {
  if (error.code === 'EPIPE') return 0;
  process.stderr.write(`finewire: standard output cannot be written: ${systemWords(error)}.\n`);
  return 2;
}

try {
  await program(version).parseAsync();
} catch (error) {
  process.exitCode = exitCodeOf(error);
}

function exitCodeOf(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  if (!(error instanceof PipelineError)) throw error;
  process.stderr.write(`finewire: ${error.message}\n`);
  return error instanceof ConfigError ? 2 : 1;
}
