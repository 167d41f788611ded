import * as z from 'zod/mini'
import type { AuditEntry } from '../../../contract/audit.ts'
import { Dimension } from '../../../contract/extract.ts'
import { CampaignChange } from '../../../contract/desk.ts'
import type { StaffText } from '../../text/staffDa.ts'
import { useStaffText } from '../../text/useStaffText.ts'
import { ChangeList } from '../editor/ChangeList.tsx'

const Changes = z.array(CampaignChange)

/** What changed, from what to what, and by what the entry can be found and checked. */
export function LogDetails({ entry }: { entry: AuditEntry }) {
  const text = useStaffText()
  const { desk, log } = text
  const { before = {}, after = {}, details } = entry
  const changes = Changes.safeParse(details['changes']).data
  const more = details['more']
  const fields = [...new Set([...Object.keys(before), ...Object.keys(after)])]
  const facts = [
    [log.subject, entry.subject || undefined],
    [log.sha256, details['sha256']],
    [log.rows, details['rows']],
    [log.weeks, details['weeks']],
    [log.by, dimensionsIn(details['by'], desk.dimensions)],
    [log.row, entry.number],
    [log.hash, entry.hash],
    [log.request, entry.request],
  ] as const
  return (
    <div className="log-details">
      {changes && <ChangeList changes={changes} />}
      {typeof more === 'number' && <p>{log.changesMore(more)}</p>}
      <dl>
        {fields.map((field) => (
          <div key={field}>
            <dt>{log.fields[field] ?? field}</dt>
            <dd>
              {said(text, field, before[field])} → {said(text, field, after[field])}
            </dd>
          </div>
        ))}
        {facts.map(
          ([name, value]) =>
            value !== undefined && (
              <div key={name}>
                <dt>{name}</dt>
                <dd>{said(text, '', value)}</dd>
              </div>
            ),
        )}
      </dl>
    </div>
  )
}

/** What an extract was broken down by, in words; undefined where the entry is of something else. */
function dimensionsIn(by: unknown, words: StaffText['desk']['dimensions']): string[] | undefined {
  const found = z.array(Dimension).safeParse(by).data
  return found?.map((dimension) => words[dimension])
}

/** A value as it was noted; statuses and roles in words. */
function said({ campaigns, log }: StaffText, field: string, value: unknown): string {
  if (Array.isArray(value)) return value.length > 0 ? value.join(', ') : log.nothing
  if (typeof value === 'number') return String(value)
  if (typeof value !== 'string') return log.nothing
  if (field === 'status')
    return campaigns.statuses[value as keyof typeof campaigns.statuses] ?? value
  if (field === 'role') return log.roles[value as keyof typeof log.roles] ?? value
  return value
}
