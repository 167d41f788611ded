import { useEffect, useRef } from 'react'
import type { PersonalLink } from '../../../contract/person.ts'
import { useCopying } from '../../ui/useCopying.ts'
import { useStaffText } from '../../text/useStaffText.ts'
import { Button } from '../../ui/Button.tsx'
import { addressOf } from './peopleApi.ts'

/** A personal link, shown once: it is copied now, or another is made. */
export function LinkOnce({
  name,
  link,
  onDone,
}: {
  name: string
  link: PersonalLink
  onDone: () => void
}) {
  const words = useStaffText().people.link
  const heading = useRef<HTMLHeadingElement>(null)
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => heading.current?.focus(), [])

  const { copied, copy } = useCopying(addressOf(link, location.origin), field)

  return (
    <section className="staff-card people-link" aria-labelledby="person-link">
      <h2 id="person-link" ref={heading} tabIndex={-1}>
        {words.title(name)}
      </h2>
      <p>{words.once}</p>
      <label className="people-field">
        {words.label}
        <input ref={field} readOnly value={addressOf(link, location.origin)} />
      </label>
      <p>{words.until(link.until)}</p>
      <p role="status">
        {copied === true && words.copied}
        {copied === false && words.copyFailed}
      </p>
      <div className="people-ways">
        <Button look="main" onClick={() => void copy()}>
          {words.copy}
        </Button>
        <Button onClick={onDone}>{words.done}</Button>
      </div>
    </section>
  )
}
