import * as z from 'zod/mini'
import { Role } from './account.ts'
import { drawn } from './id.ts'
import { InviteId } from './invite.ts'
import { Text } from './text.ts'
import { Day, HalfHour, Instant } from './time.ts'

/**
 * Names a device to those who look after it. It is drawn from the device's id and tells nothing of
 * it: by its id, with an invite, somebody could come in its place.
 */
export const DeviceHandle = drawn(12).brand<'DeviceHandle'>()
export type DeviceHandle = z.infer<typeof DeviceHandle>

/** Left: its person no longer counts. Lost: nobody knows where it is. Stolen: held is what it sends. */
export const Ended = z.enum(['left', 'lost', 'stolen'])
export type Ended = z.infer<typeof Ended>

/** Which app a device says it runs. */
export const AppVersion = z.string().check(z.regex(/^[0-9A-Za-z][0-9A-Za-z.+-]{0,31}$/))

/** The name of the place a device stands in, never of a person: it travels to all who look after it. */
export const Nickname = Text.check(z.maxLength(30, 'must be at most 30 characters'))

/** A device that counts for a unit. Never what it has counted. */
export const ListedDevice = z.object({
  device: DeviceHandle,
  nickname: z.optional(Text),
  enrolled: Day,
  seen: Day,
  app: z.optional(AppVersion),
  /** Whether its browser has promised to keep what is stored; left out where it has not said. */
  kept: z.optional(z.boolean()),
  invite: z.optional(InviteId),
  ended: z.optional(Ended),
})
export type ListedDevice = z.infer<typeof ListedDevice>

/** All devices that joined since a half-hour were turned away: when, by which role, how many. */
const Rejection = z.object({ since: HalfHour, at: Instant, by: Role, devices: z.int() })

export const DevicesAnswer = z.object({
  devices: z.array(ListedDevice),
  rejections: z.array(Rejection),
})
export type DevicesAnswer = z.infer<typeof DevicesAnswer>

export const RevokeDevice = z.object({ as: Ended })
/** Without a name the device has none any more. */
export const NameDevice = z.object({ nickname: z.optional(Nickname) })
