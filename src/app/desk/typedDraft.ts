import type * as z from 'zod/mini'
import type { AccountId } from '../../contract/id.ts'

/** What somebody has typed into a form, until it is used or given up. */
export type TypedDraft<Typed> = {
  read: () => Typed | undefined
  keep: (typed: Typed) => void
  forget: () => void
}

/**
 * One draft per form and coordinator, for as long as the tab is open: it outlives a failed save, a
 * reload and a session that ran out, and is never left for the next person on a shared PC.
 */
export function typedDraft<Typed>(
  form: string,
  own: AccountId | undefined,
  shape: z.ZodMiniType<Typed>,
): TypedDraft<Typed> {
  const place = `tael.${form}-draft.${own}`
  const withOwn = <Result>(work: () => Result) => (own ? attempt(work) : undefined)
  return {
    read() {
      const kept = withOwn(() => sessionStorage.getItem(place))
      const read = kept ? attempt((): unknown => JSON.parse(kept)) : undefined
      return shape.safeParse(read).data
    },
    keep: (typed) => withOwn(() => sessionStorage.setItem(place, JSON.stringify(typed))),
    forget: () => withOwn(() => sessionStorage.removeItem(place)),
  }
}

/** A browser may refuse to keep anything; the form then works all the same, for as long as it is open. */
function attempt<Result>(work: () => Result): Result | undefined {
  try {
    return work()
  } catch {
    return undefined
  }
}
