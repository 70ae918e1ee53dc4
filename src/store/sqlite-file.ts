import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { isNativeError } from 'node:util/types';
import { DatabaseSync, type DatabaseSyncInstance } from '@photostructure/sqlite';
import { ConfigError } from '../errors.ts';
import { ACT_TABLES } from './sqlite-acts.ts';

/** "fwir" in ASCII: tells our files from other applications' SQLite files. */
const APPLICATION_ID = 0x66_77_69_72;
const SCHEMA = 1;

/**
 * `ledger` is small and scanned for counts; bodies stand apart. Rowid tables: WITHOUT ROWID is a
 * quarter as fast here.
 */
const TABLES = `
  CREATE TABLE run (id INTEGER PRIMARY KEY AUTOINCREMENT);
  CREATE TABLE ledger (
    row INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    kind TEXT NOT NULL,
    location TEXT NOT NULL,
    key TEXT,
    sha256 TEXT,
    run INTEGER NOT NULL,
    state TEXT NOT NULL DEFAULT 'queued' CHECK (state IN ('queued', 'article', 'failure')),
    attempts INTEGER NOT NULL DEFAULT 0,
    code TEXT,
    record TEXT
  );
  CREATE INDEX ledger_queue ON ledger (row) WHERE state = 'queued';
  CREATE INDEX ledger_order ON ledger (state, record, id);
  CREATE TABLE record (row INTEGER PRIMARY KEY REFERENCES ledger (row), body BLOB NOT NULL);
  ${ACT_TABLES}
`;

/** @throws {ConfigError} `no-store` */
export function checkExists(path: string): void {
  if (!existsSync(path)) throw new ConfigError('no-store', `There is no store at ${path}; \`finewire batch <inputs…> --store ${path}\` makes one.`);
}

/** Opens an existing store for reading; it may be written to by another process meanwhile. */
export function openReader(path: string): DatabaseSyncInstance {
  checkExists(path);
  return explained(path, () => {
    // Not SQLite's own read-only mode: a reader must be able to roll a killed writer's log forward.
    const db = connect(path);
    check(db, path);
    db.exec('PRAGMA query_only = ON');
    return db;
  });
}

/** Opens or creates a store for writing. The lock falls with the process, however it ends. */
export function openWriter(path: string): { readonly db: DatabaseSyncInstance; readonly close: () => void } {
  return explained(path, () => {
    mkdirSync(dirname(path), { recursive: true });
    if (existsSync(path)) openReaderOrBlank(path);
    const unlock = lock(`${path}-lock`);
    try {
      const db = connect(path);
      if (isBlank(db)) create(db);
      return { db, close: () => finish(db, unlock) };
    } catch (error) {
      unlock();
      throw error;
    }
  });
}

/** Runs a piece of work on the store at `path`; what SQLite has to say comes out as a sentence for its user. */
export function explained<T>(path: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    // A cause with neither is our own error, or a bug.
    if (!isNativeError(error) || !('errcode' in error || 'errno' in error)) throw error;
    throw new ConfigError(...explain(path, error), { cause: error });
  }
}

/** Runs work in one write transaction. */
export function transaction<T>(db: DatabaseSyncInstance, work: () => T): T {
  db.exec('BEGIN IMMEDIATE');
  try {
    const result = work();
    db.exec('COMMIT');
    return result;
  } catch (error) {
    if (db.isTransaction) db.exec('ROLLBACK');
    throw error;
  }
}

function connect(path: string): DatabaseSyncInstance {
  const db = new DatabaseSync(path, { timeout: 5000 });
  db.exec('PRAGMA cache_size = -32000; PRAGMA synchronous = NORMAL');
  return db;
}

/** Refuses what is no store before anything (a lock file, a header) is written beside it. */
function openReaderOrBlank(path: string): void {
  const db = connect(path);
  try {
    if (!isBlank(db)) check(db, path);
  } finally {
    db.close();
  }
}

/** Folds the log into the file, so that the one file is the whole store. */
function finish(db: DatabaseSyncInstance, unlock: () => void): void {
  try {
    db.exec('PRAGMA wal_checkpoint(PASSIVE)');
  } finally {
    db.close();
    unlock();
  }
}

function create(db: DatabaseSyncInstance): void {
  db.exec('PRAGMA journal_mode = WAL');
  transaction(db, () => db.exec(`${TABLES} PRAGMA application_id = ${APPLICATION_ID}; PRAGMA user_version = ${SCHEMA};`));
}

function check(db: DatabaseSyncInstance, path: string): void {
  if (pragma(db, 'application_id') !== APPLICATION_ID) throw notAStore(path);
  if (pragma(db, 'user_version') > SCHEMA) {
    throw new ConfigError('store-newer', `${path} was written by a newer finewire; update this one, or write to another store.`);
  }
}

function isBlank(db: DatabaseSyncInstance): boolean {
  return pragma(db, 'application_id') === 0 && pragma(db, 'schema_version') === 0;
}

function pragma(db: DatabaseSyncInstance, name: 'application_id' | 'user_version' | 'schema_version'): number {
  return Number((db.prepare(`PRAGMA ${name}`).get() as Record<string, number>)[name]);
}

/** An exclusive transaction on a file beside the store: the system lets go of it even after SIGKILL. */
function lock(path: string): () => void {
  const db = new DatabaseSync(path, { timeout: 0 });
  try {
    db.exec('PRAGMA journal_mode = MEMORY; BEGIN EXCLUSIVE');
  } catch (error) {
    db.close();
    throw error;
  }
  return () => {
    rmSync(path, { force: true });
    db.close();
  };
}

function notAStore(path: string): ConfigError {
  return new ConfigError('not-a-store', `${path} is not a finewire store; name another file.`);
}

/** Primary result codes of https://sqlite.org/rescode.html; the system's own errors have none. */
function explain(path: string, error: Error & { readonly errcode?: unknown }): [code: string, message: string] {
  switch (Number(error.errcode ?? 0) & 0xff) {
    case 5: case 6: return ['store-locked', `Another process is writing to ${path}; wait for it to end, or stop it.`];
    case 13: return ['disk-full', `The disk that holds ${path} is full. What was committed is safe: make room and run the same command again.`];
    case 26: return ['not-a-store', notAStore(path).message];
    default: return ['store-unusable', `${path} cannot be used: ${error.message}. Check the path, its permissions and the disk.`];
  }
}
