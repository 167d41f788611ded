import * as z from 'zod/mini'
import { Role } from '../../../contract/account.ts'
import { AccountId } from '../../../contract/id.ts'
import { type TypedDraft, typedDraft } from '../typedDraft.ts'

/** What is in the fields: anything that can be typed, right or wrong. */
const Typed = z.object({ name: z.string(), role: Role, units: z.array(z.string()), days: z.int() })
export type Typed = z.infer<typeof Typed>

/** A form that is being filled in: for somebody new, or for somebody as they were read. */
const PersonDraft = z.object({
  of: z.union([z.literal('new'), AccountId]),
  version: z.int(),
  typed: Typed,
})
export type PersonDraft = z.infer<typeof PersonDraft>

export const personDraft = (own: AccountId): TypedDraft<PersonDraft> =>
  typedDraft('person', own, PersonDraft)
