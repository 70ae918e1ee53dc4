import { InvalidArgumentError, Option } from 'commander';
import { ConfigError } from '../errors.ts';

/** Options that several commands share. */
export const storeOption = (): Option => new Option('--store <place>', 'file of the embedded store, or redis://host[:port][?name=fines] for one that many machines share').makeOptionMandatory();
export const threadsOption = (): Option => new Option('--threads <n>', 'documents worked on at once (default: one a core)').argParser(positive);
export const timeLimitOption = (): Option => new Option('--time-limit <seconds>', 'most that one document may take').argParser(positive).default(20);
export const memoryLimitOption = (): Option => new Option('--memory-limit <MiB>', 'most heap that one thread may use').argParser(positive).default(1024);

export interface PoolFlags {
  readonly threads?: number;
  readonly timeLimit: number;
  readonly memoryLimit: number;
}

/** Flags as the pool takes them. */
export function poolOptions({ threads, timeLimit, memoryLimit }: PoolFlags): { threads?: number; timeLimit: number; memoryLimit: number } {
  return { ...(threads === undefined ? {} : { threads }), timeLimit: timeLimit * 1000, memoryLimit };
}

export const offsetsOption = (): Option => new Option('--offsets <unit>', 'what spans count: UTF-16 code units (JavaScript, Java) or code points (Python, SQL)').choices(['utf16', 'codepoint']).default('utf16');
export const concurrencyOption = (): Option => new Option('--concurrency <n>', 'with Redis: chunks of documents in hand at once (default: 2)').argParser(positive);
export const detachOption = (): Option => new Option('--detach', 'with Redis: only hand the work out; `finewire work` does it');

/** Flags for an embedded store, with which some have no effect. @throws ConfigError that names such a flag. */
export function withoutRedis<T extends { readonly store: string }>(flags: T, ...shared: readonly string[]): T {
  const wrong = shared.find((name) => name in flags);
  if (wrong !== undefined) throw new ConfigError('usage', `--${wrong} needs a store that several processes share (--store redis://host); with the file ${flags.store} it has no effect: leave it out.`);
  return flags;
}

export function portNumber(value: string): number {
  const port = Number(value);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new InvalidArgumentError('It takes a port number.');
  return port;
}

function positive(value: string): number {
  const number = Number(value);
  if (!Number.isInteger(number) || number < 1) throw new InvalidArgumentError('It takes a whole number from 1 up.');
  return number;
}
