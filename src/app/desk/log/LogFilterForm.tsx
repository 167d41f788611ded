import { ActKind } from '../../../contract/audit.ts'
import { Day } from '../../../contract/time.ts'
import { useStaffText } from '../../text/useStaffText.ts'
import type { LogFilter } from './logApi.ts'

/** Narrows the log to a group of acts and to a period; it holds at once. */
export function LogFilterForm({
  filter,
  onChange,
}: {
  filter: LogFilter
  onChange: (filter: LogFilter) => void
}) {
  const { log } = useStaffText()
  return (
    <fieldset className="log-filter">
      <legend>{log.filter.title}</legend>
      <label>
        {log.filter.kind}
        <select
          value={filter.kind ?? ''}
          onChange={({ target }) =>
            onChange({ ...filter, kind: ActKind.safeParse(target.value).data })
          }
        >
          <option value="">{log.filter.all}</option>
          {ActKind.options.map((kind) => (
            <option key={kind} value={kind}>
              {log.kinds[kind]}
            </option>
          ))}
        </select>
      </label>
      {(['from', 'to'] as const).map((end) => (
        <label key={end}>
          {log.filter[end]}
          <input
            type="date"
            value={filter[end] ?? ''}
            onChange={({ target }) =>
              onChange({ ...filter, [end]: Day.safeParse(target.value).data })
            }
          />
        </label>
      ))}
    </fieldset>
  )
}
