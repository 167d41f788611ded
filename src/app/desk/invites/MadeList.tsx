import { useEffect, useRef, useState } from 'react'
import type { Unit } from '../../../contract/catalogue.ts'
import type { MadeInvites } from '../../../contract/invite.ts'
import { groupedCode } from '../../join/groupedCode.ts'
import { useStaffText } from '../../text/useStaffText.ts'
import { Button } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { Dialog } from '../editor/Dialog.tsx'
import { Sheets } from '../paper/Sheets.tsx'
import { linkOf } from './linkOf.ts'
import { Poster } from './Poster.tsx'
import { useLeaving } from './useLeaving.ts'

/** The new invites, shown this once: to copy, and as posters to print. */
export function MadeList({
  made: list,
  units,
  municipality,
  onDone,
}: {
  made: MadeInvites['invites']
  units: readonly Unit[]
  municipality: string
  onDone: () => void
}) {
  const { invites } = useStaffText()
  const { made } = invites
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  const leaving = useLeaving()
  const nameOf = (unit: string) => units.find(({ id }) => id === unit)?.name ?? unit
  return (
    <div className="invites">
      <div className="no-print invites">
        <h1 ref={heading} tabIndex={-1}>
          {made.title}
        </h1>
        <Notice tone="warn">{made.once}</Notice>
        <div className="invite-buttons">
          <Button look="main" onClick={() => globalThis.print()}>
            {made.print}
          </Button>
          <Button onClick={onDone}>{made.done}</Button>
        </div>
        <ul className="invite-made">
          {list.map((invite) => (
            <li key={invite.id} className="staff-card">
              <h2>{nameOf(invite.unit)}</h2>
              <dl>
                <dt>{made.code}</dt>
                <dd className="invite-code">{groupedCode(invite.code)}</dd>
                <dt>{made.link}</dt>
                <dd className="invite-link">{linkOf(invite.secret)}</dd>
              </dl>
              <Copy text={linkOf(invite.secret)} unit={nameOf(invite.unit)} />
            </li>
          ))}
        </ul>
        <h2>{made.preview}</h2>
        {leaving.asking && (
          <Dialog
            title={made.leaving.title}
            yes={made.leaving.yes}
            no={made.leaving.no}
            onYes={() => {
              leaving.leave()
              onDone()
            }}
            onNo={leaving.stay}
          >
            <p>{made.once}</p>
          </Dialog>
        )}
      </div>
      <Sheets label={made.preview}>
        {list.map((invite) => (
          <Poster
            key={invite.id}
            invite={invite}
            unit={nameOf(invite.unit)}
            municipality={municipality}
          />
        ))}
      </Sheets>
    </div>
  )
}

/** Where the browser does not let it be copied, the link stands there to be marked by hand. */
function Copy({ text, unit }: { text: string; unit: string }) {
  const { invites } = useStaffText()
  const [copied, setCopied] = useState(false)
  return (
    <div className="invite-buttons">
      <Button
        aria-label={`${invites.made.copy}: ${unit}`}
        onClick={() =>
          void navigator.clipboard.writeText(text).then(
            () => setCopied(true),
            () => setCopied(false),
          )
        }
      >
        {invites.made.copy}
      </Button>
      <span role="status">{copied && invites.made.copied}</span>
    </div>
  )
}
