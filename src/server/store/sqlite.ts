import { setImmediate, setTimeout } from 'node:timers/promises'
import { DatabaseSync } from 'node:sqlite'
import { type Database, StoreBusy, type Writer } from './sql.ts'
import { scrubSqlite } from './scrubSqlite.ts'
import { insertOn, prepared, readerOn, streamOn } from './sqliteStatements.ts'

const lockedForMs = 5000

/**
 * The embedded store: one file in WAL mode, flushed at every commit. One connection writes and one
 * reads, so that a question never sees an open transaction. Writers that arrive together share a
 * transaction and its flush, each in a savepoint of its own: what one cannot store fails alone.
 */
export function openSqlite(file: string): Database {
  const writing = connect(file)
  const reading = connect(file, { readOnly: true })
  const ask = readerOn(reading)
  const writer: Writer = { ...readerOn(writing), insert: insertOn(writing) }

  type Job = { run: () => Promise<void>; settle: () => void; fail: (error: unknown) => void }
  let queue: Job[] = []
  let flushing: Promise<void> | undefined
  const idle: DatabaseSync[] = []

  function write<Result>(work: (sql: Writer) => Promise<Result>): Promise<Result> {
    return new Promise<Result>((resolve, reject) => {
      let result: Result
      queue.push({
        run: async () => {
          result = await work(writer)
        },
        settle: () => resolve(result),
        fail: reject,
      })
      flushing ??= flush().finally(() => (flushing = undefined))
    })
  }

  async function flush(): Promise<void> {
    // Requests that were read in the same turn of the event loop come along.
    await setImmediate()
    while (queue.length > 0) {
      const jobs = queue
      queue = []
      await commitTogether(jobs)
      await setImmediate()
    }
  }

  async function commitTogether(jobs: Job[]): Promise<void> {
    const done: Job[] = []
    try {
      await begin(writing)
      for (const job of jobs) if (await runInSavepoint(job)) done.push(job)
      prepared(writing, 'COMMIT').statement.run()
    } catch (error) {
      if (writing.isTransaction) writing.exec('ROLLBACK')
      for (const job of jobs) job.fail(busyOr(error))
      return
    }
    for (const job of done) job.settle()
  }

  async function runInSavepoint(job: Job): Promise<boolean> {
    prepared(writing, 'SAVEPOINT job').statement.run()
    try {
      await job.run()
      prepared(writing, 'RELEASE job').statement.run()
      return true
    } catch (error) {
      // A full disk makes SQLite roll the whole transaction back by itself: then all must fail.
      if (!writing.isTransaction) throw error
      writing.exec('ROLLBACK TO job; RELEASE job')
      job.fail(busyOr(error))
      return false
    }
  }

  return {
    engine: 'sqlite',
    all: ask.all,
    write,
    async snapshot(work) {
      // A file is read from end to end, and what has been read is not asked for again.
      const connection = idle.pop() ?? connect(file, { readOnly: true, cacheKiB: 8192 })
      try {
        connection.exec('BEGIN')
        const result = await work({ ...readerOn(connection), stream: streamOn(connection) })
        connection.exec('COMMIT')
        idle.push(connection)
        return result
      } catch (error) {
        // A stream that was broken off leaves its statement open: such a connection is not kept.
        connection.close()
        throw error
      }
    },
    scrub: () => scrubSqlite(file),
    async close() {
      await flushing
      for (const connection of idle) connection.close()
      reading.close()
      writing.close()
    },
  }
}

function connect(file: string, { readOnly = false, cacheKiB = 65_536 } = {}): DatabaseSync {
  const connection = new DatabaseSync(file, { readOnly, timeout: 100 })
  if (!readOnly) connection.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL')
  connection.exec('PRAGMA foreign_keys = ON')
  connection.exec(`PRAGMA cache_size = -${cacheKiB}`)
  return connection
}

/** Another process may hold the file for a moment; wait for it without stopping the event loop. */
async function begin(connection: DatabaseSync): Promise<void> {
  for (let waited = 0; ; waited += 100) {
    try {
      prepared(connection, 'BEGIN IMMEDIATE').statement.run()
      return
    } catch (error) {
      if (!isTransient(error) || waited >= lockedForMs) throw error
      await setTimeout(20)
    }
  }
}

const codeOf = (error: unknown) => (error as { errcode?: number }).errcode ?? 0
const [SQLITE_BUSY, SQLITE_LOCKED, SQLITE_FULL] = [5, 6, 13]
const isTransient = (error: unknown) =>
  [SQLITE_BUSY, SQLITE_LOCKED, SQLITE_FULL].includes(codeOf(error) & 0xff)
const busyOr = (error: unknown) =>
  isTransient(error) ? new StoreBusy('the SQLite file is locked or full', { cause: error }) : error
