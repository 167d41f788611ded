import type { CampaignId, MunicipalityId } from '../../contract/id.ts'
import type { RetentionAnswer, UnusedThings } from '../../contract/retention.ts'
import { dayOf } from '../../domain/moment.ts'
import { retention, retentionPlan } from '../../domain/retentionPlan.ts'
import type { Actor } from '../access/audit.ts'
import { trimAudit } from '../audit/trimAudit.ts'
import type { ServerParts } from '../http/parts.ts'
import { endScreens } from './endScreens.ts'
import { type DueEntry, entriesDue } from './entriesDue.ts'
import { freezeDevices } from './freezeDevices.ts'
import { type Kept, keptCampaigns } from './keptCampaigns.ts'
import { letDevicesGo } from './letDevicesGo.ts'
import { dropCorrections, dropFineTallies, markPurged } from './purgeCampaign.ts'
import { sweepEntries } from './sweepEntries.ts'
import { takeTurn } from './turn.ts'
import { accessOver, removeUnused, unusedDevices } from './unused.ts'

type Parts = Pick<ServerParts, 'db' | 'shelf' | 'random' | 'nowMs' | 'key' | 'noteRevocation'>

type OfCampaign = RetentionAnswer['campaigns'][number]['next']

/** What went, or would go: of each campaign as a whole, and besides. */
export type Gone = { campaigns: Map<CampaignId, OfCampaign>; besides: UnusedThings }

/** What a run would do now. It writes nothing, and needs no turn. */
export async function dryRun(parts: Parts, municipality: MunicipalityId): Promise<Gone> {
  const { db, shelf } = parts
  const nowMs = parts.nowMs()
  const kept = await keptCampaigns(db, shelf, municipality)
  const plan = retentionPlan(kept, dayOf(nowMs))
  const sums = openSums(kept)
  const entries = new Map<string, number>()
  for await (const due of entriesDue(db, municipality, { plan, known: idsOf(kept) })) {
    sums.add(due)
    for (const { row } of due) {
      if (row.device !== null) entries.set(row.device, (entries.get(row.device) ?? 0) + 1)
    }
  }
  const leaving = { campaigns: [...plan.anonymise, ...plan.purge], entries }
  const { unusedBefore: before } = plan
  const months = retention.monthsOfLog
  return sums.with({
    devices: (await unusedDevices(db, municipality, before, leaving)).length,
    access: await accessOver(db, municipality, { nowMs, before }),
    log: (await trimAudit(parts, municipality, { nowMs, months, dryRun: true })).removed,
  })
}

/**
 * Does all that has come due, in steps that are each a transaction: killed in between, the next run
 * goes on where this one was. Doing it twice does it once.
 *
 * @throws NoTurn where another process is at it, or the server stops
 */
export async function runRetention(
  parts: Parts,
  municipality: MunicipalityId,
  { by = 'server', isStopping = () => false }: { by?: Actor; isStopping?: () => boolean } = {},
): Promise<Gone> {
  const { db, shelf, random } = parts
  const nowMs = parts.nowMs()
  const today = dayOf(nowMs)
  const turn = await takeTurn(parts, municipality, isStopping)
  try {
    const kept = await keptCampaigns(db, shelf, municipality)
    const plan = retentionPlan(kept, today)
    const of = (ids: readonly CampaignId[]) => kept.filter(({ id }) => ids.includes(id))
    for (const { id: campaign, frozenOn } of of([...plan.anonymise, ...plan.purge])) {
      if (!frozenOn) await freezeDevices({ db, turn }, municipality, { campaign, today })
    }
    for (const each of of(plan.purge)) {
      const noted = { kept: each, today, nowMs, by }
      if (!each.purgedOn) await markPurged(parts, turn, municipality, noted)
      await dropFineTallies({ db, turn }, { municipality, id: each.id })
      await dropCorrections({ db, turn }, { municipality, id: each.id })
    }
    const sums = openSums(kept)
    for await (const due of entriesDue(db, municipality, { plan, known: idsOf(kept) })) {
      await sweepEntries(turn, municipality, due)
      sums.add(due)
    }
    await letDevicesGo({ db, random, turn }, municipality, { plan, kept, today, nowMs, by })
    await endScreens({ db, turn }, municipality, { kept, today })
    const unused = { nowMs, before: plan.unusedBefore, by }
    const { devices, access } = await removeUnused({ db, random, turn }, municipality, unused)
    const months = retention.monthsOfLog
    const { removed: log } = await trimAudit(parts, municipality, { nowMs, months, by })
    if (await turn.isToScrub()) {
      await db.scrub?.()
      await turn.scrubbed()
    }
    await turn.ran(today)
    return sums.with({ devices, access, log })
  } finally {
    await turn.end()
  }
}

const idsOf = (kept: readonly Kept[]) => kept.map(({ id }) => id)

/** Counts what is due, campaign by campaign; never by anything smaller. */
function openSums(kept: readonly Kept[]) {
  const none = () => ({ removed: 0, held: 0, anonymised: 0 })
  const campaigns = new Map(kept.map(({ id }) => [id, none()]))
  let unplaced = 0
  return {
    add(due: readonly DueEntry[]) {
      for (const { row, campaign, fate } of due) {
        const sums = campaign && campaigns.get(campaign)
        if (!sums) unplaced += 1
        else if (fate === 'let go') sums.anonymised += 1
        else {
          sums.removed += 1
          if (row.state === 'held') sums.held += 1
        }
      }
    },
    with: (others: Omit<UnusedThings, 'unplaced'>): Gone => {
      return { campaigns, besides: { unplaced, ...others } }
    },
  }
}
