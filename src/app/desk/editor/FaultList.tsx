import { useStaffText } from '../../text/useStaffText.ts'
import { Notice } from '../../ui/Notice.tsx'
import { faultWords } from './faultWords.ts'
import { placeWords } from './placeWords.ts'
import { useDraft } from './useDraft.ts'

/** All that keeps the draft from being saved, announced when it comes; each also sits at its field. */
export function FaultList() {
  const { campaigns: text } = useStaffText()
  const faults = useDraft(({ faults }) => faults)
  const campaign = useDraft(({ base }) => base.campaign)
  if (faults.length === 0) return null
  return (
    <div role="alert">
      <Notice tone="warn" title={text.bar.faults(faults.length)}>
        <ul>
          {faults.map(({ path, message }) => (
            <li key={`${path} ${message}`}>
              {[placeWords(text, campaign, path), faultWords(text, message)]
                .filter(Boolean)
                .join(': ')}
            </li>
          ))}
        </ul>
      </Notice>
    </div>
  )
}
