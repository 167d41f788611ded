import type { CorrectionId, CorrectionReason } from '../../contract/correction.ts'
import type { CampaignId, MunicipalityId, UnitId } from '../../contract/id.ts'
import type { Account } from '../access/accounts.ts'
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

/**
 * Whether this act has been done before: then doing it again does nothing.
 *
 * @throws Problem `id_taken` where the id is that of another act
 */
export async function isDone(
  sql: Reader,
  of: Of,
  { id, kind, by }: Pick<ActRow, 'id' | 'kind'> & { by: Account },
): Promise<boolean> {
  const known = await findAct(sql, of, id)
  if (!known) return false
  if (known.kind !== kind || known.account !== by.id) throw new Problem('id_taken')
  return true
}

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
