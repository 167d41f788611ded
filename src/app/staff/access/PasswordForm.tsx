import { useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useId, useState } from 'react'
import {
  passwordFaults,
  passwordLength,
  UserName,
  userNameTaken,
} from '../../../contract/password.ts'
import { useStaffText } from '../../text/useStaffText.ts'
import type { StaffText } from '../../text/staffDa.ts'
import { Button } from '../../ui/Button.tsx'
import { ProblemNotice } from '../ProblemNotice.tsx'
import { errorsOf } from '../StaffProblem.ts'
import '../tick.css'
import { useOneAtATime } from '../useOneAtATime.ts'
import { setPassword } from './accessApi.ts'
import { ownAccessQuery, sessionsQuery } from './accessQueries.ts'
import { PasswordField } from './PasswordField.tsx'

type Wrong = { userName?: string | undefined; password?: string | undefined }

/** A user name and a new password. What is wrong stands at its field; what was typed stays. */
export function PasswordForm({
  userName: before,
  onSaved,
  onCancel,
}: {
  userName: string
  onSaved: () => void
  onCancel: () => void
}) {
  const words = useStaffText().access.own
  const { userName: nameLabel } = useStaffText().access
  const queries = useQueryClient()
  const [typed, type] = useState({ userName: before, password: '', endOthers: true })
  const [wrong, setWrong] = useState<Wrong>({})
  const [field, help, fault] = [useId(), useId(), useId()]
  const save = useOneAtATime({
    mutationFn: setPassword,
    onSuccess(access) {
      queries.setQueryData(ownAccessQuery.queryKey, access)
      void queries.invalidateQueries({ queryKey: sessionsQuery.queryKey })
      onSaved()
    },
    onError: (error) => setWrong(wrongIn(error, words)),
  })

  function submit(event: FormEvent) {
    event.preventDefault()
    const isShort = [...typed.password.normalize('NFC')].length < passwordLength.least
    const found = {
      userName: UserName.safeParse(typed.userName).success ? undefined : words.wrong.userName,
      password: isShort ? words.faults.too_short : undefined,
    }
    setWrong(found)
    if (!found.userName && !found.password) save.mutate(typed)
  }
  const isElsewhere = save.error && !wrong.userName && !wrong.password

  return (
    <form className="access-form" aria-label={words.title} noValidate onSubmit={submit}>
      <div className="access-field">
        <label htmlFor={field}>{nameLabel}</label>
        <p className="access-hint" id={help}>
          {words.userNameHint}
        </p>
        <input
          id={field}
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          maxLength={100}
          value={typed.userName}
          aria-invalid={wrong.userName !== undefined}
          aria-describedby={`${help} ${fault}`}
          onChange={({ target }) => type({ ...typed, userName: target.value })}
        />
        <div id={fault} role="alert">
          {wrong.userName && <p className="access-wrong">{wrong.userName}</p>}
        </div>
      </div>
      <PasswordField
        hint={words.passwordHint}
        wrong={wrong.password}
        autoComplete="new-password"
        maxLength={1024}
        value={typed.password}
        onChange={({ target }) => type({ ...typed, password: target.value })}
      />
      <label className="tick">
        <input
          type="checkbox"
          checked={typed.endOthers}
          onChange={({ target }) => type({ ...typed, endOthers: target.checked })}
        />
        {words.endOthers}
      </label>
      {isElsewhere && <ProblemNotice error={save.error} />}
      <div className="access-ways">
        <Button type="submit" look="main" disabled={save.isPending}>
          {save.isPending ? words.saving : words.save}
        </Button>
        <Button onClick={onCancel}>{words.cancel}</Button>
      </div>
    </form>
  )
}

/** What the server found wrong, by the field that it is about. */
function wrongIn(error: unknown, words: StaffText['access']['own']): Wrong {
  const at = (path: string) => errorsOf(error).find((each) => each.path === path)?.message
  const [name, password] = [at('/userName'), at('/password')]
  const fault = passwordFaults.find((each) => each === password)
  return {
    userName: name && (name === userNameTaken ? words.wrong.taken : words.wrong.userName),
    password: fault && words.faults[fault],
  }
}
