import type { Person, UnitChoice } from '../../../contract/person.ts'
import { useStaffText } from '../../text/useStaffText.ts'
import { Button } from '../../ui/Button.tsx'

/** Somebody who gets in: how it stands with their access, and what can be done about it. */
export function PersonRow({
  person,
  own,
  units,
  busy,
  onEdit,
  onLink,
  onSignOut,
  onRemove,
}: {
  person: Person
  own: boolean
  units: readonly UnitChoice[]
  busy: boolean
  onEdit: () => void
  onLink: () => void
  onSignOut: () => void
  onRemove: () => void
}) {
  const { access, people, staff } = useStaffText()
  const { name, lastSeen, linkUntil, hasPasskey, hasPassword, provider } = person
  const given = person.units.map((id) => units.find((unit) => unit.id === id)?.name ?? id)
  const lapsed = lastSeen === undefined && linkUntil === undefined
  return (
    <li className="people-person">
      <div>
        <h3>
          {name}
          {own && ` (${people.you})`}
        </h3>
        {given.length > 0 && <p>{staff.list(given)}</p>}
        <p className="people-hint" data-lapsed={lapsed}>
          {lastSeen ? people.seen(lastSeen) : lapsed ? people.lapsed : people.invited}
        </p>
        {linkUntil && <p className="people-hint">{people.linkUntil(linkUntil)}</p>}
        {provider && <p className="people-hint">{people.provider[provider]}</p>}
        {lastSeen && provider !== 'gives' && (
          <p className="people-hint">{hasPasskey ? people.hasPasskey : people.noPasskey}</p>
        )}
        {hasPassword && <p className="people-hint">{access.hasPassword}</p>}
        {own && <p className="people-hint">{people.ownStays}</p>}
      </div>
      <div className="people-ways">
        <Button disabled={busy} aria-label={people.editOf(name)} onClick={onEdit}>
          {people.edit}
        </Button>
        <Button disabled={busy} aria-label={people.newLinkOf(name)} onClick={onLink}>
          {people.newLink}
        </Button>
        {!own && lastSeen && (
          <Button disabled={busy} aria-label={access.signOutOf(name)} onClick={onSignOut}>
            {access.signOutEverywhere}
          </Button>
        )}
        {!own && (
          <Button disabled={busy} aria-label={people.removeOf(name)} onClick={onRemove}>
            {people.remove}
          </Button>
        )}
      </div>
    </li>
  )
}
