import type { CampaignChange } from '../../contract/desk.ts'
import type { CampaignId, MunicipalityId } from '../../contract/id.ts'
import { type Noting, noteAct } from '../access/audit.ts'
import type { RandomBytes } from '../access/secret.ts'
import type { Writer } from '../store/sql.ts'

/** A list of two hundred units that were read in is in the campaign's own log; here a few tell of it. */
const mostChanges = 20

/** Notes a saving of a campaign in the words of its change log; a status that changed by itself. */
export async function noteCampaign(
  sql: Writer,
  random: RandomBytes,
  municipality: MunicipalityId,
  {
    campaign,
    version,
    changes,
    ...by
  }: Pick<Noting, 'by' | 'nowMs' | 'request'> & {
    campaign: { id: CampaignId; name: string }
    version: number
    changes: readonly CampaignChange[]
  },
): Promise<void> {
  const subject = campaign.id
  const of = { name: campaign.name, version }
  const note = (noting: Pick<Noting, 'act' | 'details' | 'before' | 'after'>) =>
    noteAct(sql, random, municipality, { ...by, subject, ...noting })

  const created = changes.find((change) => change.is === 'created')
  if (created) {
    const { copiedFrom } = created
    await note({ act: 'campaign_created', details: { ...of, ...(copiedFrom && { copiedFrom }) } })
    return
  }
  const status = changes.find(isStatus)
  const others = changes.filter((change) => !isStatus(change))
  if (others.length > 0) {
    const more = others.length - mostChanges
    const details = { ...of, changes: others.slice(0, mostChanges), ...(more > 0 && { more }) }
    await note({ act: 'campaign_changed', details })
  }
  if (status) {
    const values = { before: { status: status.before }, after: { status: status.after } }
    await note({ act: 'campaign_status_changed', details: of, ...values })
  }
}

const isStatus = (change: CampaignChange): change is Extract<CampaignChange, { is: 'set' }> =>
  change.is === 'set' && change.field === 'status'
