import type { Campaign } from '../../contract/campaign.ts'
import { type CampaignChange, type SpentIds, ThingKind } from '../../contract/desk.ts'
import type { CampaignId, MunicipalityId } from '../../contract/id.ts'
import { thingsOf } from '../../domain/campaignThings.ts'
import type { Reader } from '../store/sql.ts'
import { type Fault, pathOf } from './fault.ts'

/**
 * The ids that things of a campaign have had and lost. Each saving's change log names what it
 * removed, in the same transaction, so nothing else has to remember them.
 */
export async function spentIds(
  sql: Reader,
  municipality: MunicipalityId,
  campaign: CampaignId,
): Promise<SpentIds> {
  const rows = await sql.all<{ changes: string }>(
    `SELECT changes FROM campaign_change
     WHERE municipality = $1 AND campaign = $2 AND changes LIKE '%"removed"%' ORDER BY version`,
    [municipality, campaign],
  )
  const changes = rows.flatMap(({ changes: text }) => JSON.parse(text) as CampaignChange[])
  const spent: SpentIds = {}
  for (const change of changes) {
    if (change.is === 'removed') spent[change.of] = [...(spent[change.of] ?? []), change.id]
  }
  return spent
}

/** Where an id comes back that was lost: a new thing must not be taken for an old one. */
export function spentAgain(spent: SpentIds, before: Campaign, after: Campaign): Fault[] {
  return ThingKind.options.flatMap((kind) => {
    const ids = new Set(spent[kind])
    if (ids.size === 0) return []
    const known = new Set(thingsOf(before, kind).map(({ id }) => id))
    return placesOf(after, kind).flatMap(({ id, path }) =>
      !ids.has(id) || known.has(id)
        ? []
        : [
            {
              path,
              message: `"${id}" was the id of something that has been removed; choose another`,
            },
          ],
    )
  })
}

const lists = {
  department: 'departments',
  taskArea: 'taskAreas',
  channel: 'channels',
  contactType: 'contactTypes',
  parameter: 'parameters',
} as const

function placesOf(campaign: Campaign, kind: ThingKind): { id: string; path: string }[] {
  if (kind === 'unit') {
    return campaign.departments.flatMap(({ units }, at) =>
      units.map(({ id }, n) => ({ id, path: pathOf(['departments', at, 'units', n, 'id']) })),
    )
  }
  const list = lists[kind]
  return campaign[list].map(({ id }, at) => ({ id, path: pathOf([list, at, 'id']) }))
}
