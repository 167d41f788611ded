import type { CorrectionId, CorrectionReason } from '../../contract/correction.ts'
import type { CampaignId, MunicipalityId, UnitId } from '../../contract/id.ts'
import { Problem } from '../http/problem.ts'
import type { Reader, Row, Writer } from '../store/sql.ts'

/** What stands in the store of an act. Of a correction, from and to are the same. */
export type ActRow = {
  id: CorrectionId
  kind: 'correction' | 'move' | 'taken_back'
  at: number
  account: string
  who: string
  reason: CorrectionReason | null
  note: string | null
  unit: UnitId
  day: number
  to_unit: UnitId
  to_day: number
  channel: string | null
  task_area: string | null
  takes_back: CorrectionId | null
}

/** What an act adds to one cell of the figures, or takes off it. */
export type Line = {
  day: number
  unit: string
  direction: string
  channel: string
  task_area: string
  contact_type: string
  counterpart: string
  marks: string
  afterwards: number
  n: number
}

export const lineColumns =
  'direction, channel, task_area, contact_type, counterpart, marks, afterwards'

type Of = { municipality: MunicipalityId; campaign: CampaignId }

/** An act by its id. */
export async function findAct(
  sql: Reader,
  { municipality, campaign }: Of,
  id: CorrectionId,
): Promise<ActRow | undefined> {
  const [row] = await sql.all<ActRow>(
    `SELECT id, kind, at, account, who, reason, note, unit, day, to_unit, to_day, channel, task_area,
       takes_back
     FROM correction_act WHERE municipality = $1 AND campaign = $2 AND id = $3`,
    [municipality, campaign, id],
  )
  return row
}

type Said = Omit<ActRow, 'at' | 'who'>
const said = ['reason', 'note', 'unit', 'day', 'to_unit', 'to_day', 'channel', 'task_area'] as const

/**
 * Whether this act has been done before: then doing it again does nothing.
 *
 * @param line what a correction says beside its act
 * @throws Problem `id_taken` where the id is that of another act, and `kept_otherwise` where it was
 * changed after its first answer was lost: were it taken for a repeat, the change would seem to be kept
 */
export async function isDone(
  sql: Reader,
  of: Of,
  act: Said,
  line?: Pick<Line, 'direction' | 'contact_type' | 'n'>,
): Promise<boolean> {
  const known = await findAct(sql, of, act.id)
  if (!known) return false
  if (known.kind !== act.kind || known.account !== act.account) throw new Problem('id_taken')
  const lines = line ? await linesOf(sql, of, act.id) : []
  const isSame =
    said.every((field) => known[field] === act[field]) &&
    lines.every(
      (each) =>
        each.direction === line?.direction &&
        each.contact_type === line.contact_type &&
        each.n === line.n,
    )
  if (!isSame) throw new Problem('kept_otherwise')
  return true
}

/** What an act adds and takes off, in its order. */
export const linesOf = (sql: Reader, { municipality, campaign }: Of, id: CorrectionId) =>
  sql.all<Line>(
    `SELECT day, unit, ${lineColumns}, n FROM correction
     WHERE municipality = $1 AND campaign = $2 AND act = $3 ORDER BY nth`,
    [municipality, campaign, id],
  )

/** Writes an act with its lines. Neither is ever changed. */
export async function writeAct(
  sql: Writer,
  { municipality, campaign }: Of,
  act: ActRow,
  lines: readonly Line[],
): Promise<void> {
  await sql.insert('correction_act', [{ municipality, campaign, ...act }], '')
  const rows = lines.map((line, nth): Row => {
    return { municipality, campaign, act: act.id, nth, ...line }
  })
  await sql.insert('correction', rows, '')
}
