import { Redis } from 'ioredis';
import { ConfigError } from '../errors.ts';
import { shownStore } from './open.ts';
import type { Script } from './redis-scripts.ts';

/** Milliseconds: to connect; without an answer, after which a link counts as dead; most between two attempts. */
const CONNECT = 5_000;
const SILENCE = 15_000;
const LONGEST_BACKOFF = 5_000;
const LEAST_VERSION = [6, 2] as const;

/** Where a Redis store is: `redis://[user:password@]host[:port][/database][?name=fines]`, `rediss://` for TLS. */
export interface RedisPlace {
  /** Without secrets, with the store's name, for messages. */
  readonly shown: string;
  readonly url: string;
  /** Before every key; the braces keep all keys of one store on one node of a cluster. */
  readonly prefix: string;
}

/** @throws {ConfigError} `unknown-store` */
export function redisPlace(location: string): RedisPlace {
  const url = URL.canParse(location) ? new URL(location) : null;
  if (url === null) throw new ConfigError('unknown-store', `${shownStore(location)} is no address; it takes redis://[user:password@]host[:port][/database][?name=fines].`);
  const unknown = [...url.searchParams.keys()].filter((key) => key !== 'name');
  // A misspelt name must not lead to another store.
  if (unknown.length > 0) throw new ConfigError('unknown-store', `${shownStore(location)} has the parameter ${unknown.join(', ')}; the one there is is ?name=, the store's name.`);
  const name = url.searchParams.get('name') ?? 'finewire';
  if (name.trim() === '' || /[{}]/u.test(name)) throw new ConfigError('unknown-store', `${shownStore(location)} gives the store no name that can be used: it takes one without braces after ?name=.`);
  url.search = '';
  return { shown: `${url.protocol}//${url.host}${url.pathname === '/' ? '' : url.pathname}?name=${name}`, url: url.href, prefix: `{${name}}` };
}

/** Options of every connection: it notices a dead link, comes back by itself and repeats what was under way. */
export const LINK = {
  connectTimeout: CONNECT,
  socketTimeout: SILENCE,
  maxRetriesPerRequest: null,
  retryStrategy: (attempt: number) => Math.min(100 * 2 ** Math.min(attempt, 10), LONGEST_BACKOFF),
} as const;

/**
 * Connects, and makes sure that this Redis can be trusted with data.
 *
 * @param warn - Told what is no reason to refuse, but worth knowing.
 * @throws {ConfigError} `redis-unreachable`, `redis-refuses`, `redis-too-old`, `redis-evicts`.
 */
export async function connect(place: RedisPlace, warn: (message: string) => void, readOnly: boolean): Promise<Redis> {
  const redis = new Redis(place.url, { ...LINK, lazyConnect: true, retryStrategy: null });
  let reason: unknown = null; // what a failed connect() itself does not tell
  redis.on('error', (error: unknown) => { reason = error; });
  try {
    await redis.connect();
    checkServer(place, await redis.info(), readOnly ? () => undefined : warn);
  } catch (error) {
    redis.disconnect();
    throw error instanceof ConfigError ? error : explain(place, reason ?? error);
  }
  redis.options.retryStrategy = LINK.retryStrategy;
  redis.on('error', onceEach(place, warn));
  return redis;
}

/** Runs a script by its hash, sending its text only where the server does not know it. */
export async function runScript(redis: Redis, { lua, sha1 }: Script, keys: readonly string[], args: readonly (string | number | Buffer)[]): Promise<unknown> {
  try {
    return await redis.evalsha(sha1, keys.length, ...keys, ...args);
  } catch (error) {
    if (!messageOf(error).startsWith('NOSCRIPT')) throw error;
    return redis.eval(lua, keys.length, ...keys, ...args);
  }
}

/** What Redis has to say, as a sentence for its user; other errors as they are. */
export function explain({ shown }: RedisPlace, error: unknown): unknown {
  if (error instanceof ConfigError) return error;
  const message = messageOf(error);
  const [code, sentence] = ((): [string, string] | [null, null] => {
    if (message.startsWith('OOM ')) return ['redis-full', `Redis at ${shown} is out of memory. Nothing is lost: raise its maxmemory, or export and delete what is done, and go on.`];
    if (/^(?:NOAUTH|WRONGPASS|NOPERM)/u.test(message)) return ['redis-refuses', `Redis at ${shown} refuses us (${message}); put user and password into the address: redis://user:password@host.`];
    if (/^(?:MISCONF|READONLY|LOADING|MASTERDOWN|CLUSTERDOWN|TRYAGAIN)/u.test(message)) return ['redis-unusable', `Redis at ${shown} takes no writes now (${message}).`];
    if (/ECONN|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|EPIPE|Connection is closed|Socket timeout|connect timeout/iu.test(message)) return ['redis-unreachable', `Redis at ${shown} does not answer (${message}); is it running, and is the address right?`];
    return [null, null];
  })();
  return code === null ? error : new ConfigError(code, sentence, { cause: error });
}

/** Tells each trouble once until another comes, however often the link is tried. */
function onceEach(place: RedisPlace, warn: (message: string) => void): (error: unknown) => void {
  let last = '';
  return (error) => {
    const trouble = explain(place, error);
    const message = trouble instanceof Error ? trouble.message : String(trouble);
    if (message !== last) warn(last = message);
  };
}

function checkServer({ shown }: RedisPlace, info: string, warn: (message: string) => void): void {
  const about = new Map([...info.matchAll(/^(\w+):(.*?)\r?$/gmu)].map(([, name = '', value = '']) => [name, value]));
  const version = about.get('redis_version') ?? '0';
  const [major = 0, minor = 0] = version.split('.').map(Number);
  if (major < LEAST_VERSION[0] || (major === LEAST_VERSION[0] && minor < LEAST_VERSION[1])) {
    throw new ConfigError('redis-too-old', `Redis at ${shown} is version ${version}; it takes ${LEAST_VERSION.join('.')} or newer.`);
  }
  const policy = about.get('maxmemory_policy') ?? 'noeviction';
  if (policy !== 'noeviction') {
    throw new ConfigError('redis-evicts', `Redis at ${shown} throws data away when memory is short (maxmemory-policy ${policy}); run \`redis-cli config set maxmemory-policy noeviction\` and put it into redis.conf.`);
  }
  if (about.get('aof_enabled') === '0') {
    warn(`Redis at ${shown} keeps no append-only file: what was acknowledged is lost when it ends. Run \`redis-cli config set appendonly yes\` and put it into redis.conf.`);
  }
}

function messageOf(error: unknown): string {
  if (!(typeof error === 'object' && error !== null && 'message' in error)) return String(error);
  const code = 'code' in error ? `${String(error.code)} ` : '';
  return `${String(error.message).startsWith(code.trim()) ? '' : code}${String(error.message)}`;
}
