import type { DatabaseSyncInstance } from '@photostructure/sqlite';
import type { ActionRecord, ArticleRecord, FailureRecord } from '../records.ts';
import { duplicateOf, packRecord, unpackRecord } from './body.ts';
import type { Commit, Counts, Entry, OpenOptions, Store, Ticket } from './index.ts';
import { reportsOf } from './merge/index.ts';
import { SqliteActs } from './sqlite-acts.ts';
import { checkExists, explained, openReader, openWriter, transaction } from './sqlite-file.ts';
import { statements } from './sqlite-statements.ts';

/** Rows read at a time. */
const PAGE = 200;

interface Row extends Ticket {
  readonly row: number;
  readonly run: number;
  readonly state: 'queued' | 'article' | 'failure';
  readonly attempts: number;
}

/**
 * The embedded store: one SQLite file, one writing process, readers beside it.
 *
 * @throws {ConfigError} `store-locked`, `not-a-store`, `store-newer`, `no-store` (`readOnly`, `mustExist`), `disk-full`, `store-unusable`.
 */
export function openSqliteStore(path: string, { readOnly = false, mustExist = false }: OpenOptions = {}): Store {
  if (readOnly) {
    const db = openReader(path);
    return new SqliteStore(path, db, 0, () => db.close());
  }
  if (mustExist) checkExists(path);
  const { db, close } = openWriter(path);
  const run = explained(path, () => Number(db.prepare('INSERT INTO run DEFAULT VALUES').run().lastInsertRowid));
  return new SqliteStore(path, db, run, close);
}

class SqliteStore implements Store {
  readonly #path: string;
  readonly #db: DatabaseSyncInstance;
  readonly #run: number;
  readonly #close: () => void;
  readonly #sql: ReturnType<typeof statements>;
  readonly #acts: SqliteActs;

  constructor(path: string, db: DatabaseSyncInstance, run: number, close: () => void) {
    this.#path = path;
    this.#db = db;
    this.#run = run;
    this.#close = close;
    this.#sql = statements(db);
    this.#acts = new SqliteActs(db);
  }

  async accept(tickets: readonly Ticket[]): Promise<readonly Entry[]> {
    return this.#write(() => tickets.map((ticket) => this.#acceptOne(ticket)));
  }

  async commit(commits: readonly Commit[], at: string): Promise<void> {
    this.#write(() => commits.forEach((commit) => this.#commitOne(commit, at)));
  }

  async *queued(): AsyncGenerator<Ticket> {
    for (let after = 0; ;) {
      const page = explained(this.#path, () => this.#sql.queue.all(after, PAGE)) as unknown as Row[];
      for (const { row: _row, ...ticket } of page) yield ticket;
      const last = page.at(-1);
      if (last === undefined) return;
      after = last.row;
    }
  }

  async requeue(codes?: readonly string[]): Promise<number> {
    const wanted = codes === undefined ? null : JSON.stringify(codes);
    return this.#write(() => {
      this.#sql.dropFailed.run(wanted, wanted);
      return Number(this.#sql.requeue.run(wanted, wanted).changes);
    });
  }

  async counts(): Promise<Counts> {
    return explained(this.#path, () => {
      const states = new Map((this.#sql.states.all() as { state: string; n: number }[]).map(({ state, n }) => [state, n]));
      const codes = this.#sql.codes.all() as { code: string; n: number }[];
      return {
        queued: states.get('queued') ?? 0, articles: states.get('article') ?? 0, failures: states.get('failure') ?? 0,
        failuresByCode: Object.fromEntries(codes.map(({ code, n }) => [code, n])),
      };
    });
  }

  articles(): AsyncIterable<ArticleRecord> {
    return this.#records('article');
  }

  failures(): AsyncIterable<FailureRecord> {
    return this.#records('failure');
  }

  actions(): AsyncIterable<ActionRecord> {
    const sql = 'SELECT id, body FROM act WHERE id > ? ORDER BY id LIMIT ?';
    return this.#pages<{ id: string; body: string }, ActionRecord>(sql, (last) => [last?.id ?? ''], ({ body }) => JSON.parse(body) as ActionRecord);
  }

  async article(id: string): Promise<ArticleRecord | null> {
    const row = explained(this.#path, () => this.#sql.article.get(id)) as { body: Uint8Array } | undefined;
    return row === undefined ? null : unpackRecord<ArticleRecord>(row.body);
  }

  async close(): Promise<void> {
    explained(this.#path, this.#close);
  }

  #write<T>(work: () => T): T {
    return explained(this.#path, () => transaction(this.#db, () => {
      this.#acts.begin();
      const result = work();
      this.#acts.settle();
      return result;
    }));
  }

