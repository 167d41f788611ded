import type { MunicipalityId } from '../../contract/id.ts'
import type { Day } from '../../contract/time.ts'
import { type KeptCampaign, retention } from '../../domain/retentionPlan.ts'
import type { CampaignShelf, Shelved } from '../campaign/campaignShelf.ts'
import { dayOfNumber } from '../store/calendar.ts'
import type { Reader } from '../store/sql.ts'

/** A campaign, for how long it is kept, and what has been done about it. */
export type Kept = KeptCampaign & {
  name: string
  shelved: Shelved
  frozenOn: Day | undefined
  purgedOn: Day | undefined
}

type Row = Record<'keep_months' | 'frozen_on' | 'anonymised_on' | 'purged_on', number | null> & {
  id: string
}

/** The campaigns of a municipality, drafts among them. */
export async function keptCampaigns(
  sql: Reader,
  shelf: CampaignShelf,
  municipality: MunicipalityId,
): Promise<Kept[]> {
  const rows = await sql.all<Row>(
    `SELECT id, keep_months, frozen_on, anonymised_on, purged_on FROM campaign
     WHERE municipality = $1`,
    [municipality],
  )
  const rowOf = new Map(rows.map((row) => [row.id, row]))
  const dayIn = (number: number | null | undefined) =>
    typeof number === 'number' ? dayOfNumber(number) : undefined
  return (await shelf.all(sql, municipality)).map((shelved) => {
    const { id, name, status, days } = shelved.campaign
    const row = rowOf.get(id)
    return {
      ...{ id, name, status, days, shelved },
      lockedOn: shelved.lockedOn,
      months: row?.keep_months ?? retention.months.usual,
      frozenOn: dayIn(row?.frozen_on),
      anonymisedOn: dayIn(row?.anonymised_on),
      purgedOn: dayIn(row?.purged_on),
    }
  })
}
