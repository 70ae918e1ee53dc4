import { ConfigError } from '../errors.ts';
import type { OpenOptions, Store } from './index.ts';
import { openSqliteStore } from './sqlite.ts';

const GIVE = 'give a file, such as fines.db, or redis://host';

/**
 * Opens a store: a path is an embedded one, `redis://host[:port][/database][?name=fines]` (`rediss://` for TLS)
 * one that many processes share. Made where there is none, unless `readOnly` or `mustExist`.
 *
 * @throws {ConfigError} Where it cannot be used, with a `code` and the remedy.
 */
export async function openStore(location: string, options: OpenOptions = {}): Promise<Store> {
  if (location.trim() === '') throw new ConfigError('unknown-store', `The store has no name; ${GIVE}.`);
  // Loaded where it is needed: most runs never meet Redis.
  if (isRedis(location)) return (await import('./redis.ts')).openRedisStore(location, options);
  if (/^(?:[a-z][a-z\d+.-]+:\/\/|rediss?:)/iu.test(location)) throw new ConfigError('unknown-store', `${shownStore(location)} names no kind of store that finewire knows; ${GIVE}.`);
  return openSqliteStore(location, options);
}

export function isRedis(location: string): boolean {
  return /^rediss?:\/\//iu.test(location);
}

/** A store's place without user and password, for messages. */
export function shownStore(location: string): string {
  return location.replace(/^([a-z][a-z\d+.-]{1,20}:\/\/)[^/?#]{0,1000}@/iu, '$1');
}
