import { useCallback, useState } from 'react'
import type { AccountId } from '../../../contract/id.ts'
import { type Person, usualLinkDays } from '../../../contract/person.ts'
import { personDraft, type PersonDraft, type Typed } from './personDraft.ts'

export type OpenForm = PersonDraft & {
  /** Opened by itself, with what had been written before the page was left. */
  resumed: boolean
  /** Counts up when the fields are to be filled anew. */
  filled: number
}

/** The one form that is open, and what has been written into it so far. */
export function useOpenForm(own: AccountId) {
  const [open, setOpen] = useState<OpenForm | undefined>(() => {
    const draft = personDraft(own).read()
    return draft && { ...draft, resumed: true, filled: 0 }
  })

  const start = (draft: PersonDraft) =>
    setOpen((before) => ({ ...draft, resumed: false, filled: (before?.filled ?? 0) + 1 }))

  return {
    open,
    invite: () =>
      start({
        of: 'new',
        version: 0,
        typed: { name: '', role: 'lead', units: [], days: usualLinkDays },
      }),
    /** Begins, or begins again, from somebody as they are now. */
    edit: (person: Person) =>
      start({ of: person.account, version: person.version, typed: typedOf(person) }),
    type: useCallback(
      (typed: Typed) =>
        setOpen((now) => {
          if (!now) return now
          personDraft(own).keep({ of: now.of, version: now.version, typed })
          return { ...now, typed }
        }),
      [own],
    ),
    close: () => {
      personDraft(own).forget()
      setOpen(undefined)
    },
  }
}

const typedOf = ({ name, role, units }: Person): Typed => ({
  name,
  role,
  units: [...units],
  days: usualLinkDays,
})
