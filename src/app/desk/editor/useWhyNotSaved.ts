import { useStaffText } from '../../text/useStaffText.ts'
import { useDraft } from './useDraft.ts'

/** Why the draft is not saved, in a line of words; nothing where nobody has tried in vain. */
export function useWhyNotSaved(): string | undefined {
  const { why } = useStaffText().campaigns.bar
  const faults = useDraft(({ faults }) => faults.length)
  const takenIn = useDraft(({ takenIn }) => takenIn)
  const code = useDraft(({ stopped }) => stopped?.code)
  if (faults > 0) return why.faults(faults)
  if (code === 'offline') return why.offline
  if (takenIn) return why.takenIn
  return code && code !== 'version_changed' ? why.refused : undefined
}
