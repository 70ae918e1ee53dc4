import { ConfigError } from '../errors.ts';
import type { OpenOptions, Store } from './index.ts';
import { openSqliteStore } from './sqlite.ts';

/**
 * Opens a store: a path is an embedded one (made where there is none, unless `readOnly`).
 *
 * @throws {ConfigError} Where it cannot be used, with a `code` and the remedy.
 */
export async function openStore(location: string, options: OpenOptions = {}): Promise<Store> {
  if (/^[a-z][a-z\d+.-]+:\/\//iu.test(location)) throw new ConfigError('unknown-store', `${location} names no kind of store that finewire knows; give a path.`);
  return openSqliteStore(location, options);
}
