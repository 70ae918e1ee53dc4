import { createReadStream } from 'node:fs';
import { Command } from 'commander';
import { z } from 'zod';
import { ConfigError, PermanentError, systemWords } from '../errors.ts';
import { readLines } from '../fetch/sources/lines.ts';
import { AnyRecord } from '../records.ts';
import { counted } from '../values/counted.ts';
import { verifyRecord, type Offsets } from '../verify.ts';
import { offsetsOption } from './options.ts';

const SHOWN = 20;
const LINE_LIMIT = 256 << 20;

export function verifyCommand(): Command {
  return new Command('verify')
    .description('Check records against the schema, and every span against the text that it quotes.')
    .argument('<records>', 'NDJSON file of records, or - for standard input')
    .addOption(offsetsOption())
    .addHelpText('after', '\nExample:\n  finewire extract samples/ | finewire verify -')
    .action(verify);
}

async function verify(path: string, { offsets }: { readonly offsets: Offsets }): Promise<void> {
  let records = 0;
  const problems: string[] = [];
  const stream = path === '-' ? process.stdin : createReadStream(path);
  try {
    for await (const { number, bytes } of readLines(stream, LINE_LIMIT)) {
      if (bytes?.length === 0) continue;
      records += 1;
      problems.push(...problemsOf(bytes, offsets).map((problem) => `${path}:${number} ${problem}`));
    }
  } catch (error) {
    throw new ConfigError('unreadable', `${path} cannot be read: ${systemWords(error)}; name a file of records.`, { cause: error });
  }
  if (records === 0) throw new PermanentError('empty', `No records in ${path === '-' ? 'standard input' : path}; name a file that \`extract\` or \`export\` wrote.`);
  for (const problem of problems.slice(0, SHOWN)) process.stderr.write(`${problem}\n`);
  process.stderr.write(problems.length === 0 ? `${counted(records, 'record')}, all in order.\n` : `${counted(records, 'record')}, ${problems.length} mismatch${problems.length === 1 ? '' : 'es'}${problems.length > SHOWN ? `, the first ${SHOWN} shown` : ''}.\n`);
  if (problems.length > 0) process.exitCode = 1;
}

function problemsOf(bytes: Buffer | null, offsets: Offsets): readonly string[] {
  if (bytes === null) return ['is too long to be a record.'];
  let value: unknown;
  try {
    value = JSON.parse(bytes.toString('utf8'));
  } catch {
    return ['is not JSON.'];
  }
  const parsed = AnyRecord.safeParse(value);
  return parsed.success ? verifyRecord(parsed.data, offsets) : parsed.error.issues.map(describe);
}

function describe({ path, message }: z.core.$ZodIssue): string {
  return `${path.length > 0 ? path.join('.') : 'the record'}: ${message}`;
}
