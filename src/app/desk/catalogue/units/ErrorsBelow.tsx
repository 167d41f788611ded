import { useStaffText } from '../../../text/useStaffText.ts'
import { faultWords } from '../../editor/faultWords.ts'
import { useDraft } from '../../editor/useDraft.ts'

/** What is wrong at a place or anywhere below it, where its single lines have no fields of their own. */
export function ErrorsBelow({ path }: { path: string }) {
  const { campaigns: text } = useStaffText()
  const faults = useDraft((state) => state.faults)
  const mine = faults.filter((fault) => fault.path === path || fault.path.startsWith(`${path}[`))
  const words = new Set(mine.map(({ message }) => faultWords(text, message)))
  if (words.size === 0) return null
  return <p className="desk-field-wrong">{[...words].join(' ')}</p>
}
