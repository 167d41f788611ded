import type { Delivery } from '../../contract/delivery.ts'
import { CampaignId, type EntryId } from '../../contract/id.ts'
import {
  type Circumstances,
  type EnrolledDays,
  readEntry,
  verdictOn,
  verdictOnUndo,
} from '../../domain/admission.ts'
import { type EntryRow, type Origin, rowOf, unreadableRow } from '../store/entryRow.ts'
import type { CampaignIndex } from '../../domain/campaignIndex.ts'
import type { CampaignShelf, Shelved } from '../campaign/campaignShelf.ts'
import type { Reader } from '../store/sql.ts'

export type Claim = Delivery['entries'][number]

/** A claim with the row it would become; without a row it is gone, for its campaign is purged. */
export type Judged = { id: EntryId; claim: Claim; row: EntryRow | undefined }

/** What is known of the device that delivers. */
export type Deliverer = Origin & {
  enrolments: readonly EnrolledDays[]
  credential?: Circumstances['credential']
}

/** The campaigns that claims name, each looked up once; what is no campaign id names none. */
export async function campaignsOf(
  sql: Reader,
  shelf: CampaignShelf,
  { municipality }: Pick<Deliverer, 'municipality'>,
  claims: readonly Claim[],
): Promise<Map<CampaignId, Shelved>> {
  const named = claims.map((claim) => CampaignId.safeParse(claim['campaign']).data)
  const found = new Map<CampaignId, Shelved>()
  for (const id of new Set(named.filter((each) => each !== undefined))) {
    const campaign = await shelf.find(sql, municipality, id)
    if (campaign) found.set(id, campaign)
  }
  return found
}

/** Nothing of a purged campaign is stored again: also what cannot be read, but names it. */
export function isOfPurged(
  claim: { readonly [field: string]: unknown },
  campaigns: ReadonlyMap<CampaignId, CampaignIndex>,
): boolean {
  const named = CampaignId.safeParse(claim['campaign']).data
  return named !== undefined && campaigns.get(named)?.campaign.status === 'purged'
}

/** Reads and judges one claim on its own. */
export function judge(
  claim: Claim,
  deliverer: Deliverer,
  campaigns: ReadonlyMap<CampaignId, CampaignIndex>,
): Judged {
  const { id } = claim
  if (isOfPurged(claim, campaigns)) return { id, claim, row: undefined }
  const reading = readEntry(claim)
  if ('unreadable' in reading) {
    const reason = deliverer.credential ?? reading.unreadable
    return { id, claim, row: unreadableRow(deliverer, claim, reason) }
  }
  const { entry } = reading
  const circumstances: Circumstances = { ...deliverer, campaign: campaigns.get(entry.campaign) }
  const verdict =
    entry.is === 'undo' ? verdictOnUndo(entry, circumstances) : verdictOn(entry, circumstances)
  const row = verdict.state === 'gone' ? undefined : rowOf(deliverer, entry, verdict)
  return { id, claim, row }
}
