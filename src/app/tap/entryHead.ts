import { entryVersion } from '../../contract/entryWords.ts'
import type { EntryId } from '../../contract/id.ts'
import type { Day } from '../../contract/time.ts'
import { kindOfDay } from '../../domain/phase.ts'
import type { Situation } from '../counter.ts'

/**
 * What every entry of this counter says of a day, whatever it is.
 *
 * @throws where the device counts for no unit or no campaign, which no open key can lead to
 */
export function entryHead(situation: Situation, day: Day, id: EntryId) {
  const campaign = situation.is === 'counter' && situation.campaign
  if (!campaign) throw new Error('this device counts for no campaign')
  const said = kindOfDay(campaign, day) === 'trial' ? ('trial' as const) : ('count' as const)
  return { v: entryVersion, id, campaign: campaign.id, unit: campaign.unit.id, day, said }
}
