import type { TaskAreaId, UnitId } from '../../contract/id.ts'
import type { BoardAnswer, MissingNumbers } from '../../contract/tally.ts'
import type { Day } from '../../contract/time.ts'
import { dayOf, instantOf } from '../../domain/moment.ts'
import { rollUp } from '../../domain/rollup.ts'
import { everyUnitAlone, type FigureGroup, figureGroupsOf } from '../../domain/smallUnits.ts'
import type { Shelved } from '../campaign/campaignShelf.ts'
import { missingNumbers } from '../store/missingNumbers.ts'
import type { Reader } from '../store/sql.ts'
import {
  contributingDevices,
  figuresOfAreas,
  figuresOfAreasIn,
  figuresOfUnits,
  type Period,
  quietUnits,
} from '../store/tallyQuestions.ts'

/** A board: of a day, or of a week that may be over. */
export type BoardQuestion = Period & {
  shelved: Shelved
  /** The week asked for is over, so that every unit's own total may be shown. */
  weekOver: boolean
  /** The units given to the reader; undefined for all of them. */
  given: ReadonlySet<UnitId> | undefined
  nowMs: number
}

/** What a team lead or coordinator sees: figures of whole groups of units, for nobody in part. */
export async function boardOf(sql: Reader, question: BoardQuestion): Promise<BoardAnswer> {
  const { shelved, given, from, to } = question
  const { campaign } = shelved
  const groups = await groupsFor(sql, question)
  const mine = groups.filter(({ units }) => units.some((unit) => isGiven(given, unit)))
  const whole = new Set(
    mine.filter(({ units, withheld }) => !withheld && units.every((unit) => isGiven(given, unit))),
  )
  const shown = [...whole].flatMap(({ units }) => units)
  const figures = await figuresOfUnits(sql, question)
  const quiet = await quietUnits(sql, question)
  const missing = await missingIn(sql, question)
  const figuresOf = Map.groupBy(figures, ({ unit }) => unit)

  const units = [...shelved.departmentOfUnit].filter(([unit]) => isGiven(given, unit))
  return {
    campaign: campaign.id,
    from,
    to,
    at: instantOf(question.nowMs),
    covers: { units: shown.length, of: units.length },
    units: units.map(([unit, department]) => ({
      unit,
      department,
      activity: figuresOf.has(unit) ? 'counted' : quiet.has(unit) ? 'quiet' : 'silent',
    })),
    groups: mine.map((group) => ({
      units: group.units.filter((unit) => isGiven(given, unit)),
      ...(whole.has(group) && { figures: figuresIn(group, figuresOf) }),
    })),
    pooled: [...new Set([...whole].flatMap(({ pooled }) => [...pooled]))],
    cells: await cellsOf(sql, question, [...whole]),
    ...(missing.length > 0 && { missing }),
  }
}

const isGiven = (given: ReadonlySet<UnitId> | undefined, unit: UnitId) => given?.has(unit) ?? true

/** The one partition that every figure of the moment is shown in. */
export async function groupsFor(
  sql: Reader,
  { shelved, municipality, weekOver }: Pick<BoardQuestion, 'shelved' | 'municipality' | 'weekOver'>,
): Promise<FigureGroup[]> {
  const { campaign } = shelved
  if (weekOver) return everyUnitAlone(campaign)
  return figureGroupsOf(campaign, await contributingDevices(sql, municipality, campaign.id))
}

/** In the live partition, also when the week is over: they are no week totals. */
async function missingIn(sql: Reader, question: BoardQuestion): Promise<MissingNumbers[]> {
  const { municipality, shelved, given, nowMs } = question
  const campaign = shelved.campaign.id
  const missing = await missingNumbers(sql, { municipality, campaign, today: dayOf(nowMs) })
  if (missing.size === 0) return []
  const groups = await groupsFor(sql, { ...question, weekOver: false })
  return groups
    .filter(({ units, withheld }) => !withheld && units.every((unit) => isGiven(given, unit)))
    .map(({ units }) => ({ units, n: sumOf(units.map((unit) => missing.get(unit) ?? 0)) }))
    .filter(({ n }) => n > 0)
}

const sumOf = (numbers: readonly number[]) => numbers.reduce((sum, n) => sum + n, 0)

type Figures = Awaited<ReturnType<typeof figuresOfUnits>>

function figuresIn({ units }: FigureGroup, figuresOf: ReadonlyMap<UnitId, Figures>) {
  const mine = units.flatMap((unit) => figuresOf.get(unit) ?? [])
  // Of one unit they come added up already, and most groups are of one unit.
  if (units.length === 1)
    return mine.map(({ direction, channel, n }) => ({ direction, channel, n }))
  return rollUp(mine, ['direction', 'channel'])
}

async function cellsOf(sql: Reader, question: BoardQuestion, whole: readonly FigureGroup[]) {
  const shown = whole.flatMap(({ units }) => units)
  const everything = shown.length === question.shelved.departmentOfUnit.size
  const areas = everything
    ? await figuresOfAreas(sql, question)
    : await figuresOfAreasIn(sql, question, shown)
  const moved = await pooledCells(sql, question, whole)
  const cells = areas.map(({ task_area: taskArea, direction, channel, n }) => {
    return { direction, channel, taskArea, n }
  })
  return moved.length === 0
    ? cells
    : rollUp([...cells, ...moved], ['direction', 'channel', 'taskArea'])
}

/** Takes what merged units have in areas that would name one of them out of these, and together. */
async function pooledCells(sql: Reader, question: BoardQuestion, whole: readonly FigureGroup[]) {
  const cells: (Omit<BoardAnswer['cells'][number], 'taskArea'> & {
    taskArea: TaskAreaId | undefined
  })[] = []
  for (const { units, pooled } of whole.filter((group) => group.pooled.size > 0)) {
    for (const { task_area, ...figure } of await figuresOfAreasIn(sql, question, units)) {
      if (!pooled.has(task_area)) continue
      cells.push({ ...figure, taskArea: task_area, n: -figure.n })
      cells.push({ ...figure, taskArea: undefined })
    }
  }
  return cells
}

/** A week is over when its Sunday is. */
export const isOver = (lastDay: Day, today: Day): boolean => today > lastDay
