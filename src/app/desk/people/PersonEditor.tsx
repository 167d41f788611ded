import type { AccountId } from '../../../contract/id.ts'
import { NewPerson, type PeopleAnswer, type PersonalLink } from '../../../contract/person.ts'
import { codeOf } from '../../staff/StaffProblem.ts'
import { useStaffText } from '../../text/useStaffText.ts'
import { Notice } from '../../ui/Notice.tsx'
import { PersonConflict } from './PersonConflict.tsx'
import { PersonForm } from './PersonForm.tsx'
import type { OpenForm, useOpenForm } from './useOpenForm.ts'
import type { usePeopleActs } from './usePeopleActs.ts'

/** The open form with what it is about: somebody new, or somebody who may have changed meanwhile. */
export function PersonEditor({
  open,
  form,
  acts: { add, change },
  own,
  people,
  units,
  onInvited,
  onSaved,
}: PeopleAnswer & {
  open: OpenForm
  form: ReturnType<typeof useOpenForm>
  acts: Pick<ReturnType<typeof usePeopleActs>, 'add' | 'change'>
  own: AccountId
  onInvited: (name: string, link: PersonalLink) => void
  onSaved: (name: string) => void
}) {
  const words = useStaffText().people
  const now = people.find(({ account }) => account === open.of)
  const changed = codeOf(change.error) === 'version_changed' && change.error !== null

  function invite(said: NewPerson) {
    add.mutate(said, {
      onSuccess: ({ person, link }) => {
        form.close()
        onInvited(person.name, link)
      },
    })
  }
  function save({ name, role, units: given }: NewPerson, version: number) {
    if (open.of === 'new') return
    change.mutate(
      { read: { account: open.of, version }, change: { name, role, units: given } },
      {
        onSuccess: (person) => {
          form.close()
          onSaved(person.name)
        },
      },
    )
  }

  return (
    <>
      {open.of !== 'new' && !now && <Notice tone="warn">{words.conflict.gone}</Notice>}
      {changed && now && (
        <PersonConflict
          now={now}
          units={units}
          onMine={() => {
            const mine = NewPerson.safeParse(open.typed).data
            if (mine) save(mine, now.version)
          }}
          onTheirs={() => {
            change.reset()
            form.edit(now)
          }}
        />
      )}
      <PersonForm
        title={now ? words.editOf(now.name) : words.invite}
        isNew={open.of === 'new'}
        own={open.of === own}
        from={open.typed}
        units={units}
        busy={add.isPending || change.isPending}
        error={open.of === 'new' ? add.error : change.error}
        resumed={open.resumed}
        onType={form.type}
        onSave={(said) => (open.of === 'new' ? invite(said) : save(said, open.version))}
        onCancel={() => {
          add.reset()
          change.reset()
          form.close()
        }}
      />
    </>
  )
}
