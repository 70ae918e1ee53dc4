import { loadConfig } from '../config.ts';
import { Archive } from '../fetch/archive.ts';
import { Fetcher } from '../fetch/index.ts';
import { Pace, type HostPace } from '../fetch/pace.ts';

/** A fetcher as flags and variables want it. Close it at the end. */
export async function openFetcher(flags: Readonly<Record<string, unknown>>, pace: HostPace = new Pace(), warn = toStderr): Promise<Fetcher> {
  const config = loadConfig(flags, process.env);
  const archive = config.archive === '' ? null : await Archive.open(config.archive);
  if (config.contact === '') warn('No --contact is set: sites cannot reach you, and some refuse such readers.');
  return new Fetcher(config, { archive, pace });
}

export function toStderr(message: string): void {
  process.stderr.write(`${message}\n`);
}
