import type { Campaign } from '../../contract/campaign.ts'
import type { CampaignChange } from '../../contract/desk.ts'
import type { MunicipalityId } from '../../contract/id.ts'
import { changesBetween } from '../../domain/campaignChanges.ts'
import { indexOf } from '../../domain/campaignIndex.ts'
import { figureSetsOf } from '../../domain/figureSets.ts'
import { dayOf } from '../../domain/moment.ts'
import type { RandomBytes } from '../access/secret.ts'
import { ConfigProblem } from '../configProblem.ts'
import { judgeCampaignAgain } from '../ingest/judgeAgain.ts'
import type { Database } from '../store/sql.ts'
import { logChange } from './changeLog.ts'
import { noteCampaign } from './noteCampaign.ts'
import { countedThingsLost } from './countedThingsLost.ts'
import { settleAddedWeeks, settleWeeks } from './settleWeeks.ts'
import { spentAgain, spentIds } from './spentIds.ts'
import { type CampaignShelf, saveCampaign } from './campaignShelf.ts'
import type { Fault } from './fault.ts'

/**
 * Takes a campaign in whole: the door for files and the demo. The desk has one of its own.
 *
 * @throws ConfigProblem where it would leave counted entries without a name, a day or a direction,
 * change what is signed off, or claim to be further than a file can bring a campaign
 */
export async function importCampaign(
  db: Database,
  shelf: CampaignShelf,
  municipality: MunicipalityId,
  campaign: Campaign,
  { nowMs, random }: { nowMs: number; random: RandomBytes },
): Promise<{ version: number }> {
  refuseStatus(campaign)
  const version = await db.write(async (sql) => {
    const before = await shelf.find(sql, municipality, campaign.id)
    if (before) {
      refuseLosses(before.campaign, campaign)
      const lost = await countedThingsLost(sql, municipality, campaign)
      if (lost.length > 0) throw new ConfigProblem(lostText(campaign, lost))
      const spent = await spentIds(sql, municipality, campaign.id)
      refuseSpent(campaign, spentAgain(spent, before.campaign, campaign))
      await settleWeeks(sql, municipality, before, dayOf(nowMs))
    }
    const saved = await saveCampaign(sql, municipality, campaign)
    const shelved = { ...(before ?? neverSaved(campaign)), ...indexOf(campaign), version: saved }
    await judgeCampaignAgain(sql, municipality, shelved, dayOf(nowMs))
    const stored = await shelf.find(sql, municipality, campaign.id)
    if (before && stored) {
      await settleAddedWeeks(sql, municipality, stored, before.campaign)
    }
    const changes: CampaignChange[] = before
      ? changesBetween(before.campaign, campaign)
      : [{ is: 'created' }]
    const logged = { campaign: campaign.id, version: saved, nowMs, author: undefined, changes }
    await logChange(sql, municipality, logged)
    const noted = { campaign, version: saved, changes, by: 'console', nowMs } as const
    await noteCampaign(sql, random, municipality, noted)
    return saved
  })
  return { version }
}

const neverSaved = (campaign: Campaign) => ({
  ...{ signedOff: 0, lockedOn: undefined, settledTo: undefined },
  sets: figureSetsOf(campaign),
})

const importable = ['draft', 'planned', 'paused', 'cancelled']

/** Closing comes by date; signing off and purging are decided on the figures, never by a file. */
function refuseStatus({ id, status, days }: Campaign): void {
  if (importable.includes(status)) return
  const mend =
    status === 'closed'
      ? `Write "planned": it closes by itself after its closing day, ${days.closing}.`
      : `Write one of ${importable.join(', ')}.`
  throw new ConfigProblem(
    `${id} was not imported: a file cannot make a campaign "${status}". ${mend}`,
  )
}

const lostText = ({ id }: Campaign, lost: readonly string[]): string =>
  `${id} was not imported. These have been counted, and would vanish from boards and files:\n` +
  `${lost.map((each) => `  ${each}`).join('\n')}\n` +
  'Keep the days, directions and counterparts that have been counted; others can be added.'

function refuseLosses(before: Campaign, after: Campaign): void {
  if (before.status === 'locked' || before.status === 'purged') {
    throw new ConfigProblem(`${before.name} is ${before.status}; it can no longer be changed.`)
  }
  const lists = ['taskAreas', 'channels', 'contactTypes', 'parameters'] as const
  const lost = [
    ...missing('unit', unitsOf(before), unitsOf(after)),
    ...lists.flatMap((list) => missing(list, before[list], after[list])),
  ]
  if (lost.length === 0) return
  throw new ConfigProblem(
    `${after.id} was not imported. These are in the stored campaign and not in the file:\n` +
      `${lost.map((each) => `  ${each}`).join('\n')}\n` +
      'Entries may have been counted on them. Keep them, with "retired": true.',
  )
}

function refuseSpent({ id }: Campaign, faults: readonly Fault[]): void {
  if (faults.length === 0) return
  const lines = faults.map(({ path, message }) => `  ${path}: ${message}`)
  throw new ConfigProblem(`${id} was not imported:\n${lines.join('\n')}`)
}

const unitsOf = ({ departments }: Campaign) => departments.flatMap(({ units }) => units)

const missing = (kind: string, before: { id: string }[], after: { id: string }[]): string[] => {
  const there = new Set(after.map(({ id }) => id))
  return before.filter(({ id }) => !there.has(id)).map(({ id }) => `${kind} ${id}`)
}
