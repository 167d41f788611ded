import { type ChangeEvent, type FormEvent, useId, useRef, useState } from 'react'
import { InviteCode } from '../../contract/account.ts'
import { problemWords } from '../text/problemWords.ts'
import { useText } from '../text/useText.ts'
import { Button } from '../ui/Button.tsx'
import type { JoinProblem } from './enrol.ts'
import { groupedCode } from './groupedCode.ts'

/** The code of a poster, typed by hand: any case, with or without blanks and hyphens. */
export function CodeForm({
  busy,
  proving = false,
  problem,
  onJoin,
}: {
  busy: boolean
  proving?: boolean | undefined
  problem: JoinProblem | undefined
  onJoin: (code: string) => void
}) {
  const text = useText()
  const { join } = text
  const [typed, setTyped] = useState('')
  const [wrong, setWrong] = useState(false)
  const [field, hint, error] = [useId(), useId(), useId()]
  const input = useRef<HTMLInputElement>(null)
  const words = wrong ? join.codeWrong : busy ? undefined : problemWords(text, problem)

  // Grouped at once only where it cannot move the caret, nor double letters under a phone keyboard
  // that is still composing; the rest on leaving the field.
  const type = ({ target, nativeEvent }: ChangeEvent<HTMLInputElement>) => {
    const { value, selectionStart } = target
    const safe =
      selectionStart === value.length && !('isComposing' in nativeEvent && nativeEvent.isComposing)
    setTyped(safe ? groupedCode(value) : value)
    setWrong(false)
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (busy) return
    const formed = InviteCode.safeParse(typed).success
    setWrong(!formed)
    if (formed) onJoin(typed)
    else input.current?.focus()
  }

  return (
    <form noValidate onSubmit={submit}>
      <label htmlFor={field}>{join.code}</label>
      <p id={hint} className="join-hint">
        {join.codeHint}
      </p>
      <input
        id={field}
        ref={input}
        inputMode="text"
        autoComplete="off"
        autoCapitalize="characters"
        autoCorrect="off"
        spellCheck={false}
        enterKeyHint="go"
        value={typed}
        aria-invalid={wrong || (words !== undefined && problem?.startsWith('invite_'))}
        aria-describedby={words ? `${hint} ${error}` : hint}
        onChange={type}
        onBlur={() => setTyped(groupedCode(typed))}
      />
      <div id={error} role="alert">
        {words && <p className="join-wrong">{words}</p>}
      </div>
      <div role="status">{proving && <p className="join-hint">{join.proving}</p>}</div>
      <Button look="main" type="submit" className="join-go" aria-disabled={busy}>
        {proving ? join.wait : busy ? join.joining : join.join}
      </Button>
    </form>
  )
}
