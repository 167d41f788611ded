import type { BusyWeek } from '../../domain/busyWeek.ts'
import { useStaffText } from '../text/useStaffText.ts'

const levels = [1, 2, 3, 4, 5]

/**
 * Weekdays by half-hours, in shades of one colour; numbers stand in them where there is room. It is a
 * picture: what it shows, the words above and the table below say.
 */
export function BusyMap({ week: { times, rows, most, darkest } }: { week: BusyWeek }) {
  const { busy, staff } = useStaffText()
  const states = new Set(rows.flatMap(({ cells }) => cells.map(({ state }) => state)))
  return (
    <div aria-hidden="true">
      <div className="busy-map" style={{ '--halves': times.length } as React.CSSProperties}>
        <span />
        {times.map((time) => (
          <span key={time} className="busy-hour" data-odd={Number(time.slice(0, 2)) % 2 === 1}>
            {time.endsWith(':00') && busy.hour(time)}
          </span>
        ))}
        {rows.map(({ weekday, cells }) => (
          <div key={weekday} className="busy-row">
            <span className="busy-day">{busy.short(weekday)}</span>
            {cells.map(({ time, n, level, state, before }) => (
              <span
                key={time}
                className="busy-cell"
                data-level={level}
                data-state={state}
                data-most={n > 0 && n === most}
                title={`${busy.weekday(weekday)} ${busy.span(time)}: ${staff.number(n)}${before === undefined ? '' : ` (${staff.number(before)})`}`}
              >
                {level > 0 && <span>{staff.number(state === 'coming' ? (before ?? 0) : n)}</span>}
              </span>
            ))}
          </div>
        ))}
      </div>
      <ul className="busy-legend">
        <li>
          <span>{busy.legend.from}</span>
          {levels.map((level) => (
            <span key={level} className="busy-cell" data-level={level} data-state="counted" />
          ))}
          <span>{busy.legend.to(darkest)}</span>
        </li>
        {(['empty', 'coming', 'off'] as const)
          .filter((state) => states.has(state))
          .map((state) => (
            <li key={state}>
              <span className="busy-cell" data-state={state} />
              <span>{busy.legend[state]}</span>
            </li>
          ))}
      </ul>
    </div>
  )
}
