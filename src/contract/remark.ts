import * as z from 'zod/mini'
import { CampaignId, drawn, UnitId } from './id.ts'
import { Text } from './text.ts'
import { Day, Instant } from './time.ts'

export const RemarkId = drawn(12).brand<'RemarkId'>()
export type RemarkId = z.infer<typeof RemarkId>

/** A time on the Danish clock, on a half-hour: `09:30`. The end of a day is `24:00`. */
const Clock = z.string().check(z.regex(/^(([01]\d|2[0-3]):(00|30)|24:00)$/))

/** From when to when on each of its days. */
const RemarkTime = z
  .strictObject({ from: Clock, to: Clock })
  .check(z.refine(({ from, to }) => from < to, 'must end after it begins'))

const said = {
  /** The units it is about. */
  units: z.array(UnitId).check(z.minLength(1), z.maxLength(500)),
  /** Its first and its last count day. */
  from: Day,
  to: Day,
  /** Left out where it is about whole days. */
  time: z.optional(RemarkTime),
  /** At most 200 characters on one line, and never a CPR number. */
  text: Text,
}

/** What somebody writes of some days of some units: "telefonen nede 10-12". */
export const NewRemark = z
  .strictObject(said)
  .check(z.refine(({ from, to }) => from <= to, 'must not end before it begins'))
export type NewRemark = z.infer<typeof NewRemark>

/** A remark as a reader is told of it: only the units they are given are named. */
export const Remark = z.object({
  id: RemarkId,
  campaign: CampaignId,
  ...said,
  /** The name of who wrote it last, as it was, and when. */
  who: z.string(),
  at: Instant,
  /** Whether the reader is given all of its units, and so may change and remove it. */
  mayChange: z.boolean(),
})
export type Remark = z.infer<typeof Remark>
