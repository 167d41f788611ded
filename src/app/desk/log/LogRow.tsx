import type { AuditEntry } from '../../../contract/audit.ts'
import { capital } from '../../staff/capital.ts'
import { useStaffText } from '../../text/useStaffText.ts'
import { LogDetails } from './LogDetails.tsx'
import { sentenceOf } from './logSentence.ts'

/** An entry: when, and who did what, as a sentence; what else is known of it is folded away. */
export function LogRow({ entry }: { entry: AuditEntry }) {
  const { log } = useStaffText()
  const sentence = capital(sentenceOf(log, entry))
  return (
    <li className="log-row">
      <time dateTime={entry.at}>{log.at(entry.at)}</time>
      <p>{sentence}</p>
      {entry.imported && <p className="log-quiet">{log.imported}</p>}
      <details>
        <summary aria-label={`${log.show}: ${sentence}`}>{log.show}</summary>
        <LogDetails entry={entry} />
      </details>
    </li>
  )
}
