import { type ReactNode, useId, useState } from 'react'
import { Link } from 'wouter'
import type { Campaign } from '../../../contract/campaign.ts'
import type { Unit } from '../../../contract/catalogue.ts'
import type { UnitId } from '../../../contract/id.ts'
import type { InviteSummary, MadeInvites } from '../../../contract/invite.ts'
import type { Day } from '../../../contract/time.ts'
import { lastDayBefore, stateOf } from '../../../domain/inviteTerms.ts'
import { useStaffText } from '../../text/useStaffText.ts'
import { Button } from '../../ui/Button.tsx'
import { useNow } from '../../useNow.ts'
import { EndedUnits } from './EndedUnits.tsx'
import { MakeForm } from './MakeForm.tsx'

/** All units somebody looks after: which can be joined, and many chosen at once. */
export function InviteUnits({
  title,
  campaign,
  units,
  ended,
  select,
  invites: all,
  today,
  path,
  onMade,
  onPaper,
}: {
  title: string
  campaign: Campaign
  units: readonly Unit[]
  ended: readonly Unit[]
  select: ReactNode
  invites: readonly InviteSummary[]
  today: Day
  path: string
  onMade: (made: MadeInvites['invites']) => void
  onPaper: (units: readonly UnitId[]) => void
}) {
  const { invites } = useStaffText()
  const [typed, setTyped] = useState('')
  const [chosen, setChosen] = useState<ReadonlySet<UnitId>>(new Set())
  const field = useId()
  const wanted = typed.trim().toLocaleLowerCase('da')
  const shown = units.filter(({ name }) => name.toLocaleLowerCase('da').includes(wanted))
  const picked = units.filter(({ id }) => chosen.has(id)).map(({ id }) => id)
  const allShown = shown.length > 0 && shown.every(({ id }) => chosen.has(id))

  function choose(ids: readonly UnitId[], on: boolean) {
    const next = new Set(chosen)
    for (const id of ids) {
      if (on) next.add(id)
      else next.delete(id)
    }
    setChosen(next)
  }

  return (
    <div className="invites">
      <h1>{title}</h1>
      <p>{invites.what}</p>
      {select}
      <section className="staff-card invite-units" aria-label={title}>
        <div className="invite-field">
          <label htmlFor={field}>{invites.filter}</label>
          <input id={field} value={typed} onChange={({ target }) => setTyped(target.value)} />
        </div>
        {shown.length === 0 ? (
          <p>{invites.noneFound}</p>
        ) : (
          <label className="invite-choice">
            <input
              type="checkbox"
              checked={allShown}
              onChange={({ target }) =>
                choose(
                  shown.map(({ id }) => id),
                  target.checked,
                )
              }
            />
            {invites.all(shown.length)}
          </label>
        )}
        <ul>
          {shown.map((unit) => (
            <li key={unit.id} className="invite-unit">
              <label className="invite-choice">
                <input
                  type="checkbox"
                  aria-label={unit.name}
                  checked={chosen.has(unit.id)}
                  onChange={({ target }) => choose([unit.id], target.checked)}
                />
              </label>
              <Link href={`${path}?campaign=${campaign.id}&unit=${unit.id}`}>{unit.name}</Link>
              <p className="invite-quiet">
                <Standing invites={all.filter((each) => each.unit === unit.id)} />
              </p>
            </li>
          ))}
        </ul>
      </section>
      <section className="staff-card invite-actions" aria-label={invites.terms}>
        <p role="status">{picked.length > 0 ? invites.chosen(picked.length) : invites.pickOne}</p>
        {picked.length > 0 && (
          <>
            <MakeForm campaign={campaign} units={picked} today={today} onMade={onMade} />
            <Button onClick={() => onPaper(picked)}>{invites.paper}</Button>
          </>
        )}
      </section>
      <EndedUnits campaign={campaign} units={ended} invites={all} path={path} />
    </div>
  )
}

/** How a unit can be joined now: by the invite that is good for longest. */
function Standing({ invites: all }: { invites: readonly InviteSummary[] }) {
  const { invites, moment } = useStaffText()
  const nowMs = useNow(Date.now)
  const open = all.filter((each) => stateOf(each, nowMs) === 'open')
  const [best] = open.toSorted((a, b) => (a.expires > b.expires ? -1 : 1))
  if (!best) return invites.noInvite
  return invites.open(best.uses, best.maxUses, moment.longDay(lastDayBefore(best.expires)))
}
