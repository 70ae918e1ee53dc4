import type { DatabaseSyncInstance } from '@photostructure/sqlite';

/** What the store asks of its database, prepared once. */
export function statements(db: DatabaseSyncInstance) {
  const failed = "state = 'failure' AND (? IS NULL OR code IN (SELECT value FROM json_each(?)))";
  return {
    find: db.prepare('SELECT * FROM ledger WHERE id = ?'),
    insert: db.prepare('INSERT INTO ledger (id, kind, location, key, sha256, run) VALUES (?, ?, ?, ?, ?, ?)'),
    enter: db.prepare("UPDATE ledger SET kind = ?, location = ?, key = ?, sha256 = ?, run = ?, attempts = ?, state = 'queued', code = NULL, record = NULL WHERE row = ?"),
    see: db.prepare('UPDATE ledger SET location = ?, run = ? WHERE row = ?'),
    settle: db.prepare('UPDATE ledger SET state = ?, attempts = ?, code = ?, record = ? WHERE row = ?'),
    save: db.prepare('INSERT INTO record VALUES (?, ?) ON CONFLICT DO UPDATE SET body = excluded.body'),
    drop: db.prepare('DELETE FROM record WHERE row = ?'),
    article: db.prepare("SELECT body FROM ledger JOIN record USING (row) WHERE state = 'article' AND record = ? ORDER BY id LIMIT 1"),
    sameArticle: db.prepare("SELECT location FROM ledger WHERE state = 'article' AND record = ? AND kind = 'url' AND id <> ?"),
    // Told which index: left to itself SQLite sorts the whole queue for every page of it.
    queue: db.prepare("SELECT row, id, kind, location, key, sha256 FROM ledger INDEXED BY ledger_queue WHERE state = 'queued' AND row > ? ORDER BY row LIMIT ?"),
    dropFailed: db.prepare(`DELETE FROM record WHERE row IN (SELECT row FROM ledger WHERE ${failed})`),
    requeue: db.prepare(`UPDATE ledger SET state = 'queued', code = NULL, record = NULL WHERE ${failed}`),
    states: db.prepare('SELECT state, count(*) AS n FROM ledger GROUP BY state'),
    codes: db.prepare("SELECT code, count(*) AS n FROM ledger WHERE state = 'failure' GROUP BY code ORDER BY code"),
  };
}
