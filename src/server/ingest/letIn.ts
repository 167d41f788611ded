import type { CampaignId, MunicipalityId } from '../../contract/id.ts'
import type { Waiting } from '../../contract/signOff.ts'
import type { CampaignIndex } from '../../domain/campaignIndex.ts'
import { dayOfNumber } from '../store/calendar.ts'
import { toDecide } from '../store/decisionStep.ts'
import { lockEntry, setStanding } from '../store/entries.ts'
import type { EntryRow } from '../store/entryRow.ts'
import type { Writer } from '../store/sql.ts'
import type { Change } from '../store/tallies.ts'
import { comeToStand } from './comeToStand.ts'

/** How many entries were let in of each, and the contacts that the figures have gained and lost by it. */
export type LetIn = { entries: Partial<Record<Waiting, number>>; gained: number; lost: number }

/**
 * Counts what came late in a campaign and waits, by somebody's decision: contacts as late ones, and
 * undos as undos. Done twice it is done once.
 */
export async function letIn(
  sql: Writer,
  municipality: MunicipalityId,
  { campaign, trialDays }: CampaignIndex,
  which: readonly Waiting[],
): Promise<LetIn> {
  const isMeant = (row: EntryRow) => which.some((each) => each === kindOf(row))
  const entries: LetIn['entries'] = {}
  let [gained, lost] = [0, 0]
  // Undos come last, so that what they name stands by then, whichever portion it was in.
  for (const isOf of ["kind <> 'undo'", "kind = 'undo'"]) {
    for await (const found of portionsOf(sql, municipality, campaign.id, isOf)) {
      const rows: EntryRow[] = []
      for (const { id } of found) {
        const row = await lockEntry(sql, municipality, id)
        const kind = row && kindOf(row)
        if (!row || !kind || !isMeant(row)) continue
        entries[kind] = (entries[kind] ?? 0) + 1
        const isUndo = row.kind === 'undo'
        const day = row.placed_day ?? row.day
        const trial = !isUndo && day !== null && trialDays.has(dayOfNumber(day)) ? 1 : 0
        const stands = isUndo ? { state: 'counted', counted: 0 } : { state: 'late', counted: 1 }
        // Decided, or what is beyond its device's pace and undos of others would wait where nobody decides any more.
        Object.assign(row, { ...stands, reason: null, trial, decided: 1 })
        await setStanding(sql, row)
        rows.push(row)
      }
      const changes = await comeToStand(sql, municipality, rows)
      gained += contactsIn(changes, 1)
      lost += contactsIn(changes, -1)
    }
  }
  return { entries, gained, lost }
}

const kindOf = (row: EntryRow): Waiting | undefined =>
  row.state === 'late' && row.counted === 0
    ? 'late'
    : row.state === 'held' && row.reason === 'after_lock'
      ? 'after_lock'
      : undefined

/** As many at a time as are held in memory. */
const portion = 1000

/** The ids of what waits, in their order: tens of thousands may. */
async function* portionsOf(
  sql: Writer,
  municipality: MunicipalityId,
  campaign: CampaignId,
  isOf: string,
): AsyncGenerator<{ id: Uint8Array }[]> {
  let after = new Uint8Array()
  for (;;) {
    const found = await sql.all<{ id: Uint8Array<ArrayBuffer> }>(
      `SELECT id FROM entry WHERE municipality = $1 AND campaign = $2 AND id > $3 AND ${isOf} AND ${toDecide}
         AND ((state = 'late' AND counted = 0) OR (state = 'held' AND reason = 'after_lock'))
       ORDER BY id LIMIT ${portion}`,
      [municipality, campaign, after],
    )
    const last = found.at(-1)
    if (!last) return
    yield found
    after = last.id
  }
}

const contactsIn = (changes: readonly Change[], by: Change['by']): number =>
  changes
    .filter(({ row, by: each }) => each === by && row.kind === 'contact' && row.trial === 0)
    .reduce((sum, { row }) => sum + (row.quantity ?? 0), 0)
