/** A value as both engines take and give it. Integers stay below 2^53; bytes are Uint8Array. */
export type Value = string | number | Uint8Array | null
export type Row = Record<string, Value>

/** Asking. Parameters are numbered `$1`, `$2`: the one form that both engines read. */
export interface Reader {
  all<Found extends Row>(text: string, parameters?: readonly Value[]): Promise<Found[]>
}

/** Asking and writing inside one transaction. */
export interface Writer extends Reader {
  /**
   * `INSERT INTO table(columns of the rows) … tail`, for any number of rows of the same columns.
   * Gives what the tail's RETURNING names.
   */
  insert<Found extends Row>(table: string, rows: readonly Row[], tail: string): Promise<Found[]>
}

/** One state of the whole store, held still while a file is made of it. */
export interface Snapshot extends Reader {
  /** The rows of a query in small portions, so that a long one holds up nobody else. */
  stream<Found extends Row>(text: string, parameters?: readonly Value[]): AsyncIterable<Found[]>
}

/**
 * All that the store needs of an engine. Statements are written once, in the dialect that SQLite
 * and PostgreSQL share; the two adapters are tested by one file, `test/server/store/store.test.ts`.
 */
export interface Database extends Reader {
  readonly engine: 'sqlite' | 'postgres'
  /**
   * Runs work in a transaction of its own and resolves only when it is durably committed. The
   * work may await nothing but the writer: others may share the flush. It can be run again from
   * the start when the engine asks for that, so it must not keep anything from a failed run.
   */
  write<Result>(work: (sql: Writer) => Promise<Result>): Promise<Result>
  snapshot<Result>(work: (sql: Snapshot) => Promise<Result>): Promise<Result>
  /**
   * Makes unreadable what has been overwritten or deleted, as far as the engine lets it be. Others
   * may have to wait. Fails where somebody is in the way; then it is to be done again later.
   */
  scrub?(): Promise<void>
  close(): Promise<void>
}

/** The store cannot take this now: locked, full or out of reach. Trying again later may help. */
export class StoreBusy extends Error {
  override readonly name = 'StoreBusy'
}

/** A statement that the other engine has no need of. */
export type OfOneEngine = Partial<Record<Database['engine'], string>>
