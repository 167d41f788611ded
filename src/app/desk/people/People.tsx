import { useState } from 'react'
import type { AccountId } from '../../../contract/id.ts'
import {
  type PeopleAnswer,
  type Person,
  type PersonalLink,
  usualLinkDays,
} from '../../../contract/person.ts'
import { ProblemNotice } from '../../staff/ProblemNotice.tsx'
import { useStaffText } from '../../text/useStaffText.ts'
import { Button } from '../../ui/Button.tsx'
import { CoordinatorAdvice } from './CoordinatorAdvice.tsx'
import { LinkOnce } from './LinkOnce.tsx'
import { PersonEditor } from './PersonEditor.tsx'
import { PersonRow } from './PersonRow.tsx'
import { RemovePerson } from './RemovePerson.tsx'
import { useOpenForm } from './useOpenForm.ts'
import { usePeopleActs } from './usePeopleActs.ts'

const roles = ['coordinator', 'lead', 'operator'] as const

/** The list by role; at most one form, one link and one question stand above it. */
export function People({ own, people, units }: PeopleAnswer & { own: AccountId }) {
  const { access, people: words } = useStaffText()
  const acts = usePeopleActs()
  const form = useOpenForm(own)
  const [shown, setShown] = useState<{ name: string; link: PersonalLink }>()
  const [leaving, setLeaving] = useState<Person>()
  const [done, setDone] = useState<string>()

  /** One thing at a time: what was said of the last one is not said of the next. */
  const begin = (next: () => void) => {
    for (const act of Object.values(acts)) act.reset()
    setShown(undefined)
    setLeaving(undefined)
    setDone(undefined)
    next()
  }
  const renew = (person: Person) =>
    acts.renew.mutate(
      { account: person.account, days: usualLinkDays },
      { onSuccess: (link) => setShown({ name: person.name, link }) },
    )
  const signOut = (person: Person) =>
    acts.signOut.mutate(person.account, {
      onSuccess: () => setDone(access.isSignedOut(person.name)),
    })
  const remove = (person: Person) =>
    acts.remove.mutate(people.find(({ account }) => account === person.account) ?? person, {
      onSuccess: () => begin(() => setDone(words.isRemoved(person.name))),
    })

  return (
    <div className="people">
      <h1>{words.title}</h1>
      <p>{words.intro}</p>
      <CoordinatorAdvice people={people} />
      <p role="status">{done}</p>
      {shown && <LinkOnce key={shown.link.secret} {...shown} onDone={() => setShown(undefined)} />}
      {acts.signOut.error && <ProblemNotice error={acts.signOut.error} />}
      {acts.renew.error && <ProblemNotice error={acts.renew.error} />}
      {leaving && (
        <RemovePerson
          person={leaving}
          busy={acts.remove.isPending}
          error={acts.remove.error}
          onYes={() => remove(leaving)}
          onNo={() => begin(() => undefined)}
        />
      )}
      {form.open ? (
        <PersonEditor
          key={`${form.open.of} ${form.open.filled}`}
          open={form.open}
          form={form}
          acts={acts}
          {...{ own, people, units }}
          onInvited={(name, link) => begin(() => setShown({ name, link }))}
          onSaved={(name) => begin(() => setDone(words.isSaved(name)))}
        />
      ) : (
        <Button
          look={shown || leaving ? 'quiet' : 'main'}
          className="people-open"
          onClick={() => begin(form.invite)}
        >
          {words.invite}
        </Button>
      )}
      {roles.map((role) => (
        <section key={role} className="staff-card" aria-labelledby={`people-${role}`}>
          <h2 id={`people-${role}`}>{words.groups[role]}</h2>
          {people.every((person) => person.role !== role) && <p>{words.nobody[role]}</p>}
          <ul>
            {people
              .filter((person) => person.role === role)
              .map((person) => (
                <PersonRow
                  key={person.account}
                  person={person}
                  own={person.account === own}
                  units={units}
                  busy={acts.renew.isPending || acts.signOut.isPending || acts.remove.isPending}
                  onEdit={() => begin(() => form.edit(person))}
                  onLink={() => begin(() => renew(person))}
                  onSignOut={() => begin(() => signOut(person))}
                  onRemove={() => begin(() => setLeaving(person))}
                />
              ))}
          </ul>
        </section>
      ))}
    </div>
  )
}
