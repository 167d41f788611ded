import { useId } from 'react'
import { Link } from 'wouter'
import type { Campaign } from '../../../contract/campaign.ts'
import type { Unit } from '../../../contract/catalogue.ts'
import type { InviteSummary } from '../../../contract/invite.ts'
import { mayBeRevoked, stateOf } from '../../../domain/inviteTerms.ts'
import { useStaffText } from '../../text/useStaffText.ts'
import { useNow } from '../../useNow.ts'
import { useEndWords } from './useEndWords.ts'

/** Units that are over but can still be joined: out of sight nobody could stop an old link of theirs. */
export function EndedUnits({
  campaign,
  units,
  invites: all,
  path,
}: {
  campaign: Campaign
  units: readonly Unit[]
  invites: readonly InviteSummary[]
  path: string
}) {
  const { ended } = useStaffText().invites
  const title = useId()
  const nowMs = useNow(Date.now)
  const endWords = useEndWords(campaign)
  const open = all.filter((each) => mayBeRevoked(stateOf(each, nowMs)))
  const shown = units.flatMap((unit) => {
    const own = open.filter((each) => each.unit === unit.id)
    return own.length > 0 ? [{ unit, own }] : []
  })
  if (shown.length === 0) return null
  return (
    <section className="staff-card invite-units" aria-labelledby={title}>
      <h2 id={title}>{ended.title}</h2>
      <p>{ended.what}</p>
      <ul>
        {shown.map(({ unit, own }) => (
          <li key={unit.id} className="invite-ended">
            <Link href={`${path}?campaign=${campaign.id}&unit=${unit.id}`}>{unit.name}</Link>
            <p className="invite-quiet">
              {endWords(own)} {ended.open(own.length)}
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}
