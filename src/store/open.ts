import { ConfigError } from '../errors.ts';
import type { OpenOptions, Store } from './index.ts';
import { openSqliteStore } from './sqlite.ts';

/**
 * Opens a store: a path is an embedded one, `redis://host[:port][/database][?name=fines]` (`rediss://` for TLS)
 * one that many processes share. Made where there is none, unless `readOnly`.
 *
 * @throws {ConfigError} Where it cannot be used, with a `code` and the remedy.
 */
export async function openStore(location: string, options: OpenOptions = {}): Promise<Store> {
  // Loaded where it is needed: most runs never meet Redis.
  if (isRedis(location)) return (await import('./redis.ts')).openRedisStore(location, options);
  if (/^[a-z][a-z\d+.-]+:\/\//iu.test(location)) throw new ConfigError('unknown-store', `${location} names no kind of store that finewire knows; give a path or redis://host.`);
  return openSqliteStore(location, options);
}

export function isRedis(location: string): boolean {
  return /^rediss?:\/\//iu.test(location);
}
