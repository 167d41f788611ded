import * as z from 'zod/mini'
import { Role } from '../../../contract/account.ts'
import { AccountId } from '../../../contract/id.ts'

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

/**
 * One draft per coordinator, for as long as the tab is open: it outlives a failed save, a reload
 * and a session that ran out, and is never left for the next person on a shared PC.
 */
const place = (own: AccountId) => `tael.person-draft.${own}`

export function draftOf(own: AccountId): PersonDraft | undefined {
  const kept = attempt(() => sessionStorage.getItem(place(own)))
  const read = kept ? attempt((): unknown => JSON.parse(kept)) : undefined
  return PersonDraft.safeParse(read).data
}

export const keepDraft = (own: AccountId, draft: PersonDraft): void =>
  attempt(() => sessionStorage.setItem(place(own), JSON.stringify(draft)))

export const forgetDraft = (own: AccountId): void =>
  attempt(() => sessionStorage.removeItem(place(own)))

/** A browser may refuse to keep anything; the form then works all the same, for as long as it is open. */
function attempt<Result>(work: () => Result): Result | undefined {
  try {
    return work()
  } catch {
    return undefined
  }
}
