import type { CampaignId, MunicipalityId, UnitId } from '../../contract/id.ts'
import type { Activity } from '../../contract/tally.ts'
import type { Day } from '../../contract/time.ts'
import { dayOf } from '../../domain/moment.ts'
import { kindOfDay } from '../../domain/phase.ts'
import type { Shelved } from '../campaign/campaignShelf.ts'
import type { ServerParts } from '../http/parts.ts'
import { figuresOfUnits } from '../store/kindQuestions.ts'
import { quietUnitDays } from '../store/tallyQuestions.ts'

/** How a unit stands today: its figures as one word, and what its row says. */
export type Standing = { figures: string; activity: Activity }

/** How the units of each campaign that counts on a day stood at one moment. */
export type Standings = {
  day: Day
  campaigns: ReadonlyMap<CampaignId, { shelved: Shelved; units: ReadonlyMap<UnitId, Standing> }>
}

/**
 * Reads what a board of today would show a change of. These are the tallies themselves, written in
 * the transaction of the entries and by whichever process: nothing is written for the stream's sake.
 */
export async function readStandings(
  { db, shelf, nowMs }: Pick<ServerParts, 'db' | 'shelf' | 'nowMs'>,
  municipality: MunicipalityId,
): Promise<Standings> {
  const day = dayOf(nowMs())
  const all = await shelf.all(db, municipality)
  const campaigns = new Map<CampaignId, { shelved: Shelved; units: Map<UnitId, Standing> }>()
  for (const shelved of all) {
    const { id, days, status } = shelved.campaign
    if (status === 'draft' || kindOfDay({ days }, day) !== 'count') continue
    const period = { municipality, campaign: id, from: day, to: day }
    const figures = await figuresOfUnits(db, period)
    const units = new Map<UnitId, Standing>()
    for (const { unit } of await quietUnitDays(db, period)) {
      units.set(unit, { figures: '', activity: 'quiet' })
    }
    for (const { unit, direction, channel, n } of figures) {
      const before = units.get(unit)?.figures ?? ''
      const word = `${before} ${direction} ${channel} ${n}`
      units.set(unit, { figures: word, activity: 'counted' })
    }
    campaigns.set(id, { shelved, units })
  }
  return { day, campaigns }
}
