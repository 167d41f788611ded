import type { Amount, DecisionGroup, Decided } from '../../contract/decision.ts'
import type { CampaignShelf } from '../campaign/campaignShelf.ts'
import { toDecide } from '../store/decisionStep.ts'
import type { EntryRow } from '../store/entryRow.ts'
import type { Reader } from '../store/sql.ts'
import { type Asker, nameOf, openGroups, type Place } from './groupOf.ts'
import { mattersOf } from './matters.ts'

const columns = [
  ...(['campaign', 'unit', 'day', 'kind', 'state', 'reason', 'counted', 'decided'] as const),
  ...(['doubtful', 'placed_day', 'placed_time', 'time', 'rest'] as const),
] satisfies (keyof EntryRow)[]
type Sum = Pick<EntryRow, (typeof columns)[number]> & Amount

type Found = { place: Place; amounts: Partial<Record<Decided, Amount>> }

/**
 * All that waits for whoever asks, and what has been decided and may be changed yet: of units that stand
 * for themselves by day and with numbers, of others by week and with none.
 */
export async function waitingGroups(
  sql: Reader,
  shelf: CampaignShelf,
  asker: Asker,
): Promise<DecisionGroup[]> {
  const groupOf = await openGroups(sql, shelf, asker)
  const groups = new Map<string, Found>()
  for (const row of await sumsToDecide(sql, asker)) {
    for (const matter of mattersOf(row)) {
      const place = await groupOf(row, matter)
      if (!place) continue
      const name = nameOf(place.key)
      const found = groups.get(name)
      const { amounts, place: known } = found ?? { place, amounts: {} }
      const { entries, contacts } = amounts[matter.stands] ?? nothing
      amounts[matter.stands] = { entries: entries + row.entries, contacts: contacts + row.contacts }
      // What has been taken in says nothing of whether the rest can be.
      const takes = (found?.place.takes ?? false) || (place.takes && matter.stands !== 'taken')
      const decides = known.decides && place.decides
      groups.set(name, { place: { ...known, takes, decides }, amounts })
    }
  }
  return [...groups.values()].map(groupFrom).toSorted(inOrder)
}

const nothing: Amount = { entries: 0, contacts: 0 }

/** Alike ones are added up by the store: after a restore thousands may wait for one decision. */
const sumsToDecide = (sql: Reader, { municipality }: Asker): Promise<Sum[]> =>
  sql.all<Sum>(
    `SELECT ${columns.join()}, count(*) AS entries,
       CAST(COALESCE(sum(quantity), 0) AS BIGINT) AS contacts
     FROM (
       SELECT campaign, unit, day, kind, state, reason, counted, decided, doubtful, placed_day,
         placed_time, quantity, CASE WHEN doubtful = 1 THEN time END AS time,
         CASE WHEN doubtful = 1 THEN rest END AS rest
       FROM entry WHERE municipality = $1 AND ${toDecide}) AS waiting
     GROUP BY ${columns.join()}`,
    [municipality],
  )

function groupFrom({ place: { key, alone, takes, decides }, amounts }: Found): DecisionGroup {
  const { waiting = nothing, taken = nothing, declined = nothing } = amounts
  const standings = (['waiting', 'taken', 'declined'] as const).filter((each) => amounts[each])
  // What could not be read is of no unit anybody could tell.
  const told = alone || key.units.length === 0
  return {
    ...key,
    takes,
    decides,
    standings,
    ...(told && { numbers: { waiting, taken, declined } }),
  }
}

const inOrder = (a: DecisionGroup, b: DecisionGroup): number => (nameOf(a) < nameOf(b) ? -1 : 1)
