import type { DatabaseSyncInstance } from '@photostructure/sqlite';
import { keysOf, mergeReports, type Report } from './merge/index.ts';

export const ACT_TABLES = `
  CREATE TABLE report (n INTEGER PRIMARY KEY, row INTEGER NOT NULL REFERENCES ledger (row), act TEXT, body TEXT NOT NULL);
  CREATE INDEX report_row ON report (row);
  CREATE TABLE report_key (key TEXT NOT NULL, n INTEGER NOT NULL);
  CREATE INDEX report_key_key ON report_key (key);
  CREATE INDEX report_key_n ON report_key (n);
  CREATE TABLE act (row INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, body TEXT NOT NULL);
`;

/**
 * Keeps the merged acts of an embedded store current: within the transaction of a commit, the reports
 * that can be touched by it are clustered anew, and no others are read.
 */
export class SqliteActs {
  readonly #sql: ReturnType<typeof statements>;
  readonly #keys = new Set<string>();
  readonly #reports = new Set<number>();
  readonly #acts = new Set<string>();

  constructor(db: DatabaseSyncInstance) {
    this.#sql = statements(db);
  }

  /** Begins a transaction: what an earlier one that failed had touched is forgotten. */
  begin(): void {
    for (const set of [this.#keys, this.#reports, this.#acts]) set.clear();
  }

  /** Replaces the reports of a ledger row; {@link settle} has to follow in the same transaction. */
  replace(row: number, reports: readonly Report[]): void {
    for (const { n, act } of this.#sql.ofRow.all(row) as { n: number; act: string }[]) {
      for (const { key } of this.#sql.keysOf.all(n) as { key: string }[]) this.#keys.add(key);
      this.#acts.add(act);
      this.#sql.dropKeys.run(n);
      this.#sql.drop.run(n);
    }
    for (const report of reports) {
      const n = Number(this.#sql.insert.run(row, JSON.stringify(report)).lastInsertRowid);
      this.#reports.add(n);
      for (const key of keysOf(report)) {
        this.#sql.insertKey.run(key, n);
        this.#keys.add(key);
      }
    }
  }

  /** Merges anew what the transaction's replacements touched. */
  settle(): void {
    if (this.#acts.size + this.#reports.size === 0) return;
    const touched = this.#closure();
    const byId = new Map<string, readonly number[]>();
    for (const { n, report } of touched) byId.set(report.id, [...(byId.get(report.id) ?? []), n]);
    for (const { act } of touched) if (act !== null) this.#acts.add(act);
    for (const act of this.#acts) this.#sql.dropAct.run(act);
    for (const { act, reports } of mergeReports(touched.map(({ report }) => report))) {
      this.#sql.insertAct.run(act.id, JSON.stringify(act));
      for (const n of reports.flatMap((id) => byId.get(id) ?? [])) this.#sql.assign.run(act.id, n);
    }
  }

  /** All reports that share a key with a touched one, directly or through others. */
  #closure(): readonly { readonly n: number; readonly act: string | null; readonly report: Report }[] {
    const found = new Map<number, { readonly n: number; readonly act: string | null; readonly report: Report }>();
    const add = (n: number): void => {
      const row = found.has(n) ? undefined : (this.#sql.get.get(n) as { act: string | null; body: string } | undefined);
      if (row === undefined) return;
      const report = JSON.parse(row.body) as Report;
      found.set(n, { n, act: row.act, report });
      for (const key of keysOf(report)) this.#keys.add(key);
    };
    for (const n of this.#reports) add(n);
    // Keys added on the way are visited too: a Set is walked in order of insertion.
    for (const key of this.#keys) for (const { n } of this.#sql.ofKey.all(key) as { n: number }[]) add(n);
    return [...found.values()];
  }
}

function statements(db: DatabaseSyncInstance) {
  return {
    ofRow: db.prepare('SELECT n, act FROM report WHERE row = ?'),
    keysOf: db.prepare('SELECT key FROM report_key WHERE n = ?'),
    ofKey: db.prepare('SELECT n FROM report_key WHERE key = ?'),
    get: db.prepare('SELECT act, body FROM report WHERE n = ?'),
    insert: db.prepare('INSERT INTO report (row, body) VALUES (?, ?)'),
    insertKey: db.prepare('INSERT INTO report_key VALUES (?, ?)'),
    drop: db.prepare('DELETE FROM report WHERE n = ?'),
    dropKeys: db.prepare('DELETE FROM report_key WHERE n = ?'),
    assign: db.prepare('UPDATE report SET act = ? WHERE n = ?'),
    insertAct: db.prepare('INSERT INTO act (id, body) VALUES (?, ?)'),
    dropAct: db.prepare('DELETE FROM act WHERE id = ?'),
  };
}
