import type { Direction } from '../contract/entry.ts'
import type { ChannelId } from '../contract/id.ts'
import type { BoardAnswer } from '../contract/tally.ts'
import type { Week } from '../contract/time.ts'
import { coveredShare, unitDaysOf } from './coverage.ts'
import { totalOf } from './rollup.ts'
import type { Tenths } from './share.ts'

/** One direction of a week, beside how much of what was expected in it has been counted. */
export type WeekFigures = {
  week: Week
  /** More of it may come. */
  running: boolean
  n: number
  channels: ReadonlyMap<ChannelId, number>
  /** Undefined where nothing was expected. */
  covered: Tenths | undefined
  /** How many units the figures are of, of those that are asked about. */
  covers: BoardAnswer['covers']
  /** The like week of an earlier campaign, where it is of the same units and task areas. */
  before: ThenFigure | undefined
}

type ThenFigure = { week: Week; n: number }

type WeekAnswer = Pick<BoardAnswer, 'cells' | 'units' | 'covers'>

/** The weeks of a campaign in their order, each as its own board shows it. */
export const developmentOf = (
  weeks: readonly { week: Week; answer: WeekAnswer }[],
  direction: Direction,
  thisWeek: Week,
  thenOf: (week: Week) => ThenFigure | undefined = () => undefined,
): WeekFigures[] =>
  weeks.map(({ week, answer: { cells, units, covers } }) => {
    const own = cells.filter((cell) => cell.direction === direction)
    const byChannel = [...Map.groupBy(own, ({ channel }) => channel)]
    return {
      ...{ week, covers, running: week >= thisWeek, n: totalOf(own) },
      channels: new Map(byChannel.map(([channel, some]) => [channel, totalOf(some)])),
      before: thenOf(week),
      covered: coveredShare(unitDaysOf(units.map(({ coverage }) => coverage))),
    }
  })
