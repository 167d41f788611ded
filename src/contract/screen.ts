import * as z from 'zod/mini'
import { CampaignStatus } from './campaign.ts'
import { channelColours, channelIcons } from './catalogue.ts'
import { CampaignId, ChannelId, DepartmentId, drawn, UnitId } from './id.ts'
import { Activity } from './tally.ts'
import { Label, Text } from './text.ts'
import { Day, Instant } from './time.ts'

export const ScreenId = drawn(12).brand<'ScreenId'>()
export type ScreenId = z.infer<typeof ScreenId>

export const screenCodeLength = 8

/** The code that a screen shows, as it is typed: in any case, with or without blanks and hyphens. */
const ScreenCode = z.pipe(
  z.string().check(z.maxLength(40)),
  z.pipe(
    z.transform((typed: string) =>
      typed.toUpperCase().replace(/[\s-]/g, '').replace(/O/g, '0').replace(/[IL]/g, '1'),
    ),
    drawn(screenCodeLength),
  ),
)

/** What a screen is told that asks for a code: the code to be shown, and what it asks after it by. */
export const ScreenPairing = z.object({
  code: drawn(screenCodeLength),
  /** Known to the screen alone: a code that is read off the wall opens nothing. */
  pairing: z.string(),
  /** When another code is to be shown. */
  until: Instant,
})
export type ScreenPairing = z.infer<typeof ScreenPairing>

export const ScreenClaim = z.strictObject({
  pairing: z.string().check(z.regex(/^[A-Za-z0-9._-]{1,120}$/)),
})

/** Whether somebody has typed the code by now; then the screen's cookie comes with it. */
export const ScreenClaimed = z.object({ is: z.enum(['waiting', 'paired']) })
export type ScreenClaimed = z.infer<typeof ScreenClaimed>

/** So many screens a campaign has at most: more would be one for every desk. */
export const mostScreens = 50

/** What somebody at the desk gives to the screen that shows a code. */
export const NewScreen = z.strictObject({
  code: ScreenCode,
  /** Where it hangs. */
  name: Text,
  /** The board's narrowing; all that is given to them, where nothing is said. */
  department: z.optional(DepartmentId),
  unit: z.optional(UnitId),
})
export type NewScreen = z.infer<typeof NewScreen>

/** A screen in the list at the desk. */
export const Screen = z.object({
  id: ScreenId,
  campaign: CampaignId,
  name: Text,
  department: z.optional(DepartmentId),
  unit: z.optional(UnitId),
  /** Waiting: the code has been typed, and the screen has not been heard from yet. */
  is: z.enum(['waiting', 'shown', 'over', 'taken']),
  made: Instant,
  /** The name of who paired it, as it was. */
  who: z.string(),
  /** The last day on which it asked. */
  seen: z.optional(Day),
})
export type Screen = z.infer<typeof Screen>

const n = z.int()

/** What a day is to a campaign, as a wall tells it. */
export const WallDay = z.enum(['count', 'trial', 'none', 'over'])
export type WallDay = z.infer<typeof WallDay>

/** All that a screen on a wall shows: today of one campaign, in the groups that the board shows. */
export const WallAnswer = z.object({
  municipality: Text,
  campaign: Text,
  /** The screen's own name, and what it is narrowed to. */
  name: Text,
  /** Names of units that stand together are told with one another. */
  about: z.optional(z.string()),
  status: CampaignStatus,
  day: Day,
  is: WallDay,
  /** The how manieth count day it is. */
  nth: z.optional(z.object({ n, of: n })),
  /** The next day on which it counts, and whether it tries on one before. */
  next: z.optional(Day),
  at: Instant,
  /** Left out where nothing is counted in earnest. */
  figures: z.optional(
    z.object({
      incoming: n,
      outgoing: n,
      covers: z.object({ units: n, of: n }),
      channels: z.array(
        z.object({
          id: ChannelId,
          name: Label,
          icon: z.enum(channelIcons),
          colour: z.enum(channelColours),
          incoming: z.optional(n),
          outgoing: z.optional(n),
        }),
      ),
    }),
  ),
  /** What each unit has done today; free: nobody expects it to. */
  units: z.array(z.object({ name: Text, is: z.enum([...Activity.options, 'free']) })),
})
export type WallAnswer = z.infer<typeof WallAnswer>
