import { type FormEvent, useEffect, useId, useRef, useState } from 'react'
import { useStaffText } from '../../text/useStaffText.ts'
import { Button } from '../../ui/Button.tsx'
import { ProblemNotice } from '../ProblemNotice.tsx'
import { useAccount } from '../useAccount.ts'
import './accessForms.css'
import { PasswordField } from './PasswordField.tsx'

type Way = 'password' | 'recovery'

/** The way in by a user name, with a password or one of the recovery codes. */
export function PasswordSignIn() {
  const words = useStaffText().access
  const [way, choose] = useState<Way>()
  if (!way) return <Button onClick={() => choose('password')}>{words.byPassword}</Button>
  return <UserNameForm key={way} way={way} onWay={choose} />
}

function UserNameForm({ way, onWay }: { way: Way; onWay: (way: Way) => void }) {
  const words = useStaffText().access
  const { byPassword, byRecovery } = useAccount()
  const [typed, type] = useState({ userName: '', secret: '' })
  const [missing, miss] = useState(false)
  const first = useRef<HTMLInputElement>(null)
  // The form has just been asked for.
  useEffect(() => first.current?.focus(), [])
  const name = useId()
  const code = useId()
  const { error, isPending } = way === 'password' ? byPassword : byRecovery

  function submit(event: FormEvent) {
    event.preventDefault()
    const { userName, secret } = typed
    miss(userName === '' || secret === '')
    if (userName === '' || secret === '') return
    if (way === 'password') byPassword.mutate({ userName, password: secret })
    else byRecovery.mutate({ userName, code: secret })
  }

  return (
    <form className="access-form" aria-label={words.byPassword} noValidate onSubmit={submit}>
      <div className="access-field">
        <label htmlFor={name}>{words.userName}</label>
        <input
          id={name}
          name="userName"
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          maxLength={100}
          ref={first}
          value={typed.userName}
          onChange={({ target }) => type({ ...typed, userName: target.value })}
        />
      </div>
      {way === 'password' ? (
        <PasswordField
          autoComplete="current-password"
          maxLength={1024}
          value={typed.secret}
          onChange={({ target }) => type({ ...typed, secret: target.value })}
        />
      ) : (
        <div className="access-field">
          <label htmlFor={code}>{words.code}</label>
          <input
            id={code}
            autoComplete="off"
            autoCapitalize="characters"
            spellCheck={false}
            maxLength={100}
            value={typed.secret}
            onChange={({ target }) => type({ ...typed, secret: target.value })}
          />
        </div>
      )}
      {missing && (
        <p className="access-wrong" role="alert">
          {words.missing}
        </p>
      )}
      {error && !missing && <ProblemNotice error={error} />}
      <Button type="submit" disabled={isPending}>
        {isPending ? words.signingIn : words.signIn}
      </Button>
      <Button look="plain" onClick={() => onWay(way === 'password' ? 'recovery' : 'password')}>
        {way === 'password' ? words.byRecovery : words.backToPassword}
      </Button>
    </form>
  )
}
