import type { DecisionGroup, Why } from '../../contract/decision.ts'
import type { CampaignId, MunicipalityId, UnitId } from '../../contract/id.ts'
import type { Day } from '../../contract/time.ts'
import { boundsOfWeek } from '../../domain/countWeek.ts'
import { dayOfHalfHour, weekOf } from '../../domain/moment.ts'
import { isOver } from '../board/shownWeek.ts'
import type { CampaignShelf, Shelved } from '../campaign/campaignShelf.ts'
import { dayOfNumber } from '../store/calendar.ts'
import type { EntryRow } from '../store/entryRow.ts'
import type { Reader } from '../store/sql.ts'
import { likelyOf, type Matter } from './matters.ts'
import { openTogether } from './toldTogether.ts'

/** Who asks, and which units are theirs to decide on; undefined where all are. */
export type Asker = {
  municipality: MunicipalityId
  given: ReadonlySet<UnitId> | undefined
  today: Day
}

export type Key = Pick<DecisionGroup, 'campaign' | 'why' | 'units' | 'day' | 'week'>

/** In which group an entry is told of, whether one by one, and whether it can be counted. */
export type Place = { key: Key; alone: boolean; takes: boolean; decides: boolean }

type Told = Pick<EntryRow, 'campaign' | 'unit' | 'day' | 'kind' | 'doubtful' | 'rest'>

/** One name for each group. */
export const nameOf = ({ campaign, why, units, day, week }: Key): string =>
  JSON.stringify([campaign, why, units, day, week])

/**
 * Tells of each entry in which group it stands for whoever asks; undefined where it is none of theirs,
 * or its campaign is signed off: what comes in then is decided with the next revision.
 */
export async function openGroups(
  sql: Reader,
  shelf: CampaignShelf,
  { municipality, given, today }: Asker,
): Promise<(row: Told, matter: Matter) => Promise<Place | undefined>> {
  const all = await shelf.all(sql, municipality)
  const campaigns = new Map<string, Shelved>(all.map((each) => [each.campaign.id, each]))
  const opened = new Map(
    all.map((shelved) => [shelved, openTogether(sql, { municipality, shelved, today })]),
  )

  return async (row, { why }) => {
    if (row.campaign === null || row.unit === null || row.day === null) {
      // What could not be read is no unit's, and so no lead's.
      return given
        ? undefined
        : { key: { why, units: [] }, alone: false, takes: false, decides: true }
    }
    const campaign = row.campaign as CampaignId
    const unit = row.unit as UnitId
    if (given && !given.has(unit)) return undefined
    const shelved = campaigns.get(campaign)
    if (shelved && isSettled(shelved)) return undefined

    const day = dayOfNumber(row.day)
    const likely = likelyDay(row, shelved)
    const together = shelved && opened.get(shelved)
    // What may be moved from one day to another is told of alone where its unit is on both.
    const told = await together?.(unit, day)
    const there = likely && (await together?.(unit, likely))
    const alone = (told?.alone ?? false) && (there?.alone ?? true)
    const all = told?.units ?? [unit]
    const isGiven = (each: UnitId) => given?.has(each) ?? true
    const isFree = (units: readonly UnitId[], on: Day) =>
      units.every(isGiven) || isOver(boundsOfWeek(weekOf(on)).to, today)
    return {
      key: {
        ...{ campaign, why, units: all.filter(isGiven) },
        ...(alone ? { day } : { week: weekOf(day) }),
      },
      alone,
      // It would go from one week's figures into another's: both may be running.
      decides: isFree(all, day) && (!likely || !there || isFree(there.units, likely)),
      takes: canTake(row, why, { shelved, likely, given }),
    }
  }
}

const isSettled = ({ campaign: { status } }: Shelved): boolean =>
  status === 'locked' || status === 'purged'

/** The proposed day, where it is one that is counted on. */
function likelyDay(row: Told, shelved: Shelved | undefined): Day | undefined {
  const half = likelyOf(row)
  const day = half && dayOfHalfHour(half)
  return day && (shelved?.countDays.has(day) || shelved?.trialDays.has(day)) ? day : undefined
}

type Known = { shelved: Shelved | undefined; likely: Day | undefined } & Pick<Asker, 'given'>

/**
 * Whether somebody's word alone can count it. What names what there is not, or a day that is none, waits
 * for the catalogue; what cannot be read, for a newer version; and a device that is not known is admitted
 * with all it has brought, by who looks after all units.
 */
function canTake(row: Told, why: Why, { shelved, likely, given }: Known): boolean {
  if (!shelved || shelved.campaign.status === 'draft' || row.kind === 'unreadable') return false
  switch (why) {
    case 'late':
    case 'rate':
    case 'stolen':
    case 'foreign_undo':
      return true
    case 'other_unit':
      return shelved.departmentOfUnit.has(row.unit as UnitId)
    case 'clock':
    case 'not_a_count_day':
      return likely !== undefined
    case 'unknown_device':
      return given === undefined
    case 'unknown_campaign':
    case 'unknown_item':
    case 'after_lock':
    case 'malformed':
    case 'unknown_kind':
    case 'newer_schema':
    case 'conflict':
      return false
  }
}
