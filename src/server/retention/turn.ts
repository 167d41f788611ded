import type { MunicipalityId } from '../../contract/id.ts'
import type { Day } from '../../contract/time.ts'
import { randomCode } from '../access/secret.ts'
import type { ServerParts } from '../http/parts.ts'
import { dayNumber, dayOfNumber } from '../store/calendar.ts'
import type { Reader, Writer } from '../store/sql.ts'

/** So long after its last step a process is believed to be dead, and another goes on. */
const heldForMs = 10 * 60 * 1000

/** Somebody else is at it, or this process is to stop. */
export class NoTurn extends Error {
  override readonly name = 'NoTurn'
}

export type Turn = Awaited<ReturnType<typeof takeTurn>>

/**
 * One process at a time works on a municipality: a row of the store says which. Each step of it is a
 * transaction that renews the row first, so that whoever was believed dead does nothing more.
 *
 * @throws NoTurn where another process is at it
 */
export async function takeTurn(
  { db, random, nowMs }: Pick<ServerParts, 'db' | 'random' | 'nowMs'>,
  municipality: MunicipalityId,
  isStopping: () => boolean,
) {
  const holder = randomCode(random, 12)
  const taken = await db.write((sql) =>
    sql.insert(
      'retention',
      [{ municipality, holder, until: nowMs() + heldForMs, scrub: 0 }],
      `ON CONFLICT (municipality) DO UPDATE SET holder = excluded.holder, until = excluded.until
       WHERE retention.until < excluded.until - ${heldForMs} RETURNING holder`,
    ),
  )
  if (taken.length === 0) throw new NoTurn('another process is at it')

  /** A step. One that overwrites or deletes what is nobody's any more says that it is to be scrubbed. */
  const step = <Result>(
    work: (sql: Writer) => Promise<Result>,
    { scrub = false } = {},
  ): Promise<Result> => {
    if (isStopping()) return Promise.reject(new NoTurn('the server is stopping'))
    return db.write(async (sql) => {
      const mine = await sql.all(
        `UPDATE retention SET until = $3, scrub = CASE WHEN $4 = 1 THEN 1 ELSE scrub END
         WHERE municipality = $1 AND holder = $2 RETURNING holder`,
        [municipality, holder, nowMs() + heldForMs, scrub ? 1 : 0],
      )
      if (mine.length === 0) throw new NoTurn('another process has gone on')
      return work(sql)
    })
  }
  const set = (text: string, value: number) =>
    db.write((sql) =>
      sql.all(`UPDATE retention SET ${text} WHERE municipality = $1 AND holder = $2`, [
        ...[municipality, holder],
        value,
      ]),
    )
  return {
    step,
    isToScrub: async () => (await stateOf(db, municipality)).scrub,
    scrubbed: () => set('scrub = $3', 0),
    ran: (today: Day) => set('ran = $3', dayNumber(today)),
    /** Whoever comes next need not wait until this one is believed dead. */
    end: () => set('until = $3', 0),
  }
}

/** The last day on which all was done, and whether something is to be scrubbed yet. */
export async function stateOf(
  sql: Reader,
  municipality: MunicipalityId,
): Promise<{ ranOn: Day | undefined; scrub: boolean }> {
  const [row] = await sql.all<{ ran: number | null; scrub: number }>(
    'SELECT ran, scrub FROM retention WHERE municipality = $1',
    [municipality],
  )
  const ranOn = row && row.ran !== null ? dayOfNumber(row.ran) : undefined
  return { ranOn, scrub: row?.scrub === 1 }
}
