import type { CampaignId, MunicipalityId } from '../../contract/id.ts'
import type { RetentionPlan } from '../../domain/retentionPlan.ts'
import { dayNumber } from '../store/calendar.ts'
import type { EntryRow } from '../store/entryRow.ts'
import { portionsOf } from '../store/recount.ts'
import type { Reader, Value } from '../store/sql.ts'

/** What becomes of a row: it goes, or it tells no more which device it came from. */
export type Fate = 'goes' | 'let go'

/** A row whose time has come, and of which campaign it is; undefined where it is of none. */
export type DueEntry = {
  row: Pick<EntryRow, 'id' | 'kind' | 'state' | 'device' | 'undoes' | 'rest'>
  campaign: CampaignId | undefined
  fate: Fate
}

type Found = DueEntry['row'] & Pick<EntryRow, 'campaign' | 'received'>

/**
 * The entries whose time has come, in the order of their ids, in portions that hold nobody up. The
 * run and the dry run both go by these, and so cannot differ.
 */
export async function* entriesDue(
  sql: Reader,
  municipality: MunicipalityId,
  { plan, known }: { plan: RetentionPlan; known: readonly CampaignId[] },
): AsyncGenerator<DueEntry[]> {
  for await (const { after, upTo } of portionsOf(sql, municipality)) {
    const parameters: Value[] = [municipality, after, upTo]
    const among = (ids: readonly CampaignId[]) => {
      const marks = ids.map((id) => `$${parameters.push(id)}`)
      return `(${marks.length > 0 ? marks.join() : 'NULL'})`
    }
    const rows = await sql.all<Found>(
      `SELECT id, kind, state, undoes, rest, campaign, device, received FROM entry
       WHERE municipality = $1 AND id > $2 AND id <= $3 AND (
         campaign IN ${among(plan.purge)}
         OR (device IS NOT NULL AND campaign IN ${among(plan.anonymise)})
         OR (state IN ('held', 'declined') AND campaign IN ${among(plan.dropHeld)})
         OR (state IN ('held', 'declined') AND (campaign IS NULL OR campaign NOT IN ${among(known)})))
       ORDER BY id`,
      parameters,
    )
    yield rows.flatMap((row) => dueOf(row, plan, known))
  }
}

function dueOf(row: Found, plan: RetentionPlan, known: readonly CampaignId[]): DueEntry[] {
  const campaign = known.find((id) => id === campaignNamedIn(row))
  const fate = fateOf(row, campaign, plan)
  return fate ? [{ row, campaign, fate }] : []
}

function fateOf(
  row: Found,
  campaign: CampaignId | undefined,
  plan: RetentionPlan,
): Fate | undefined {
  if (campaign === undefined) {
    return (row.received ?? 0) < dayNumber(plan.unusedBefore) ? 'goes' : undefined
  }
  if (plan.purge.includes(campaign)) return 'goes'
  if (isOut(row) && plan.dropHeld.includes(campaign)) return 'goes'
  return row.device !== null && plan.anonymise.includes(campaign) ? 'let go' : undefined
}

/** What was held and nobody let in, whether or not somebody has said so. */
const isOut = ({ state }: Pick<Found, 'state'>) => state === 'held' || state === 'declined'

/** What could not be read was kept whole, and may say of which campaign it is. */
function campaignNamedIn({ campaign, kind, rest }: Found): unknown {
  if (kind !== 'unreadable' || rest === null) return campaign
  return (JSON.parse(rest) as Record<string, unknown>)['campaign']
}

/** Without what ties it to a device and to the entries before and after it. */
export function withoutDevice(rest: string): string {
  const { seq: _seq, device: _device, ...others } = JSON.parse(rest) as Record<string, unknown>
  return JSON.stringify(others)
}
