import KeyRound from 'lucide-react/icons/key-round'
import { useState } from 'react'
import type { SessionAnswer } from '../../../contract/account.ts'
import type { OwnAccess } from '../../../contract/password.ts'
import { useStaffText } from '../../text/useStaffText.ts'
import { Button } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { confirmByPasskey } from '../passkeys/passkeyApi.ts'
import { PasskeyNotice } from '../passkeys/PasskeyNotice.tsx'
import { ProblemNotice } from '../ProblemNotice.tsx'
import { codeOf } from '../StaffProblem.ts'
import { useOneAtATime } from '../useOneAtATime.ts'
import { confirmByPassword } from './accessApi.ts'
import './accessForms.css'
import { PasswordField } from './PasswordField.tsx'

type OnDone = (session: SessionAnswer) => void

export function ConfirmPasskey({ onDone }: { onDone: OnDone }) {
  const words = useStaffText().access.confirm
  const act = useOneAtATime({ mutationFn: confirmByPasskey, onSuccess: onDone })
  return (
    <div className="access-form">
      {act.error && <PasskeyNotice error={act.error} />}
      <Button look="main" disabled={act.isPending} onClick={() => act.mutate()}>
        <KeyRound className="icon" />
        {act.isPending ? words.busy : words.byPasskey}
      </Button>
    </div>
  )
}

export function ConfirmPassword({
  access: { userName, passkeys },
  onDone,
}: {
  access: OwnAccess
  onDone: OnDone
}) {
  const words = useStaffText().access.confirm
  const [typed, type] = useState('')
  const act = useOneAtATime({ mutationFn: confirmByPassword, onSuccess: onDone })
  // At the door it is not told whether the name is somebody's; here it is known whose password it is.
  const isWrong = codeOf(act.error) === 'sign_in_refused'
  return (
    <form
      className="access-form"
      aria-label={words.byPassword}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (typed !== '') act.mutate(typed)
      }}
    >
      <input type="hidden" name="username" autoComplete="username" value={userName} readOnly />
      <PasswordField
        autoComplete="current-password"
        maxLength={1024}
        value={typed}
        onChange={({ target }) => type(target.value)}
      />
      {act.error &&
        (isWrong ? (
          <div role="alert">
            <Notice tone="warn">{words.wrong}</Notice>
          </div>
        ) : (
          <ProblemNotice error={act.error} />
        ))}
      <Button type="submit" look={passkeys > 0 ? 'quiet' : 'main'} disabled={act.isPending}>
        {act.isPending ? words.busy : words.byPassword}
      </Button>
    </form>
  )
}
