import type { MunicipalityId, UnitId } from '../../contract/id.ts'
import type { Day } from '../../contract/time.ts'
import { boundsOfWeek } from '../../domain/countWeek.ts'
import { catalogueIn, groupsOfKept, newcomersTo } from '../../domain/keptWeek.ts'
import { addDays, weekOf } from '../../domain/moment.ts'
import { ownTotalsOf } from '../../domain/ownTotals.ts'
import { type PooledAreas, pooledAreasOf } from '../../domain/pooledAreas.ts'
import { rollUp } from '../../domain/rollup.ts'
import { daysOfFinishedWeek, daysOfRunningWeek, type UnitDay } from '../../domain/shownDays.ts'
import { type FigureGroup, figureGroupsOf } from '../../domain/smallUnits.ts'
import type { Shelved } from '../campaign/campaignShelf.ts'
import { keptWeek } from '../campaign/settleWeeks.ts'
import type { Reader } from '../store/sql.ts'
import { contributingDevices, figuresOfUnitDays, type Period } from '../store/tallyQuestions.ts'

type Of = { municipality: MunicipalityId; shelved: Shelved }

/** Days of a group that are shown alike: each by itself, or all of them only as one. */
export type ShownPart = {
  days: Day[]
  together: boolean
  pooled: PooledAreas
  /** Whether anybody counted then. */
  counted: boolean
}

/** How a group of units is shown in a week. */
export type ShownGroup = {
  units: UnitId[]
  /** Undefined where nothing in it is small: then all of it is shown, by day and time. */
  guarded:
    | { parts: ShownPart[]; waiting: Day[]; own: ReadonlyMap<UnitId, number> | undefined }
    | undefined
}

/** The one partition that every figure of the moment is shown in. */
export async function groupsNow(
  sql: Reader,
  { shelved, municipality }: Of,
): Promise<FigureGroup[]> {
  const devices = await contributingDevices(sql, municipality, shelved.campaign.id)
  return figureGroupsOf(shelved.campaign, shelved.sets, devices)
}

/** Whether a group holds a small unit. */
export const isGuarded = ({ small }: FigureGroup): boolean => small.size > 0

/**
 * How every group is shown in the week of a day. Every figure that leaves the server, on a board or
 * in a file, is a sum of these parts, whoever asks.
 */
export async function shownInWeek(
  sql: Reader,
  of: Of,
  { day, today }: { day: Day; today: Day },
): Promise<ShownGroup[]> {
  const { municipality, shelved } = of
  const { campaign, sets } = shelved
  const { from, to } = boundsOfWeek(weekOf(day))
  const days = Array.from({ length: 7 }, (_, nth) => addDays(from, nth))
  const over = isOver(to, today)
  const devices = await contributingDevices(sql, municipality, campaign.id)
  const period = { municipality, campaign: campaign.id, from, to }
  const kept = over ? await keptWeek(sql, municipality, campaign.id, from) : undefined
  const divided = kept
    ? groupsOfKept(kept, campaign, sets, await lateIn(sql, period, newcomersTo(kept, campaign)))
    : figureGroupsOf(campaign, sets, devices)
  const catalogue = kept ? catalogueIn(campaign, kept) : campaign
  const groups = over ? divided.flatMap((group) => apartIfEmpty(group, devices)) : divided
  const guarded = groups.filter(isGuarded).flatMap(({ units }) => units)
  const found = await figuresOfUnitDays(sql, period, guarded)
  const ofUnit = Map.groupBy(rollUp(found, ['unit', 'day']), ({ unit }) => unit)

  return groups.map((group): ShownGroup => {
    const { units } = group
    if (!isGuarded(group)) return { units, guarded: undefined }
    const counted = units.flatMap((unit) => ofUnit.get(unit) ?? [])
    const { shown, rest } = (over ? daysOfFinishedWeek : daysOfRunningWeek)(group, days, counted)
    const pooledOn = (some: readonly Day[]) =>
      pooledAreasOf(catalogue, unitsOn(some, counted), group.guests)
    const partOf = (some: Day[], together: boolean): ShownPart => {
      // Days that stand for themselves come with those of the same pool.
      const pooled = pooledOn(together ? some : some.slice(0, 1))
      const isCounted = counted.some((part) => some.includes(part.day))
      return { days: some, together, pooled, counted: isCounted }
    }
    const byPool = Map.groupBy(shown, (each) => [...pooledOn([each])].toSorted().join())
    const parts = [...byPool.values()].map((some) => partOf(some, false))
    if (over && rest.length > 0) parts.push(partOf(rest, true))
    const own = over ? ownTotalsOf(group, days, counted) : undefined
    return { units, guarded: { parts, waiting: over ? [] : rest, own } }
  })
}

/** The units of some that have figures in a period. */
const lateIn = async (sql: Reader, period: Period, units: readonly UnitId[]) =>
  new Set((await figuresOfUnitDays(sql, period, units)).map(({ unit }) => unit))

/** Of small units that have counted nothing in the whole campaign there is nothing to hide. */
function apartIfEmpty(group: FigureGroup, devices: ReadonlyMap<UnitId, number>): FigureGroup[] {
  if ([...group.small].some((unit) => devices.has(unit))) return [group]
  const open = { small: new Set<UnitId>(), guests: new Set<UnitId>(), hasFew: false }
  return group.units.map((unit) => ({ units: [unit], ...open }))
}

const unitsOn = (days: readonly Day[], counted: readonly UnitDay[]): UnitId[] => [
  ...new Set(counted.filter(({ day }) => days.includes(day)).map(({ unit }) => unit)),
]

/** A week is over when its Sunday is. */
export const isOver = (lastDay: Day, today: Day): boolean => today > lastDay
