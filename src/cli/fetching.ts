import { loadConfig } from '../config.ts';
import { Archive } from '../fetch/archive.ts';
import { Fetcher } from '../fetch/index.ts';
import { Pace, type HostPace } from '../fetch/pace.ts';

/** A fetcher as flags and variables want it. Close it at the end. */
export async function openFetcher(flags: Readonly<Record<string, unknown>>, pace: HostPace = new Pace()): Promise<Fetcher> {
  const config = loadConfig(flags, process.env);
  const archive = config.archive === '' ? null : await Archive.open(config.archive);
  if (config.contact === '') process.stderr.write('No --contact is set: sites cannot reach you, and some refuse such readers.\n');
  return new Fetcher(config, { archive, pace });
}
