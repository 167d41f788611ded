import * as z from 'zod/mini'
import { Secret } from './account.ts'
import { DeviceId } from './id.ts'
import { Proof } from './proof.ts'

/** What an app makes once for what it asks: an answer that was lost can be asked for again. */
const OwnQuestion = z.string().check(z.regex(/^[0-9a-f]{32}$/))

/**
 * Joining a unit: by the secret of a link or by the code of a poster, not both. A device that has
 * counted here before names itself, so that it stays the same device even when its cookie is gone.
 */
export const Join = z
  .object({
    secret: z.optional(Secret),
    code: z.optional(z.string().check(z.maxLength(40))),
    device: z.optional(DeviceId),
    /** What this browser stored was emptied: it becomes another device, whatever its cookie says. */
    anew: z.optional(z.boolean()),
    /** The last `seq` it has given: if it becomes another device, none up to this one is missed. */
    seq: z.optional(z.int().check(z.minimum(0))),
    /** However often this browser asks, because answers were lost, it becomes the same new device. */
    attempt: z.optional(OwnQuestion),
    /** While codes are guessed a typed one needs work; this app does it when it is asked to. */
    proves: z.optional(z.boolean()),
    proof: z.optional(Proof),
  })
  .check(
    z.refine(
      ({ secret, code }) => (secret === undefined) !== (code === undefined),
      'give either the secret of a link or a code',
    ),
  )
export type Join = z.infer<typeof Join>

/**
 * Taking a name of one's own, where another browser bears the same. `renewal` is made once by the
 * app: however often it asks, it becomes the same device.
 */
export const Renewal = z.object({
  renewal: OwnQuestion,
  /** The last `seq` given under the old name. */
  seq: z.int().check(z.minimum(0)),
})
export type Renewal = z.infer<typeof Renewal>
