import { setTimeout } from 'node:timers/promises'
import pg from 'pg'
import {
  type Database,
  type Row,
  type Snapshot,
  StoreBusy,
  type Value,
  type Writer,
} from './sql.ts'

const rowsPerPortion = 500
const attempts = 4

/** Where rows lie that are overwritten when devices are let go of, or deleted when time is up. */
const scrubbed = [
  ...['entry', 'conflict', 'contributor', 'device_pace', 'seq_gap', 'device', 'enrolment'],
  ...['tally_fine', 'correction', 'correction_act'],
]

export type PostgresOptions = {
  url: string
  /** Chance in [0, 1), for spreading retries. */
  random: () => number
}

/** The same store in a PostgreSQL of the municipality's own, for several processes at once. */
export function openPostgres({ url, random }: PostgresOptions): Database {
  const pool = new pg.Pool({
    connectionString: url,
    max: 8,
    connectionTimeoutMillis: 5000,
    types,
  })
  // An idle connection that breaks must not end the process; the next query gets a new one.
  pool.on('error', () => undefined)
  // Nor may one that breaks while it is lent out: the pool listens to idle ones alone, and whoever
  // has borrowed it is told by the question that fails.
  pool.on('connect', (client) => client.on('error', () => undefined))

  async function inTransaction<Result>(
    begin: string,
    work: (client: pg.PoolClient) => Promise<Result>,
  ): Promise<Result> {
    const client = await pool.connect().catch((error: unknown) => {
      throw busyOr(error)
    })
    let broken = true
    try {
      await client.query(begin)
      const result = await work(client)
      await client.query('COMMIT')
      broken = false
      return result
    } catch (error) {
      await client.query('ROLLBACK').then(
        () => (broken = false),
        () => undefined,
      )
      throw error
    } finally {
      client.release(broken)
    }
  }

  return {
    engine: 'postgres',
    all: async (text, parameters) => {
      try {
        return await ask(pool, text, parameters)
      } catch (error) {
        throw busyOr(error)
      }
    },
    async write(work) {
      for (let attempt = 1; ; attempt += 1) {
        try {
          return await inTransaction('BEGIN', (client) => work(writerOn(client)))
        } catch (error) {
          if (!isConflict(error) || attempt === attempts) throw busyOr(error)
          await setTimeout(random() * 10 * 2 ** attempt)
        }
      }
    },
    async snapshot(work) {
      const begin = 'BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY'
      try {
        return await inTransaction(begin, (client) => work(snapshotOn(client)))
      } catch (error) {
        throw busyOr(error)
      }
    },
    async scrub() {
      await ask(pool, `VACUUM ${scrubbed.join()}`)
    },
    close: () => pool.end(),
  }
}

type Client = pg.Pool | pg.PoolClient

async function ask<Found extends Row>(
  client: Client,
  text: string,
  parameters: readonly Value[] = [],
): Promise<Found[]> {
  return (await client.query<Found>(text, [...parameters])).rows
}

const writerOn = (client: pg.PoolClient): Writer => ({
  all: (text, parameters) => ask(client, text, parameters),
  async insert(table, rows, tail) {
    if (rows.length === 0) return []
    const columns = Object.keys(rows[0] ?? {}).join()
    // One JSON parameter takes any number of rows and keeps one plan, where VALUES would not.
    const text = `INSERT INTO ${table} (${columns})
      SELECT ${columns} FROM json_populate_recordset(NULL::${table}, $1) ${tail}`
    return ask(client, text, [JSON.stringify(rows, bytesAsHex)])
  },
})

// Read off the holder: by the time a replacer is given a Buffer, its toJSON has spoilt it.
function bytesAsHex(this: Row, key: string, value: unknown): unknown {
  const held = this[key]
  return held instanceof Uint8Array ? `\\x${Buffer.from(held).toString('hex')}` : value
}

const snapshotOn = (client: pg.PoolClient): Snapshot => ({
  all: (text, parameters) => ask(client, text, parameters),
  async *stream<Found extends Row>(text: string, parameters: readonly Value[] = []) {
    await client.query(`DECLARE portion NO SCROLL CURSOR FOR ${text}`, [...parameters])
    try {
      for (;;) {
        const rows = await ask<Found>(client, `FETCH ${rowsPerPortion} FROM portion`)
        if (rows.length > 0) yield rows
        if (rows.length < rowsPerPortion) return
      }
    } finally {
      await client.query('CLOSE portion')
    }
  },
})

/** The type of 64-bit integers. Counts come as numbers, not as the strings that pg makes of them. */
const int8 = 20
const types = {
  // oxlint-disable-next-line typescript/no-unsafe-enum-assignment -- pg gives any type's number here
  getTypeParser: (oid: number) => (oid === int8 ? Number : pg.types.getTypeParser(oid)),
}

const codeOf = (error: unknown) => (error as { code?: string }).code ?? ''

/** Serialization failure and deadlock: nobody is at fault and the same work can be run again. */
const isConflict = (error: unknown) => ['40001', '40P01'].includes(codeOf(error))

/**
 * Out of reach, out of connections, shutting down, read-only, out of space, timed out: all pass.
 * Whether a commit whose answer was lost has happened is unknown, and need not be known: the
 * delivery is repeated, and an id counts once.
 */
function busyOr(error: unknown): unknown {
  const code = codeOf(error)
  const passing =
    /^(08|53|57|40)/.test(code) ||
    ['25006', '55P03', 'ECONNREFUSED', 'ECONNRESET', 'ETIMEDOUT', 'EPIPE'].includes(code) ||
    (error instanceof Error && /connection|timeout/i.test(error.message) && code === '')
  return passing ? new StoreBusy('PostgreSQL cannot take this now', { cause: error }) : error
}
