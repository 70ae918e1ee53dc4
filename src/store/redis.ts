import { randomUUID } from 'node:crypto';
import type { Redis } from 'ioredis';
import { ConfigError } from '../errors.ts';
import type { ActionRecord, ArticleRecord, FailureRecord } from '../records.ts';
import { duplicateOf, unpackRecord } from './body.ts';
import type { Commit, Counts, Entry, OpenOptions, Store, Ticket } from './index.ts';
import { mergeAll } from './merge/all.ts';
import { reportsOf, type Report } from './merge/index.ts';
import { connect, explain, redisPlace, runScript, type RedisPlace } from './redis-link.ts';
import { argsOf, entryOf, restOf, ticketFrom } from './redis-rows.ts';
import { ACCEPT, COMMIT, REQUEUE, type Script } from './redis-scripts.ts';

const SCHEMA = 1;
/** Entries read at a time, and changed by one script at most: a script holds up all others. */
const PAGE = 100;

/**
 * The shared store, for as many processes on as many machines as there are.
 *
 * `articles` and `failures` are in order, but no snapshot: what is committed meanwhile may or may not be in it.
 *
 * @throws {ConfigError} Where Redis cannot be reached or trusted; `no-store` (`readOnly`, `mustExist`), `store-newer`.
 */
export async function openRedisStore(location: string, { readOnly = false, mustExist = false, warn = () => undefined }: OpenOptions = {}): Promise<RedisStore> {
  const place = redisPlace(location);
  const redis = await connect(place, warn, readOnly);
  try {
    const meta = `${place.prefix}:meta`;
    if ((readOnly || mustExist) && (await redis.exists(meta)) === 0) throw new ConfigError('no-store', `There is no store at ${place.shown}; \`finewire batch <inputs…> --store ${place.shown}\` makes one.`);
    if (!readOnly) await redis.multi().hsetnx(meta, 'schema', SCHEMA).hsetnx(meta, 'id', randomUUID()).exec();
    if (Number(await redis.hget(meta, 'schema')) > SCHEMA) throw new ConfigError('store-newer', `${place.shown} was written by a newer finewire; update this one.`);
    return new RedisStore(place, redis, readOnly ? 0 : await redis.hincrby(meta, 'run', 1));
  } catch (error) {
    redis.disconnect();
    throw explain(place, error);
  }
}

export class RedisStore implements Store {
  readonly place: RedisPlace;
  readonly redis: Redis;
  readonly #run: number;
  #calls = 0;

  constructor(place: RedisPlace, redis: Redis, run: number) {
    this.place = place;
    this.redis = redis;
    this.#run = run;
  }

  async accept(tickets: readonly Ticket[]): Promise<readonly Entry[]> {
    const answers: Entry[] = [];
    for (const page of pages(tickets)) {
      // A call that is sent again after a broken link has the same number, and so the same answer.
      const args = page.flatMap((ticket) => [ticket.id, ticket.sha256 ?? '', restOf(ticket)]);
      const works = await this.#script(ACCEPT, [this.#run, this.#calls += 1, ...args]) as string[];
      answers.push(...works.map(entryOf));
    }
    return answers;
  }

  async commit(commits: readonly Commit[], at: string): Promise<void> {
    const duplicates: Commit[] = [];
    for (const page of pages(commits)) {
      const firsts = await this.#script(COMMIT, page.flatMap((commit) => argsOf(commit, at))) as string[];
      page.forEach((commit, index) => {
        const first = firsts[index];
        if (first) duplicates.push(duplicateOf(commit, ticketFrom('', '', first).location));
      });
    }
    if (duplicates.length > 0) await this.commit(duplicates, at);
  }

  async *queued(): AsyncGenerator<Ticket> {
    for (let after = '-inf'; ;) {
      const page = await this.#try(() => this.redis.zrange(this.#key('queue'), after, '+inf', 'BYSCORE', 'LIMIT', 0, PAGE, 'WITHSCORES'));
      const ids = page.filter((_, index) => index % 2 === 0);
      for (const ticket of await this.find(ids)) if (ticket !== null) yield ticket;
      const last = page.at(-1);
      if (last === undefined) return;
      after = `(${last}`;
    }
  }

