import type { UnitId } from '../../contract/id.ts'
import type { BoardAnswer, UnitGroup } from '../../contract/tally.ts'
import { dayOf, instantOf } from '../../domain/moment.ts'
import { rollUp, totalOf } from '../../domain/rollup.ts'
import type { Shelved } from '../campaign/campaignShelf.ts'
import type { Reader } from '../store/sql.ts'
import { figuresOfUnits } from '../store/kindQuestions.ts'
import { figuresOfUnitDays, type Period } from '../store/tallyQuestions.ts'
import { cellsOf, pooledIn } from './boardCells.ts'
import { correctionsIn } from './boardCorrections.ts'
import { apartIn } from './boardApart.ts'
import { kindsOf } from './boardKinds.ts'
import { missingInGroups } from './missingInGroups.ts'
import { type ShownGroup, shownInWeek } from './shownWeek.ts'
import { reportsOfUnits } from './unitCoverage.ts'
import { allOr } from './wantedOf.ts'

/** A board: of a day, or of a week that may be over. */
export type BoardQuestion = Period & {
  shelved: Shelved
  /** The units given to the reader; undefined for all of them. */
  given: ReadonlySet<UnitId> | undefined
  /** The units that are asked about, each with those it is shown with; undefined for all of them. */
  asked?: ReadonlySet<UnitId> | undefined
  nowMs: number
}

/** What a team lead or coordinator sees: figures of whole groups of units, for nobody in part. */
export async function boardOf(sql: Reader, question: BoardQuestion): Promise<BoardAnswer> {
  const { shelved, given, from, to } = question
  const today = dayOf(question.nowMs)
  const { groups, whole } = await wholeGroups(sql, question)
  const shown = whole.flatMap((group) => group.units)
  const figures = await figuresOfUnits(sql, question, { units: allOr(shelved, shown) })
  const figuresOf = Map.groupBy(figures, ({ unit }) => unit)
  const daysOf = await daysOfGuarded(sql, question, whole)
  const cells = await cellsOf(sql, question, whole)
  const corrections = await correctionsIn(sql, question, groups.filter(isAllGiven(given)))
  const late = await apartIn(sql, question, 'late', whole, figuresOf)
  const otherwise = await apartIn(sql, question, 'otherwise', whole, figuresOf)
  const reportOf = await reportsOfUnits(sql, question, today)
  const about = new Set(groups.flatMap(({ units }) => units))
  const missing = await missingInGroups(sql, { ...question, today, about })

  const inGroups = new Set(groups.flatMap((group) => group.units))
  const units = [...shelved.departmentOfUnit].filter(
    ([unit]) => isGiven(given, unit) && inGroups.has(unit),
  )
  return {
    campaign: shelved.campaign.id,
    from,
    to,
    at: instantOf(question.nowMs),
    covers: { units: shown.length, of: units.length },
    units: units.map(([unit, department]) => ({ unit, department, ...reportOf(unit) })),
    groups: groups.map((group): UnitGroup => {
      const own = [...(group.guarded?.own ?? [])].filter(([unit]) => isGiven(given, unit))
      const without = group.guarded?.waiting ?? []
      const isWhole = whole.includes(group)
      return {
        units: group.units.filter((unit) => isGiven(given, unit)),
        ...(isWhole && { figures: figuresIn(group, figuresOf, daysOf) }),
        ...corrections.of(group),
        ...(isWhole && without.length > 0 && { without }),
        ...(own.length > 0 && { own: own.map(([unit, n]) => ({ unit, n })) }),
      }
    }),
    pooled: pooledIn(whole),
    cells,
    ...(corrections.all && { corrected: corrections.all }),
    kinds: await kindsOf(sql, question, whole, totalOf(cells)),
    ...(late && { late }),
    ...(otherwise && { otherwise }),
    ...(missing.length > 0 && { missing }),
  }
}

/**
 * The groups that are asked about, of which the reader is given at least one unit; and those of which
 * figures are shown: all of it theirs, and something of it to tell.
 */
export async function wholeGroups(
  sql: Reader,
  question: BoardQuestion,
): Promise<{ groups: ShownGroup[]; whole: ShownGroup[] }> {
  const { given, asked, from, nowMs } = question
  const groups = (await shownInWeek(sql, question, { day: from, today: dayOf(nowMs) }))
    .map((group) => withinPeriod(group, question))
    .filter(({ units }) => units.some((unit) => isGiven(given, unit) && isGiven(asked, unit)))
  const whole = groups.filter((group) => group.shows && isAllGiven(given)(group))
  return { groups, whole }
}

export const isGiven = (given: ReadonlySet<UnitId> | undefined, unit: UnitId) =>
  given?.has(unit) ?? true

const isAllGiven =
  (given: ReadonlySet<UnitId> | undefined) =>
  ({ units }: Pick<ShownGroup, 'units'>) =>
    units.every((unit) => isGiven(given, unit))

/** What of a group's week lies in a day or week that is asked about, and whether any of it shows. */
function withinPeriod(group: ShownGroup, { from, to }: Period): ShownGroup & { shows: boolean } {
  const { units, guarded } = group
  if (!guarded) return { ...group, shows: true }
  if (from === to) {
    const parts = guarded.parts
      .filter(({ days, together }) => !together && days.includes(from))
      .map((part) => ({ ...part, days: [from] }))
    const own = undefined
    return { units, guarded: { ...guarded, parts, waiting: [], own }, shows: parts.length > 0 }
  }
  const { parts, waiting } = guarded
  // Days on which nobody counted are shown, and say nothing of those that are not.
  return { ...group, shows: waiting.length === 0 || parts.some(({ counted }) => counted) }
}

type UnitFigures = ReadonlyMap<UnitId, Awaited<ReturnType<typeof figuresOfUnits>>>

/** Groups some days of which are not shown have to be added up day by day. */
async function daysOfGuarded(sql: Reader, question: BoardQuestion, whole: readonly ShownGroup[]) {
  const partial = whole.filter(({ guarded }) => guarded && guarded.waiting.length > 0)
  const units = partial.flatMap((group) => group.units)
  const shown = partial.flatMap(({ units: those, guarded }) =>
    those.map((unit) => [unit, new Set(guarded?.parts.flatMap(({ days }) => days))] as const),
  )
  const isShown = new Map(shown)
  const figures = await figuresOfUnitDays(sql, question, units)
  const ofUnit = Map.groupBy(
    figures.filter(({ unit, day }) => isShown.get(unit)?.has(day)),
    ({ unit }) => unit,
  )
  return new Map(units.map((unit) => [unit, ofUnit.get(unit) ?? []]))
}

function figuresIn({ units }: ShownGroup, figuresOf: UnitFigures, daysOf: UnitFigures) {
  const mine = units.flatMap((unit) => daysOf.get(unit) ?? figuresOf.get(unit) ?? [])
  // Of one unit they come added up already, and most groups are of one unit.
  if (units.length === 1 && daysOf.size === 0)
    return mine.map(({ direction, channel, n }) => ({ direction, channel, n }))
  return rollUp(mine, ['direction', 'channel'])
}
