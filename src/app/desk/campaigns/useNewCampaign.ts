import { useCallback, useState } from 'react'
import * as z from 'zod/mini'
import { typedDraft } from '../typedDraft.ts'
import { useOwnAccount } from '../useOwnAccount.ts'

/** What is in the fields: anything that can be typed, right or wrong. */
const TypedCopy = z.object({ from: z.string(), year: z.string(), name: z.string() })
export type TypedCopy = z.infer<typeof TypedCopy>

const TypedFirst = z.object({
  name: z.string(),
  from: z.string(),
  weeks: z.enum(['1', '2', '3']),
})
export type TypedFirst = z.infer<typeof TypedFirst>

/** Which of the two ways is open, and what has been typed on each. */
const Making = z.object({
  way: z.enum(['copy', 'template']),
  copy: z.optional(TypedCopy),
  template: z.optional(TypedFirst),
})
type Making = z.infer<typeof Making>

/** A new campaign that is being made, which a reload and a session that ran out leave as it was. */
export function useNewCampaign() {
  const own = useOwnAccount()
  const [draft] = useState(() => typedDraft('new-campaign', own, Making))
  const [making, make] = useState(() => draft.read())
  const change = useCallback(
    (update: (before: Making | undefined) => Making) => {
      // What is kept is the newest: a form says what is typed without drawing the screen anew.
      const next = update(draft.read() ?? making)
      draft.keep(next)
      return next
    },
    [draft, making],
  )
  return {
    making,
    begin: (way: Making['way']) => make(change((before) => ({ ...before, way }))),
    typeCopy: useCallback(
      (copy: TypedCopy) => void change((before) => ({ ...before, way: 'copy', copy })),
      [change],
    ),
    typeFirst: useCallback(
      (template: TypedFirst) => void change((before) => ({ ...before, way: 'template', template })),
      [change],
    ),
    close: () => {
      draft.forget()
      make(undefined)
    },
  }
}
