import type { Campaign } from '../../contract/campaign.ts'
import { CorrectionId, type NewCorrection } from '../../contract/correction.ts'
import type { AccountId, MunicipalityId } from '../../contract/id.ts'
import { dayOf } from '../../domain/moment.ts'
import type { Role } from '../../contract/account.ts'
import { makeCorrection } from '../correction/makeCorrection.ts'
import type { ServerParts } from '../http/parts.ts'

/** What the lead of the demo has corrected, so that boards and files have something in that column. */
const written: Pick<NewCorrection, 'n' | 'reason' | 'note'>[] = [
  { n: 6, reason: 'forgotten', note: 'Telefonvagten nåede ikke at tælle om morgenen' },
  { n: -2, reason: 'counted_twice' },
]

/** Corrects yesterday's calls, or those of the last day before, in the first unit of the lead. */
export async function correctFjordby(
  parts: ServerParts,
  municipality: MunicipalityId,
  { id: campaign, days, departments, channels, taskAreas }: Campaign,
): Promise<void> {
  const [by] = await parts.db.all<{ id: AccountId; name: string; role: Role }>(
    `SELECT id, name, role FROM account WHERE municipality = $1 AND role = 'lead' LIMIT 1`,
    [municipality],
  )
  const unit = departments[0]?.units[0]
  const day = days.count.findLast((each) => each < dayOf(parts.nowMs()))
  const channel = channels[0]?.id
  const taskArea = unit?.taskAreas?.[0] ?? taskAreas[0]?.id
  if (!by || !unit || !day || !channel || !taskArea) throw new Error('the demo is not filled yet')
  for (const [nth, each] of written.entries()) {
    const id = CorrectionId.parse(`00000000-0000-4000-8000-${String(nth).padStart(12, '0')}`)
    const of = { unit: unit.id, day, channel, taskArea, direction: 'incoming' } as const
    await makeCorrection(parts, municipality, {
      ...{ id, campaign, by, request: 'demo' },
      ...of,
      ...each,
    })
  }
}