  #acceptOne(ticket: Ticket): Entry {
    const { id, kind, location, key, sha256 } = ticket;
    const known = this.#sql.find.get(id) as Row | undefined;
    if (known === undefined) {
      this.#sql.insert.run(id, kind, location, key, sha256, this.#run);
      return 'work';
    }
    const changed = known.sha256 !== sha256;
    const isOfThisRun = known.run === this.#run;
    if (changed && isOfThisRun && known.location !== location) return { keyTakenAt: known.location };
    if (!changed && (known.state !== 'queued' || isOfThisRun)) {
      // So that a second place of this key is known as such.
      if (!isOfThisRun && kind === 'ndjson' && key !== null) this.#sql.see.run(location, this.#run, known.row);
      return known.state === 'failure' ? 'failed' : 'known';
    }
    if (changed) {
      this.#sql.drop.run(known.row);
      this.#acts.replace(known.row, []);
    }
    this.#sql.enter.run(kind, location, key, sha256, this.#run, changed ? 0 : known.attempts, known.row);
    return 'work';
  }

  #commitOne(commit: Commit, at: string): void {
    const { ticket, outcome } = commit;
    const known = this.#sql.find.get(ticket.id) as Row | undefined;
    if (known !== undefined && known.sha256 !== ticket.sha256) return;
    if (known?.state === 'article' && outcome.type === 'failure') return;
    if (outcome.type === 'article' && ticket.kind === 'url') {
      const first = this.#sql.sameArticle.get(outcome.id, ticket.id) as { location: string } | undefined;
      if (first !== undefined) return this.#commitOne(duplicateOf(commit, first.location), at);
    }
    const attempts = (known?.attempts ?? 0) + (known?.state === 'failure' ? 0 : 1);
    const record = outcome.type === 'failure' ? { ...outcome, attempts, at } : outcome;
    const row = known?.row ?? this.#sql.insert.run(ticket.id, ticket.kind, ticket.location, ticket.key, ticket.sha256, this.#run).lastInsertRowid;
    this.#sql.settle.run(record.type, attempts, record.type === 'failure' ? record.code : null, record.id, row);
    this.#sql.save.run(row, packRecord(record));
    this.#acts.replace(Number(row), record.type === 'article' ? reportsOf(record) : []);
  }

  #records<T extends ArticleRecord | FailureRecord>(state: T['type']): AsyncGenerator<T> {
    const sql = 'SELECT record, id, body FROM ledger JOIN record USING (row) WHERE state = ? AND (record, id) > (?, ?) ORDER BY record, id LIMIT ?';
    return this.#pages<{ record: string; id: string; body: Uint8Array }, T>(sql, (last) => [state, last?.record ?? '', last?.id ?? ''], ({ body }) => unpackRecord<T>(body));
  }

  /**
   * A connection of its own holds the snapshot, so that commits go on meanwhile. Pages, not the driver's
   * iterator: that one does not keep its statement from being collected.
   */
  async *#pages<R, T>(sql: string, after: (last: R | undefined) => readonly string[], read: (row: R) => T): AsyncGenerator<T> {
    const db = openReader(this.#path);
    try {
      const next = db.prepare(sql);
      db.exec('BEGIN');
      for (let last: R | undefined; ;) {
        const page = explained(this.#path, () => next.all(...after(last), PAGE)) as R[];
        for (const row of page) yield read(row);
        last = page.at(-1);
        if (last === undefined) return;
      }
    } finally {
      // Ended by hand: the driver keeps a closed connection alive until its statements are collected.
      if (db.isTransaction) db.exec('COMMIT');
      db.close();
    }
  }
}
