import * as z from 'zod/mini'
import { Direction } from './entry.ts'
import { ExtractRow } from './extract.ts'
import { CampaignId, ChannelId, ContactTypeId, DepartmentId, TaskAreaId, UnitId } from './id.ts'
import { Day, HalfHourClock, Instant, Week } from './time.ts'

/** What a board is asked about: units are filtered with those they are shown with. */
export const boardFields = {
  day: z.optional(Day),
  week: z.optional(Week),
  period: z.optional(z.literal('campaign')),
  department: z.optional(DepartmentId),
  unit: z.optional(UnitId),
}

/** A board is of one period: whoever names two is told so. */
export const onePeriod = z.refine<Partial<Record<'day' | 'week' | 'period', string | undefined>>>(
  ({ day, week, period }) => [day, week, period].filter(Boolean).length < 2,
  'give a day, a week or the period, and no more than one of them',
)

/** Of how many cells a page is, and how far into them one can turn: what is beyond is a file. */
export const cellsOfAPage = 200
export const mostCells = 50_000

/** Which number of a board is meant. What is not named is not told apart in it. */
export const cellFields = {
  ...boardFields,
  /** The units of one row: exactly those that stand together in it. */
  group: z.optional(z.union([UnitId, z.array(UnitId)])),
  direction: z.optional(Direction),
  channel: z.optional(ChannelId),
  /** Empty for the areas that stand together. */
  area: z.optional(z.union([TaskAreaId, z.literal('')])),
  /** Empty for contacts without a type. */
  type: z.optional(z.union([ContactTypeId, z.literal('')])),
  only: z.optional(z.enum(['misdirected', 'afterwards'])),
  /** A weekday (Monday is 1) and a half-hour of the clock: a field of the busy hours. */
  weekday: z.optional(z.coerce.number().check(z.int(), z.minimum(1), z.maximum(7))),
  time: z.optional(HalfHourClock),
}

type Choice = {
  [key in 'area' | 'channel' | 'type' | 'only' | 'time']?: string | undefined
} & { weekday?: number | undefined }

/** What no board has a number of: kinds by task area, and half-hours by anything but direction. */
export const isOnABoard = z.refine<Choice>(
  ({ area, channel, type, only, weekday, time }) =>
    (weekday === undefined) === (time === undefined) &&
    [area ?? (time && channel), type ?? only, time].filter((each) => each !== undefined).length < 2,
  'no board has such a number: kinds are not kept by task area, and half-hours only by direction',
)

const n = z.int()

/**
 * The cells a number of a board is made of, a page at a time: rows of the raw cells of the same
 * moment, in whole groups of units, which come to that number.
 */
export const BoardCells = z.object({
  campaign: CampaignId,
  from: Day,
  to: Day,
  /** When they were read. */
  at: Instant,
  /** The number, as the board has it. */
  n,
  /** What comes before this page: how many cells, and what they come to. */
  before: z.object({ cells: n, n }),
  rows: z.array(ExtractRow),
  /** How many cells lie before the next page; left out where these are the last. */
  next: z.optional(n),
})
export type BoardCells = z.infer<typeof BoardCells>
