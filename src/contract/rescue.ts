import * as z from 'zod/mini'
import { DeviceId, MunicipalityId, StoreId, UnitId } from './id.ts'
import { Claim } from './delivery.ts'
import { Text } from './text.ts'
import { Day } from './time.ts'

const rescueForm = 'taellevaerk.rescue/1'
export const maxRescueBytes = 8 * 1024 * 1024

/** What a rescue file holds, as the text in it says: whose entries they are, and the entries. */
export const RescueContent = z.object({
  municipality: z.object({ id: MunicipalityId, name: Text }),
  store: StoreId,
  device: DeviceId,
  /** The units that the entries are of, as people call them. */
  units: z.array(z.object({ id: UnitId, name: Text })),
  made: Day,
  entries: z.array(Claim).check(z.maxLength(20_000)),
})
export type RescueContent = z.infer<typeof RescueContent>

/**
 * Everything unsent of a device, as a file that a person carries where the device cannot deliver.
 * The tag is over the very text of the content: a file that was changed on the way is recognised.
 */
export const RescueFile = z.object({
  form: z.literal(rescueForm),
  /** HMAC-SHA-256 in base64url, keyed by the `rescueKey` that the device was given. */
  tag: z.string().check(z.regex(/^[A-Za-z0-9_-]{43}$/)),
  content: z.string().check(z.maxLength(maxRescueBytes)),
})
export type RescueFile = z.infer<typeof RescueFile>

/** What a file came to, for a unit and a day: never which entries, and never when on the day. */
const RescuedDay = z.object({
  /** Left out where the entry could not be read. */
  unit: z.optional(UnitId),
  day: z.optional(Day),
  /** New here, and received like any delivery of the device. */
  received: z.int(),
  /** Here already: the device has delivered them, or the file has been loaded before. */
  known: z.int(),
  /** Kept, and waiting for a person. */
  held: z.int(),
})
export type RescuedDay = z.infer<typeof RescuedDay>

/** What came of loading a rescue file. */
export const RescueAnswer = z.object({
  /** Whether the file is just as the device wrote it. All of one that is not is held. */
  untouched: z.boolean(),
  made: Day,
  days: z.array(RescuedDay),
  /** Of units that are not given to whoever loads it: left in the file. */
  left: z.int(),
})
export type RescueAnswer = z.infer<typeof RescueAnswer>
