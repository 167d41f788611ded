import type { Campaign } from '../../contract/campaign.ts'
import type { DeskCampaign, DeskCampaignSummary, NewCampaign } from '../../contract/desk.ts'
import type { CampaignId, MunicipalityId } from '../../contract/id.ts'
import type { Day } from '../../contract/time.ts'
import { changesBetween } from '../../domain/campaignChanges.ts'
import { indexOf } from '../../domain/campaignIndex.ts'
import { living, unitsIn } from '../../domain/campaignThings.ts'
import { isEditable } from '../../domain/statusChange.ts'
import type { Account } from '../access/accounts.ts'
import { noteAct } from '../access/audit.ts'
import type { RandomBytes } from '../access/secret.ts'
import { Problem } from '../http/problem.ts'
import { judgeCampaignAgain } from '../ingest/judgeAgain.ts'
import { toDecide } from '../store/decisionStep.ts'
import type { Reader, Writer } from '../store/sql.ts'
import { type CampaignShelf, saveCampaign, type Shelved } from './campaignShelf.ts'
import { type Author, logChange } from './changeLog.ts'
import { holdCampaign } from './holdCampaign.ts'
import { noteCampaign } from './noteCampaign.ts'
import { countedThings } from './countedThings.ts'
import { countedThingsLost } from './countedThingsLost.ts'
import { faultsOf, faultsOfSaving } from './deskFaults.ts'
import { settleAddedWeeks, settleWeeks } from './settleWeeks.ts'
import { spentAgain, spentIds } from './spentIds.ts'

/** Where and when a coordinator works. */
type Desk = { shelf: CampaignShelf; municipality: MunicipalityId; today: Day }
type Saving = Desk & { random: RandomBytes; nowMs: number; by: Account; request: string }

const authorOf = ({ id, name }: Account): Author => ({ account: id, name })

/** All campaigns but those whose entries are gone. */
export async function listForDesk(
  sql: Reader,
  { shelf, municipality }: Desk,
): Promise<DeskCampaignSummary[]> {
  // Whatever comes for a draft is held, and few entries are; that it was undone says the deletion itself.
  const counted = await sql.all<{ campaign: string }>(
    `SELECT DISTINCT campaign FROM entry
     WHERE municipality = $1 AND campaign IS NOT NULL AND ${toDecide}`,
    [municipality],
  )
  const touched = new Set(counted.map(({ campaign }) => campaign))
  return (await shelf.all(sql, municipality)).map(({ campaign }) => ({
    id: campaign.id,
    name: campaign.name,
    status: campaign.status,
    days: campaign.days,
    units: living(unitsIn(campaign)).length,
    mayDelete: campaign.status === 'draft' && !touched.has(campaign.id),
  }))
}

export async function readForDesk(sql: Reader, desk: Desk, id: CampaignId): Promise<DeskCampaign> {
  const { municipality, today } = desk
  const { campaign, version } = await foundOn(sql, desk, id)
  const counted = await countedThings(sql, { municipality, campaign, today })
  return { campaign, version, counted, spent: await spentIds(sql, municipality, id) }
}

/** Puts a draft beside the others. */
export async function createAtDesk(
  sql: Writer,
  desk: Saving,
  { campaign, copiedFrom }: NewCampaign,
): Promise<DeskCampaign> {
  const { shelf, municipality, today, random, nowMs, by, request } = desk
  if (await shelf.find(sql, municipality, campaign.id)) throw new Problem('id_taken')
  const faults = faultsOf(campaign)
  if (campaign.status !== 'draft') {
    faults.push({ path: 'status', message: 'a new campaign is a draft' })
  }
  if (faults.length > 0) throw new Problem('invalid', { errors: faults })
  const version = await saveCampaign(sql, municipality, campaign)
  const changes = [{ is: 'created' as const, ...(copiedFrom && { copiedFrom }) }]
  const author = authorOf(by)
  await logChange(sql, municipality, { campaign: campaign.id, version, nowMs, author, changes })
  const counted = await countedThings(sql, { municipality, campaign, today })
  const noted = { campaign, version, changes, by, nowMs, request }
  await noteCampaign(sql, random, municipality, noted)
  return { campaign, version, counted, spent: {} }
}

