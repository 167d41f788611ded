import * as z from 'zod/mini'
import { Direction } from './entryWords.ts'
import { CampaignId, ChannelId, ContactTypeId, DepartmentId, TaskAreaId, UnitId } from './id.ts'
import { Day, Instant } from './time.ts'

/** Whether a unit has counted in a period, has said that it had none, or has said nothing yet. */
export const Activity = z.enum(['counted', 'quiet', 'silent'])
export type Activity = z.infer<typeof Activity>

const n = z.int()

/** How many contacts of a direction are of a kind, and out of how many. */
const PartByDirection = z.array(z.object({ direction: Direction, n, of: n }))

/**
 * How a unit has kept the days on which it was expected, as far as they have come: in halves of days,
 * of which a whole day has two.
 */
export const Coverage = z.object({
  expected: n,
  counted: n,
  /** Of which it has said that it had no contacts. */
  quiet: n,
  /** The days of which nothing, or not all, has been said. */
  missing: z.array(Day),
  /** Days on which it counted without being expected. */
  beyond: n,
})
export type Coverage = z.infer<typeof Coverage>

/** A unit in its department. What it has done is always told; how much only in its group. */
const UnitActivity = z.object({
  unit: UnitId,
  department: DepartmentId,
  activity: Activity,
  coverage: Coverage,
})
type UnitActivity = z.infer<typeof UnitActivity>

/**
 * Figures of one unit, or of several merged so that no small unit's can be told apart. Without
 * figures where the reader is not given all the units of the group, and on a day on which they
 * would be one small unit's.
 */
export const UnitGroup = z.object({
  units: z.array(UnitId).check(z.minLength(1)),
  figures: z.optional(z.array(z.object({ direction: Direction, channel: ChannelId, n }))),
  /** What corrections add to these figures or take off them; left out where nothing does. */
  corrected: z.optional(z.array(z.object({ direction: Direction, channel: ChannelId, n }))),
  /** The days of a running week that are not in its figures yet. */
  without: z.optional(z.array(Day)),
  /** What each unit given has counted in a week that is over, all kinds together. */
  own: z.optional(z.array(z.object({ unit: UnitId, n }))),
})
export type UnitGroup = z.infer<typeof UnitGroup>

/** Numbers that devices of these units have given to entries which are not here. */
export const MissingNumbers = z.object({ units: z.array(UnitId).check(z.minLength(1)), n })
export type MissingNumbers = z.infer<typeof MissingNumbers>

/** Counted contacts of a day or a week, for the units that the reader is given. Trial never enters. */
export const BoardAnswer = z.object({
  campaign: CampaignId,
  from: Day,
  to: Day,
  /** When the figures were read. */
  at: Instant,
  /** How many units the figures below cover, of those the reader is given. */
  covers: z.object({ units: n, of: n }),
  units: z.array(UnitActivity),
  groups: z.array(UnitGroup),
  /** The task areas of which something stands in the cells without a task area. */
  pooled: z.array(TaskAreaId),
  /**
   * By direction, channel and task area. Without a task area: those of merged units that would
   * give one of them away, together.
   */
  cells: z.array(
    z.object({ direction: Direction, channel: ChannelId, taskArea: z.optional(TaskAreaId), n }),
  ),
  /**
   * Corrections beside these cells, told apart by the same; signed, and never added up with what was
   * counted. Left out where there are none.
   */
  corrected: z.optional(
    z.array(
      z.object({ direction: Direction, channel: ChannelId, taskArea: z.optional(TaskAreaId), n }),
    ),
  ),
  /** The same contacts by what kind they are; without a contact type where none was given. */
  kinds: z.array(
    z.object({
      direction: Direction,
      channel: ChannelId,
      contactType: z.optional(ContactTypeId),
      misdirected: z.boolean(),
      /** Entered from memory, and not at once. */
      afterwards: z.boolean(),
      n,
    }),
  ),
  /**
   * How many contacts came when the count was over, by direction: of so many, those of the units that
   * are shown by themselves. Left out where nothing came late.
   */
  late: z.optional(PartByDirection),
  /**
   * How many contacts were tapped on a screen that spoke of a trial, by direction: the day decides, and
   * they count. Of the same units, and left out where there are none.
   */
  otherwise: z.optional(PartByDirection),
  /**
   * What has been missing for long enough not to be on its way, over the whole campaign, in the
   * groups that figures are shown in while the counting goes on. Left out where nothing is.
   */
  missing: z.optional(z.array(MissingNumbers)),
})
export type BoardAnswer = z.infer<typeof BoardAnswer>
