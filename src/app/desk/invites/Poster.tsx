import type { MadeInvites } from '../../../contract/invite.ts'
import { lastDayBefore } from '../../../domain/inviteTerms.ts'
// A poster hangs where Danish is read, whatever its maker's screen speaks.
import { invites } from '../../text/da/invites.ts'
import { moment } from '../../text/da/moment.ts'
import { groupedCode } from '../../join/groupedCode.ts'
import { linkOf, typedAddress } from './linkOf.ts'
import './poster.css'
import { QrCode } from './QrCode.tsx'

/** One A4 page that hangs in a unit. */
export function Poster({
  invite,
  unit,
  municipality,
}: {
  invite: MadeInvites['invites'][number]
  unit: string
  municipality: string
}) {
  const { poster, made } = invites
  return (
    <article className="poster" lang="da">
      <header>
        <p className="poster-place">{municipality}</p>
        <p className="poster-title">{poster.count}</p>
        <h2>{unit}</h2>
      </header>
      <QrCode text={linkOf(invite.secret)} label={made.qr(unit)} />
      <dl>
        <div>
          <dt>{poster.address}</dt>
          <dd className="poster-address">{typedAddress()}</dd>
        </div>
        <div>
          <dt>{poster.code}</dt>
          <dd className="poster-code">{groupedCode(invite.code)}</dd>
        </div>
      </dl>
      <ol>
        {poster.lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ol>
      <p className="poster-until">{poster.until(moment.longDay(lastDayBefore(invite.expires)))}</p>
    </article>
  )
}