  /** The tickets of these ids that are still queued, in place; null for others. */
  async find(ids: readonly string[]): Promise<readonly (Ticket | null)[]> {
    if (ids.length === 0) return [];
    const entries = await this.#try(() => this.redis.hmget(this.#key('ledger'), ...ids));
    return ids.map((id, index) => {
      const [head = '', rest = ''] = entries[index]?.split(/\n(.*)/su) ?? [];
      const [state, , , , sha256 = ''] = head.split('\t');
      return state === 'q' ? ticketFrom(id, sha256, rest) : null;
    });
  }

  async requeue(codes?: readonly string[]): Promise<number> {
    let count = 0;
    for await (const ids of this.#settled('failures')) {
      count += await this.#script(REQUEUE, [codes?.length ?? -1, ...(codes ?? []), ...ids]) as number;
    }
    return count;
  }

  async counts(): Promise<Counts> {
    const sizes = this.redis.multi().zcard(this.#key('queue')).zcard(this.#key('articles')).zcard(this.#key('failures')).hgetall(this.#key('codes'));
    const replies = (await this.#try(() => sizes.exec()) ?? []).map(([, reply]) => reply);
    const [queued, articles, failures, codes] = replies as [number, number, number, Record<string, string>];
    const failuresByCode = Object.fromEntries(Object.entries(codes).map(([code, count]) => [code, Number(count)] as const).toSorted(([a], [b]) => (a < b ? -1 : 1)));
    return { queued, articles, failures, failuresByCode };
  }

  async *articles(): AsyncGenerator<ArticleRecord> {
    for await (const ids of this.#settled('articles')) {
      for (const body of await this.#bodies(ids)) if (body !== null) yield unpackRecord<ArticleRecord>(body);
    }
  }

  async *failures(): AsyncGenerator<FailureRecord> {
    for await (const ids of this.#settled('failures')) {
      const entries = await this.#try(() => this.redis.hmget(this.#key('ledger'), ...ids));
      for (const [index, body] of (await this.#bodies(ids)).entries()) {
        const [state, , attempts] = entries[index]?.split('\t', 3) ?? [];
        if (body !== null && state === 'f') yield { ...unpackRecord<FailureRecord>(body), attempts: Number(attempts) };
      }
    }
  }

  /** Merged when it is asked for, from the reports of all articles, which it holds in memory: about 1 KB each. */
  async *actions(): AsyncGenerator<ActionRecord> {
    const reports: Report[] = [];
    for await (const ids of this.#settled('articles')) {
      for (const body of await this.#bodies(ids)) if (body !== null) reports.push(...reportsOf(unpackRecord<ArticleRecord>(body)));
    }
    yield* mergeAll(reports);
  }

  async article(id: string): Promise<ArticleRecord | null> {
    const [member] = await this.#try(() => this.redis.zrange(this.#key('articles'), `[${id}\0`, `(${id}\u0001`, 'BYLEX', 'LIMIT', 0, 1));
    const [body] = member === undefined ? [] : await this.#bodies([member.slice(id.length + 1)]);
    return body ? unpackRecord<ArticleRecord>(body) : null;
  }

  async close(): Promise<void> {
    this.redis.disconnect();
  }

  /** Ids of settled tickets in the order of export, a page at a time. */
  async *#settled(set: 'articles' | 'failures'): AsyncGenerator<readonly string[]> {
    for (let after = '-'; ;) {
      const page = await this.#try(() => this.redis.zrange(this.#key(set), after, '+', 'BYLEX', 'LIMIT', 0, PAGE));
      const last = page.at(-1);
      if (last === undefined) return;
      yield page.map((member) => member.slice(member.indexOf('\0') + 1));
      after = `(${last}`;
    }
  }

  async #bodies(ids: readonly string[]): Promise<readonly (Buffer | null)[]> {
    return this.#try(() => this.redis.hmgetBuffer(this.#key('record'), ...ids));
  }

  async #script(script: Script, args: readonly (string | number | Buffer)[]): Promise<unknown> {
    const keys = ['meta', 'ledger', 'record', 'queue', 'articles', 'failures', 'codes', 'urls'].map((name) => this.#key(name));
    return this.#try(() => runScript(this.redis, script, keys, args));
  }

  async #try<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      throw explain(this.place, error);
    }
  }

  #key(name: string): string {
    return `${this.place.prefix}:${name}`;
  }
}

function pages<T>(items: readonly T[]): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(items.length / PAGE) }, (_, page) => items.slice(page * PAGE, (page + 1) * PAGE));
}
