import { useId } from 'react'
import type { SignOff } from '../../../contract/signOff.ts'
import { useStaffText } from '../../text/useStaffText.ts'

/** What has been signed off, by whom, and what it was more than the revision before. */
export function Revisions({ signOffs }: { signOffs: SignOff[] }) {
  const { revisions } = useStaffText().signOff
  const title = useId()
  if (signOffs.length === 0) return null
  return (
    <section aria-labelledby={title}>
      <h3 id={title}>{revisions.title}</h3>
      <ol className="sign-off-revisions" reversed>
        {signOffs.toReversed().map((signOff) => (
          <li key={signOff.revision}>
            <p>
              <strong>{revisions.name(signOff.revision)}</strong> {revisions.what(signOff)}
            </p>
            {(signOff.corrected !== undefined || signOff.correctedDifference !== undefined) && (
              <p>{revisions.corrected(signOff)}</p>
            )}
            <p className="sign-off-log">
              {revisions.log(signOff.log.number)} <code>{signOff.log.hash}</code>
            </p>
          </li>
        ))}
      </ol>
    </section>
  )
}
