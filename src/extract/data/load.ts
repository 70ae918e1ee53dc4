import { readFileSync } from 'node:fs';

/** Reads a data file that lies beside this module (`agencies.json`); the build copies them. */
export function loadData(name: string): unknown {
  return JSON.parse(readFileSync(new URL(name, import.meta.url), 'utf8'));
}
