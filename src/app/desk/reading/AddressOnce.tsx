import { useEffect, useRef } from 'react'
import { routes } from '../../../contract/routes.ts'
import type { MadeReadingAddress } from '../../../contract/readingAddress.ts'
import { useStaffText } from '../../text/useStaffText.ts'
import { Button } from '../../ui/Button.tsx'
import { CopyField } from './CopyField.tsx'

/** What has to be written into the spreadsheet, once: the password is shown here and nowhere again. */
export function AddressOnce({
  made: { address, password },
  onDone,
}: {
  made: MadeReadingAddress
  onDone: () => void
}) {
  const { reading } = useStaffText()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  return (
    <section className="reading-once" aria-labelledby="reading-once">
      <h3 id="reading-once" ref={heading} tabIndex={-1}>
        {reading.once.title(address.name)}
      </h3>
      <p>{reading.once.what}</p>
      <CopyField label={reading.once.address} text={`${location.origin}${routes.readCsv.path}`} />
      <CopyField label={reading.once.user} text={address.id} />
      <CopyField label={reading.once.password} text={password} />
      <ol className="reading-steps">
        {reading.once.steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <Button onClick={onDone}>{reading.once.done}</Button>
    </section>
  )
}
