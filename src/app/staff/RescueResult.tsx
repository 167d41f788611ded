import { useStaffText } from '../text/useStaffText.ts'
import type { Loaded } from './rescue.ts'

/** What came of a rescue file: numbers per unit and day, and never which contacts. */
export function RescueResult({ loaded: { untouched, days, left, names } }: { loaded: Loaded }) {
  const { loading, moment, staff } = useStaffText()
  return (
    <>
      <p>{!untouched ? loading.changed : days.length > 0 ? loading.done : loading.empty}</p>
      {left > 0 && <p>{loading.left(left)}</p>}
      {days.length > 0 && (
        <table>
          <thead>
            <tr>
              <th scope="col">{loading.unit}</th>
              <th scope="col">{loading.day}</th>
              <th scope="col">{loading.received}</th>
              <th scope="col">{loading.known}</th>
              <th scope="col">{loading.held}</th>
            </tr>
          </thead>
          <tbody>
            {days.map(({ unit, day, received, known, held }) => (
              <tr key={`${unit} ${day}`}>
                <th scope="row">{unit ? (names.get(unit) ?? unit) : loading.unknown}</th>
                <td>{day ? moment.longDay(day) : loading.unknown}</td>
                <td>{staff.number(received)}</td>
                <td>{staff.number(known)}</td>
                <td>{staff.number(held)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  )
}