/**
 * Saves what was edited, if nobody else has saved since it was read. What changed nothing is no new
 * version.
 *
 * @throws Problem `version_changed` where somebody has, `invalid` with every fault and its place
 */
export async function saveAtDesk(
  sql: Writer,
  desk: Saving,
  read: { version: number },
  after: Campaign,
): Promise<DeskCampaign> {
  const { municipality, today, random, nowMs, by, request } = desk
  await holdCampaign(sql, municipality, after.id)
  const found = await foundOn(sql, desk, after.id)
  const { campaign: before, version } = found
  if (version !== read.version) throw new VersionChanged(version)
  if (!isEditable(before.status)) throw new Problem('not_editable')
  const counted = await countedThings(sql, { municipality, campaign: before, today })
  const changes = changesBetween(before, after)
  const spent = await spentIds(sql, municipality, after.id)
  if (changes.length === 0) return { campaign: before, version, counted, spent }
  const faults = faultsOfSaving(before, after, { counted, today })
  const lost = await countedThingsLost(sql, municipality, after)
  faults.push(...spentAgain(spent, before, after))
  faults.push(...lost.map((what) => ({ path: '', message: `has been counted: ${what}` })))
  if (faults.length > 0) throw new Problem('invalid', { errors: faults })
  await settleWeeks(sql, municipality, found, today)
  const saved = await saveCampaign(sql, municipality, after)
  const shelved = { ...found, ...indexOf(after), version: saved }
  await judgeCampaignAgain(sql, municipality, shelved, today)
  await settleAddedWeeks(sql, municipality, await foundOn(sql, desk, after.id), before)
  const logged = { campaign: after.id, version: saved, nowMs, author: authorOf(by), changes }
  await logChange(sql, municipality, logged)
  const now = await countedThings(sql, { municipality, campaign: after, today })
  const spentNow = await spentIds(sql, municipality, after.id)
  const noted = { campaign: after, version: saved, changes, by, nowMs, request }
  await noteCampaign(sql, random, municipality, noted)
  return { campaign: after, version: saved, counted: now, spent: spentNow }
}

/** Takes a draft away that nobody has ever counted in. */
export async function deleteAtDesk(sql: Writer, desk: Saving, id: CampaignId): Promise<void> {
  const { municipality, random, nowMs, by, request } = desk
  await holdCampaign(sql, municipality, id)
  const { campaign } = await foundOn(sql, desk, id)
  const asked = [municipality, id]
  const [entry] = await sql.all(
    'SELECT id FROM entry WHERE municipality = $1 AND campaign = $2 LIMIT 1',
    asked,
  )
  if (campaign.status !== 'draft' || entry) throw new Problem('not_editable')
  for (const table of ['campaign_change', 'figure_set', 'week_groups', 'campaign']) {
    const column = table === 'campaign' ? 'id' : 'campaign'
    await sql.all(`DELETE FROM ${table} WHERE municipality = $1 AND ${column} = $2`, asked)
  }
  const act = { by, act: 'campaign_deleted', subject: id, nowMs, request } as const
  await noteAct(sql, random, municipality, { ...act, details: { name: campaign.name } })
}

/** Somebody else has saved: says which version stands now. */
export class VersionChanged extends Problem {
  readonly version: number

  constructor(version: number) {
    super('version_changed')
    this.version = version
  }
}

async function foundOn(
  sql: Reader,
  { shelf, municipality }: Desk,
  id: CampaignId,
): Promise<Shelved> {
  const found = await shelf.find(sql, municipality, id)
  if (!found) throw new Problem('not_found')
  return found
}
