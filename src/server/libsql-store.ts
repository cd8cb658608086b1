import {Kysely, Migrator, SqliteAdapter, type SqliteDatabase, SqliteDialect, type SqliteStatement} from 'kysely';
import Database from 'libsql';

import {migrations, type Schema} from './schema.js';
import {sqlStore} from './sql-store.js';
import {type Store, StoreError} from './store.js';

/** How long to wait, in ms, for another process that writes to the same file. */
const BUSY_MS = 5000;
/** How long in one go: nothing else is done meanwhile. */
const BLOCKED_MS = 20;
/** And how long between two goes, for everything else. */
const BETWEEN_MS = 50;
const NOTHING_DONE = {changes: 0, lastInsertRowid: 0};
/** Prepared statements kept; lists of ids of many lengths make many. */
const STATEMENTS = 256;

/**
 * Comments in one file on this machine, made if it isn't there; its folder must be. What has
 * been acknowledged survives a crash of the process and of the machine. Several processes may
 * share the file.
 * @throws Error where the file can't be opened or its tables can't be brought up to date.
 */
export async function libsqlStore({path}: {readonly path: string}): Promise<Store> {
  const database = new Database(path);
  const db = new Kysely<Schema>({dialect: new FileDialect({database: asKysely(database)})});
  try {
    await migrate(db);
    database.pragma(`busy_timeout = ${BLOCKED_MS}`);
  } catch (cause) {
    await db.destroy();
    throw new Error(`The tables in ${path} could not be brought up to date: ${String(cause)}`, {cause});
  }
  return patient(sqlStore(db));
}

/** The store, which waits where another process writes, and reads meanwhile. */
function patient(store: Store): Store {
  const once = async <T>(write: () => Promise<T>): Promise<T> => {
    for (const until = Date.now() + BUSY_MS; ; ) {
      try {
        return await write();
      } catch (error) {
        if (!(error instanceof StoreError && error.code === 'busy') || Date.now() > until) throw error;
        await new Promise((again) => setTimeout(again, BETWEEN_MS));
      }
    }
  };
  return {
    ...store,
    add: (...given) => once(() => store.add(...given)),
    edit: (...given) => once(() => store.edit(...given)),
    remove: (...given) => once(() => store.remove(...given)),
    vote: (...given) => once(() => store.vote(...given)),
    report: (...given) => once(() => store.report(...given)),
    close: (...given) => once(() => store.close(...given)),
  };
}

/**
 * Kysely's dialect, told what SQLite can do: change tables in a transaction. Without, a crash in
 * the middle of a migration, or a second process beside it, would leave half of one.
 */
class FileDialect extends SqliteDialect {
  override createAdapter(): SqliteAdapter {
    return new FileAdapter();
  }
}

class FileAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true;
  }
}

/**
 * Brings the tables up to date. Where another process begins with the same new file at the same
 * moment, one of the two trips over what the other just made, and finds it there the next time.
 */
async function migrate(db: Kysely<Schema>): Promise<void> {
  const migrator = new Migrator({db, provider: {getMigrations: async () => migrations}});
  for (let triesLeft = 3; ; triesLeft--) {
    const {error} = await migrator.migrateToLatest();
    if (!error) return;
    if (triesLeft === 0) throw error instanceof Error ? error : new Error(String(error));
  }
}

/** The file as Kysely's own SQLite dialect uses one. */
function asKysely(database: Database.Database): SqliteDatabase {
  database.pragma(`busy_timeout = ${BUSY_MS}`);
  database.pragma('journal_mode = WAL');
  database.pragma('synchronous = FULL');
  database.pragma('foreign_keys = ON');
  const statements = new Map<string, SqliteStatement>();
  return {
    prepare(sql) {
      const known = statements.get(sql);
      if (known) return known;
      // A transaction that reads first and writes then would fail, not wait, when another process writes in between.
      const statement = told(() => database.prepare(sql === 'begin' ? 'begin immediate' : sql));
      if (statements.size >= STATEMENTS) statements.clear();
      const wrapped: SqliteStatement = {
        reader: statement.reader,
        all: (parameters) => told(() => readRows(statement, parameters)),
        // After some failures (a full disk) the transaction is over already, and the failure is what counts.
        run: (parameters) =>
          sql === 'rollback' && !database.inTransaction ? NOTHING_DONE : told(() => statement.run(parameters)),
        iterate: (parameters) => statement.iterate(parameters),
      };
      statements.set(sql, wrapped);
      return wrapped;
    },
    close() {
      statements.clear();
      try {
        // libsql lets go of the file later than it says, and whoever copies it now wants all of it.
        database.pragma('wal_checkpoint(TRUNCATE)');
      } catch {
        // A full disk, say: what is in the log is read from there.
      }
      database.close();
    },
  };
}

/** All rows as objects, made here: libsql takes twice as long to make them itself. */
function readRows(statement: Database.Statement, parameters: readonly unknown[]): Record<string, unknown>[] {
  const names = statement.columns().map(({name}) => name);
  const rows = statement.raw().all(parameters) as unknown[][];
  return rows.map((row) => Object.fromEntries(names.map((name, column) => [name, row[column]])));
}

/** Does `work`, its failures told as a {@link StoreError} where there is one for them. */
function told<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    const code = error instanceof Database.SqliteError ? error.code : '';
    if (code.startsWith('SQLITE_FULL')) throw new StoreError('full', error);
    if (code.startsWith('SQLITE_BUSY') || code.startsWith('SQLITE_LOCKED')) throw new StoreError('busy', error);
    throw error;
  }
}
