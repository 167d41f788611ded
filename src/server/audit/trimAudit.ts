import type { MunicipalityId } from '../../contract/id.ts'
import { type Actor, noteAct } from '../access/audit.ts'
import type { RandomBytes } from '../access/secret.ts'
import type { Database, Reader, Writer } from '../store/sql.ts'
import { appendToChain, holdHead } from './chain.ts'
import { checkpointsOf, keepCheckpoint } from './checkpoint.ts'

/** How long entries of the log are kept where nobody says otherwise. */
export const usualMonths = 24

export type Trimmed = {
  /** How many rows are older, and so are removed. */
  removed: number
  /** The number of the last of them; 0 where there is none. */
  upTo: number
  /** Where the chain is signed to now; undefined where nothing has been noted yet. */
  signed: number | undefined
}

type Parts = { db: Database; key: Uint8Array; random: RandomBytes }

/**
 * The daily care of a municipality's log: what was counted up is noted, rows older than so many
 * months are removed and leave a signed checkpoint, and the end of the chain is signed, so that
 * whoever has the database alone can rewrite no more than a day. Doing it twice does it once.
 */
export async function trimAudit(
  { db, key, random }: Parts,
  municipality: MunicipalityId,
  {
    nowMs,
    months = usualMonths,
    by = 'server',
    dryRun = false,
  }: { nowMs: number; months?: number; by?: Actor; dryRun?: boolean },
): Promise<Trimmed> {
  const before = monthsBefore(nowMs, months)
  if (dryRun) {
    const upTo = await lastOlder(db, municipality, before)
    const removed = await rowsUpTo(db, municipality, upTo)
    return { removed, upTo, signed: (await checkpointsOf(db, municipality)).at(-1)?.number }
  }
  return db.write(async (sql) => {
    await holdHead(sql, municipality)
    const upTo = await lastOlder(sql, municipality, before)
    const removed = await removeUpTo(sql, key, { municipality, upTo, nowMs })
    if (removed > 0) {
      const details = { removed, upTo, months }
      await noteAct(sql, random, municipality, {
        ...{ by, act: 'log_trimmed', subject: '', details, nowMs },
      })
    }
    return { removed, upTo, signed: await signHead(sql, { key, random }, municipality, nowMs) }
  })
}

/** Rows stand in the order in which they were noted: the first young one ends what may go. */
async function lastOlder(sql: Reader, municipality: MunicipalityId, before: number) {
  const [found] = await sql.all<{ upto: number | null }>(
    `SELECT COALESCE(
       (SELECT min(number) - 1 FROM audit_entry WHERE municipality = $1 AND at >= $2),
       (SELECT max(number) FROM audit_entry WHERE municipality = $1)) AS upto`,
    [municipality, before],
  )
  return found?.upto ?? 0
}

async function rowsUpTo(sql: Reader, municipality: MunicipalityId, upTo: number): Promise<number> {
  const [found] = await sql.all<{ n: number }>(
    'SELECT count(*) AS n FROM audit_entry WHERE municipality = $1 AND number <= $2',
    [municipality, upTo],
  )
  return found?.n ?? 0
}

async function removeUpTo(
  sql: Writer,
  key: Uint8Array,
  { municipality, upTo, nowMs }: { municipality: MunicipalityId; upTo: number; nowMs: number },
): Promise<number> {
  const [last] = await sql.all<{ hash: string }>(
    'SELECT hash FROM audit_entry WHERE municipality = $1 AND number = $2',
    [municipality, upTo],
  )
  if (!last) return 0
  const removed = await rowsUpTo(sql, municipality, upTo)
  for (const [table, rows] of [
    ['audit_entry', 'number <= $2'],
    ['audit_checkpoint', 'number < $2'],
  ]) {
    await sql.all(`DELETE FROM ${table} WHERE municipality = $1 AND ${rows}`, [municipality, upTo])
  }
  await keepCheckpoint(sql, key, {
    ...{ municipality, number: upTo, hash: last.hash, removed: upTo, at: nowMs },
  })
  return removed
}

/** Signs the end of the chain, if it is not signed already. */
async function signHead(
  sql: Writer,
  { key, random }: Pick<Parts, 'key' | 'random'>,
  municipality: MunicipalityId,
  nowMs: number,
): Promise<number | undefined> {
  const { number, hash } = await appendToChain(sql, random, municipality, { nowMs, noted: [] })
  const signed = (await checkpointsOf(sql, municipality)).at(-1)
  if (signed?.number !== number) {
    await keepCheckpoint(sql, key, { municipality, number, hash, removed: 0, at: nowMs })
  }
  return number
}

/** The same time of day so many calendar months ago, in UTC; the last of a shorter month. */
function monthsBefore(nowMs: number, months: number): number {
  const then = new Date(nowMs)
  const day = then.getUTCDate()
  then.setUTCDate(1)
  then.setUTCMonth(then.getUTCMonth() - months)
  const longest = new Date(Date.UTC(then.getUTCFullYear(), then.getUTCMonth() + 1, 0)).getUTCDate()
  return then.setUTCDate(Math.min(day, longest))
}
