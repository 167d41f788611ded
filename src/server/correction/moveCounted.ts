import type { MovePreview, MoveQuestion, NewMove } from '../../contract/correction.ts'
import type { Direction } from '../../contract/entry.ts'
import type { ChannelId, MunicipalityId, UnitId } from '../../contract/id.ts'
import type { Day } from '../../contract/time.ts'
import { dayOf } from '../../domain/moment.ts'
import { rollUp, totalOf } from '../../domain/rollup.ts'
import { noteAct } from '../access/audit.ts'
import type { Shelved } from '../campaign/campaignShelf.ts'
import { holdCampaign } from '../campaign/holdCampaign.ts'
import type { ServerParts } from '../http/parts.ts'
import { Problem } from '../http/problem.ts'
import { dayNumber } from '../store/calendar.ts'
import type { Reader, Value } from '../store/sql.ts'
import { type ActRow, isDone, type Line, lineColumns, writeAct } from './acts.ts'
import { type By, faultsOf } from './makeCorrection.ts'
import { refuseUnlessCorrectable } from './mayCorrect.ts'
import { standsAlone } from './standsAlone.ts'

type Of = { municipality: MunicipalityId; shelved: Shelved; today: Day }

/**
 * Moves what a unit has on a day to another day, or to another unit: a correction of −n for each of its
 * cells and one of +n where it belongs, in one act. Entries are not touched, and what comes later for
 * the wrong day stays there.
 *
 * @throws Problem `not_found`, `not_correctable`, `signed_off`, `invalid`, `would_tell` where a small
 * unit's figures would be told, `nothing_to_move`, `id_taken` and `kept_otherwise`
 */
export const moveCounted = (
  { db, shelf, random, nowMs }: Pick<ServerParts, 'db' | 'shelf' | 'random' | 'nowMs'>,
  municipality: MunicipalityId,
  moving: NewMove & By,
): Promise<void> =>
  db.write(async (sql) => {
    const { campaign, by, request, id, unit, note, channel = null, taskArea = null } = moving
    const at = nowMs()
    await holdCampaign(sql, municipality, campaign)
    const shelved = await shelf.find(sql, municipality, campaign)
    if (!shelved) throw new Problem('not_found')
    const { day, toDay, toUnit } = moving
    const act: ActRow = {
      ...{ id, kind: 'move', at, account: by.id, who: by.name, reason: null, note: note ?? null },
      ...{ unit, day: dayNumber(day), to_unit: toUnit ?? unit, to_day: dayNumber(toDay ?? day) },
      ...{ channel, task_area: taskArea, takes_back: null },
    }
    if (await isDone(sql, { municipality, campaign }, act)) return
    refuseUnlessCorrectable(shelved, by.role)
    const { from, to, cells } = await cellsToMove(
      sql,
      { municipality, shelved, today: dayOf(at) },
      moving,
    )
    if (cells.length === 0) throw new Problem('nothing_to_move')
    const lines = cells.flatMap((cell): Line[] => [
      { ...cell, ...from, n: -cell.n },
      { ...cell, ...to },
    ])
    await writeAct(sql, { municipality, campaign }, act, lines)
    // How many they were was counted, and nothing that was counted stands in the log.
    const details = { name: shelved.campaign.name, unit, day, toDay, toUnit }
    const noted = { by, act: 'counted_moved', subject: id, details, nowMs: at, request } as const
    await noteAct(sql, random, municipality, noted)
  })

/** What a move would move now. Refused where the move would be. */
export async function previewOf(sql: Reader, of: Of, question: MoveQuestion): Promise<MovePreview> {
  const { cells } = await cellsToMove(sql, of, question)
  const parts = rollUp(cells, ['direction', 'channel'])
  return { n: totalOf(cells), parts }
}

type Cell = Omit<Line, 'unit' | 'day'> & { direction: Direction; channel: ChannelId }

/** Both ends of a move, and what stands at the first of them, by all its kinds. */
async function cellsToMove(
  sql: Reader,
  { municipality, shelved, today }: Of,
  moving: MoveQuestion,
) {
  const { unit, day, toUnit = unit, toDay = day, channel, taskArea } = moving
  const { campaign, departmentOfUnit } = shelved
  if (!departmentOfUnit.has(unit) || !departmentOfUnit.has(toUnit)) throw new Problem('not_found')
  const errors = faultsOf(shelved, moving, today)
  const of = faultsOf(shelved, { day: toDay }, today)
  if (toDay !== day) errors.push(...of.map(({ message }) => ({ path: '/toDay', message })))
  if (errors.length > 0) throw new Problem('invalid', { errors })
  const ends: [UnitId, Day][] = [
    [unit, day],
    [toUnit, toDay],
  ]
  for (const [who, when] of ends) {
    const asked = { unit: who, day: when, today }
    if (!(await standsAlone(sql, { municipality, shelved }, asked))) throw new Problem('would_tell')
  }
  const parameters: Value[] = [municipality, campaign.id, unit, dayNumber(day)]
  const kinds = [
    ...(channel === undefined ? [] : [`channel = $${parameters.push(channel)}`]),
    ...(taskArea === undefined ? [] : [`task_area = $${parameters.push(taskArea)}`]),
  ]
  const where = ['municipality = $1 AND campaign = $2 AND unit = $3 AND day = $4', ...kinds]
  // With what was corrected before: moved twice, only what has come in between is moved again.
  const cells = await sql.all<Cell>(
    `SELECT ${lineColumns}, CAST(sum(n) AS BIGINT) AS n FROM (
       SELECT ${lineColumns}, n FROM tally_fine WHERE trial = 0 AND ${where.join(' AND ')}
       UNION ALL
       SELECT ${lineColumns}, n FROM correction WHERE ${where.join(' AND ')}) AS standing
     GROUP BY ${lineColumns} HAVING sum(n) <> 0 ORDER BY ${lineColumns}`,
    parameters,
  )
  return {
    from: { unit, day: dayNumber(day) },
    to: { unit: toUnit, day: dayNumber(toDay) },
    cells,
  }
}
