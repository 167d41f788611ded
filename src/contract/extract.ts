import * as z from 'zod/mini'
import { Counterpart, Direction } from './entryWords.ts'
import {
  CampaignId,
  ChannelId,
  ContactTypeId,
  DepartmentId,
  MarkId,
  TaskAreaId,
  UnitId,
} from './id.ts'
import { Day, Instant, Time, Week } from './time.ts'

/**
 * What the figures of an extract can be told apart by. Of `week`, `day` and `time` the finest named
 * rules, and a half-hour comes with its day; a unit comes with its department.
 */
export const dimensions = [
  'week',
  'day',
  'time',
  'department',
  'unit',
  'taskArea',
  'channel',
  'direction',
  'contactType',
  'counterpart',
  'marks',
  'entered',
] as const
export const Dimension = z.enum(dimensions)
export type Dimension = z.infer<typeof Dimension>

export const extractFormat = 'taellevaerk.extract/1'

/** A sum of counted contacts. It has the fields of the dimensions that were asked for, `n` and `corrected`. */
export const ExtractRow = z.object({
  week: z.optional(Week),
  /** One day; several where only their sum is shown. */
  days: z.optional(z.array(Day)),
  /** Null where several days are shown as one. */
  time: z.optional(z.nullable(Time)),
  departments: z.optional(z.array(DepartmentId)),
  /** One unit; several where they are shown as one. */
  units: z.optional(z.array(UnitId)),
  /** Null for several that are shown as one. */
  taskArea: z.optional(z.nullable(TaskAreaId)),
  channel: z.optional(ChannelId),
  direction: z.optional(Direction),
  /** Null where none was told; so for the counterpart. */
  contactType: z.optional(z.nullable(ContactTypeId)),
  counterpart: z.optional(z.nullable(Counterpart)),
  marks: z.optional(z.array(MarkId)),
  entered: z.optional(z.enum(['at_once', 'afterwards'])),
  n: z.int(),
  /** What corrections add to it or take off it. They are of whole days, and entered afterwards. */
  corrected: z.int(),
})
export type ExtractRow = z.infer<typeof ExtractRow>

const Share = z.object({ n: z.int(), of: z.int() })

/** By id. Said so and not as a record, whose part of zod every phone would load and none needs. */
const Names = z.catchall(z.object({}), z.string())

/** An extract as JSON: what it is of, its rows, and what they are checked by. */
export const ExtractAnswer = z.object({
  format: z.literal(extractFormat),
  campaign: CampaignId,
  name: z.string(),
  weeks: z.array(Week),
  by: z.array(Dimension),
  /** When the figures were read. */
  at: Instant,
  /** How often the figures have been signed off. */
  revision: z.int(),
  /** Whether the figures have become others since they were signed off: by a correction, mostly. */
  changed: z.optional(z.literal(true)),
  /** The version of the campaign's set-up. */
  version: z.int(),
  /** The newest row of the log at that moment, and its hash. */
  log: z.optional(z.object({ number: z.int(), sha256: z.string() })),
  /** The Danish names behind the ids. */
  names: z.object({
    departments: Names,
    units: Names,
    taskAreas: Names,
    channels: Names,
    contactTypes: Names,
    marks: Names,
  }),
  /** Days of a running week that are not in the figures of these units yet. */
  without: z.array(z.object({ week: Week, units: z.array(UnitId), days: z.array(Day) })),
  /** What units that are shown as one have each counted in a week that is over. */
  own: z.array(z.object({ week: Week, unit: UnitId, n: z.int() })),
  /**
   * Which units have counted in each week, said that they had none, or not been heard from; and how the
   * days on which units were expected have been kept. Half a day is half a unit-day.
   */
  coverage: z.array(
    z.object({
      week: Week,
      counted: z.array(UnitId),
      quiet: z.array(UnitId),
      silent: z.array(UnitId),
      unitDays: z.object({
        expected: z.number(),
        counted: z.number(),
        quiet: z.number(),
        missing: z.number(),
      }),
    }),
  ),
  /**
   * How much of each week was entered from memory; and how much came when the count was over, of the
   * units that are shown by themselves and out of all that those have.
   */
  shares: z.array(z.object({ week: Week, direction: Direction, afterwards: Share, late: Share })),
  rows: z.array(ExtractRow),
  /** The sum of the rows, beside what the board and the entries come to. */
  check: z.object({
    rows: z.int(),
    n: z.int(),
    board: z.int(),
    entries: z.int(),
    /** The sum of `corrected` in the rows, and that of the corrections themselves. */
    corrected: z.int(),
    corrections: z.int(),
    agree: z.boolean(),
  }),
})
export type ExtractAnswer = z.infer<typeof ExtractAnswer>
