import { type ReactNode, useState } from 'react'
import { LostNotice } from '../canary/LostNotice.tsx'
import type { Lost } from '../canary/note.ts'
import { problemWords } from '../text/problemWords.ts'
import { useText } from '../text/useText.ts'
import { Button } from '../ui/Button.tsx'
import { LanguageSwitch } from '../ui/LanguageSwitch.tsx'
import { Logo } from '../ui/Logo.tsx'
import { Notice } from '../ui/Notice.tsx'
import { useTitle } from '../ui/useTitle.ts'
import { CodeForm } from './CodeForm.tsx'
import type { JoinProblem } from './enrol.ts'
import './join.css'

export type JoinScreenProps = {
  /** Left out until it is known. */
  municipality: string | undefined
  /** What was lost of the device that this browser was. */
  lost?: Lost | undefined
  /** Opened from a link that bears a secret, or by somebody who has a code to type. */
  invite: 'link' | 'code'
  busy: boolean
  /** The work is being done that a typed code costs for now. */
  proving?: boolean
  /** Why the last try came to nothing. */
  problem: JoinProblem | undefined
  onJoinByLink: () => void
  /** The code as it was typed; the contract's `InviteCode` has found it well formed. */
  onJoinByCode: (code: string) => void
  /** Above everything: what became of the unit before, or of what is unsent. */
  notices?: ReactNode
  /** What scans a QR code, where codes are asked for. */
  scan?: ReactNode
  footer?: ReactNode
}

/** Where a phone or a PC becomes a counter of a unit. */
export function JoinScreen(props: JoinScreenProps) {
  const { municipality, busy, problem } = props
  const text = useText()
  const { app, join } = text
  const [typing, setTyping] = useState(props.invite === 'code')
  const words = busy ? undefined : problemWords(text, problem)
  useTitle(join.title)

  return (
    <div className="join">
      <header>
        <Logo />
        <p>{app.name}</p>
      </header>
      <main>
        <div>
          <p className="join-place">{municipality ?? '\u00a0'}</p>
          <h1>{join.title}</h1>
        </div>
        {props.notices}
        {props.lost && <LostNotice lost={props.lost} />}
        <ul>
          {join.explanation.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
        {typing ? (
          <>
            <CodeForm
              busy={busy}
              proving={props.proving}
              problem={problem}
              onJoin={props.onJoinByCode}
            />
            {props.scan}
          </>
        ) : (
          <>
            {words && <Notice tone="alarm">{words}</Notice>}
            <Button
              look="main"
              className="join-go"
              aria-disabled={busy}
              onClick={() => busy || props.onJoinByLink()}
            >
              {busy ? join.joining : join.join}
            </Button>
            {words && (
              <Button look="plain" onClick={() => setTyping(true)}>
                {join.codeInstead}
              </Button>
            )}
          </>
        )}
      </main>
      <footer>
        {props.footer}
        <LanguageSwitch />
      </footer>
    </div>
  )
}
