import type { MunicipalityId } from '../../contract/id.ts'
import type { Waiting } from '../../contract/signOff.ts'
import type { CampaignIndex } from '../../domain/campaignIndex.ts'
import { dayOfNumber } from '../store/calendar.ts'
import { lockEntry, setStanding } from '../store/entries.ts'
import type { EntryRow } from '../store/entryRow.ts'
import type { Writer } from '../store/sql.ts'
import { comeToStand } from './comeToStand.ts'

/**
 * Counts what came late in a campaign and waits, by somebody's decision: contacts as late ones, and
 * undos as undos. Done twice it is done once.
 */
export async function letIn(
  sql: Writer,
  municipality: MunicipalityId,
  { campaign, trialDays }: CampaignIndex,
  which: readonly Waiting[],
): Promise<void> {
  const isMeant = (row: EntryRow) =>
    row.state === 'late'
      ? row.counted === 0 && which.includes('late')
      : row.state === 'held' && row.reason === 'after_lock' && which.includes('after_lock')
  const found = await sql.all<EntryRow>(
    `SELECT * FROM entry WHERE municipality = $1 AND campaign = $2
       AND ((state = 'late' AND counted = 0) OR (state = 'held' AND reason = 'after_lock'))
     ORDER BY id`,
    [municipality, campaign.id],
  )
  const rows: EntryRow[] = []
  for (const { id } of found.filter(isMeant)) {
    const row = await lockEntry(sql, municipality, id)
    if (!row || !isMeant(row)) continue
    const isUndo = row.kind === 'undo'
    const trial = !isUndo && row.day !== null && trialDays.has(dayOfNumber(row.day)) ? 1 : 0
    const stands = isUndo ? { state: 'counted', counted: 0 } : { state: 'late', counted: 1 }
    Object.assign(row, { ...stands, reason: null, trial })
    await setStanding(sql, row)
    rows.push(row)
  }
  await comeToStand(sql, municipality, rows)
}
