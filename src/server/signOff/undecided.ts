import type { HeldReason } from '../../contract/delivery.ts'
import type { CampaignId, MunicipalityId } from '../../contract/id.ts'
import type { Closing } from '../../contract/signOff.ts'
import { mattersOf, type Weighed } from '../decisions/matters.ts'
import { toDecide } from '../store/decisionStep.ts'
import { saidOtherwise } from '../store/saidStep.ts'
import type { Reader } from '../store/sql.ts'

type Undecided = Pick<Closing, 'late' | 'clocks' | 'otherwise' | 'held' | 'conflicts'>

/** Of units that stand together nobody is told how much waits: not as the rest of a whole either. */
export const withoutNumbers = ({
  late,
  clocks,
  otherwise,
  held,
  conflicts,
}: Undecided): Undecided => ({
  ...(late && { late: {} }),
  ...(clocks && { clocks: {} }),
  ...(otherwise && { otherwise: {} }),
  held: held.map(({ reason }) => ({ reason })),
  conflicts,
})

/** What of a campaign waits for a person, and what was judged otherwise than somebody saw it. */
export async function undecidedIn(
  sql: Reader,
  { municipality, campaign }: { municipality: MunicipalityId; campaign: CampaignId },
): Promise<Undecided> {
  const of = [municipality, campaign]
  const rows = await sql.all<{ reason: HeldReason | null; n: number }>(
    `SELECT CASE WHEN state = 'late' THEN NULL ELSE reason END AS reason, count(*) AS n FROM entry
     WHERE municipality = $1 AND campaign = $2 AND ${toDecide}
       AND (state = 'held' OR (state = 'late' AND counted = 0))
     GROUP BY CASE WHEN state = 'late' THEN NULL ELSE reason END ORDER BY 1`,
    of,
  )
  const [double] = await sql.all<{ n: number }>(
    `SELECT count(*) AS n FROM conflict
     WHERE municipality = $1 AND EXISTS (SELECT 1 FROM entry
       WHERE entry.municipality = $1 AND entry.id = conflict.id AND campaign = $2)`,
    of,
  )
  const late = rows.find(({ reason }) => reason === null)
  const clocks = await waitingClocks(sql, of)
  const otherwise = await judgedOtherwise(sql, of)
  return {
    ...(late && { late: { n: late.n } }),
    ...(clocks > 0 && { clocks: { n: clocks } }),
    ...(otherwise && { otherwise }),
    held: rows.flatMap(({ reason, n }) => (reason === null ? [] : [{ reason, n }])),
    conflicts: double?.n ?? 0,
  }
}

/** Entries that count where a clock says that was off, and nobody has said whether they may. */
async function waitingClocks(sql: Reader, of: string[]): Promise<number> {
  const rows = await sql.all<Weighed>(
    `SELECT state, reason, counted, decided, doubtful, day, time, rest, placed_day, placed_time FROM entry
     WHERE municipality = $1 AND campaign = $2 AND ${toDecide}
       AND doubtful = 1 AND counted = 1 AND placed_day IS NULL`,
    of,
  )
  const waits = (row: Weighed) =>
    mattersOf(row).some(({ why, stands }) => why === 'clock' && stands === 'waiting')
  return rows.filter(waits).length
}

/** Entries whose screen said otherwise than their day, which decides. */
async function judgedOtherwise(sql: Reader, of: string[]): Promise<Closing['otherwise']> {
  const rows = await sql.all<{ trial: number; n: number }>(
    `SELECT trial, count(*) AS n FROM entry
     WHERE municipality = $1 AND campaign = $2 AND ${saidOtherwise} AND counted = 1
     GROUP BY trial`,
    of,
  )
  const [counted, trial] = [0, 1].map((is) => rows.find((row) => row.trial === is)?.n)
  return rows.length === 0 ? undefined : { ...(counted && { counted }), ...(trial && { trial }) }
}
