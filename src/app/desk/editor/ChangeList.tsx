import type { CampaignChange } from '../../../contract/desk.ts'
import { useLanguage } from '../../text/useLanguage.ts'
import { useStaffText } from '../../text/useStaffText.ts'
import { changeWords } from './changeWords.ts'

/** What has changed, or is about to, as sentences. */
export function ChangeList({ changes }: { changes: readonly CampaignChange[] }) {
  const text = useStaffText()
  const { language } = useLanguage()
  return (
    <ul className="editor-changes">
      {changes.map((change) => {
        const words = changeWords(text, language, change)
        return <li key={words}>{words}</li>
      })}
    </ul>
  )
}
