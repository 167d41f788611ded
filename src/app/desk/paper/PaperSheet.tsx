import type { PaperSheet as Sheet } from '../../../domain/paperSheet.ts'
// A sheet lies where Danish is read, whatever its maker's screen speaks.
import { invites } from '../../text/da/invites.ts'
import './paperSheet.css'

const halves = ['am', 'pm'] as const

/** More than these, and there is less room around the words and less width for the task areas. */
const fewColumns = 10

/** One page of a unit's sheet: task areas by channels, with room for marks. */
export function PaperSheet({
  sheet,
  at,
  municipality,
}: {
  sheet: Sheet
  at: number
  municipality: string
}) {
  const { paperSheet: words } = invites
  const { unit, columns, pages } = sheet
  const page = pages[at]
  if (!page) return null
  const shown = page.half ? [page.half] : halves
  return (
    <article className="paper-sheet" lang="da">
      <header>
        <p>
          {municipality} · {words.tally}
          {pages.length > 1 && ` · ${words.page(at + 1, pages.length)}`}
        </p>
        <h2>{unit.name}</h2>
        <p className="paper-date">{words.date}</p>
      </header>
      <table data-narrow={shown.length * columns.length > fewColumns || undefined}>
        <thead>
          <tr>
            <th scope="col" rowSpan={2}>
              {words.area}
            </th>
            {shown.map((half) => (
              <th key={half} scope="colgroup" colSpan={columns.length}>
                {words.halves[half]}
              </th>
            ))}
          </tr>
          <tr>
            {shown.flatMap((half) =>
              columns.map(({ channel, direction }) => (
                <th key={`${half} ${channel.id} ${direction}`} scope="col">
                  <PaperName name={channel.name.da} longFrom={30} />
                  {channel.directions.length > 1 && (
                    <>
                      <span className="sr-only">, </span>
                      <span>{words.directions[direction]}</span>
                    </>
                  )}
                </th>
              )),
            )}
          </tr>
        </thead>
        <tbody>
          {page.areas.map((area) => (
            <tr key={area.id}>
              <th scope="row">
                <PaperName name={area.name.da} longFrom={60} />
              </th>
              {shown.flatMap((half) =>
                columns.map(({ channel, direction }) => (
                  <td key={`${half} ${channel.id} ${direction}`}>{'\u00a0'}</td>
                )),
              )}
            </tr>
          ))}
        </tbody>
      </table>
      <ol>
        {words.lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ol>
    </article>
  )
}

/** A name takes the lines there is room for: a longer one in smaller type, so that no row pushes another off. */
const PaperName = ({ name, longFrom }: { name: string; longFrom: number }) => (
  <span className="paper-name" data-long={name.length > longFrom || undefined}>
    {name}
  </span>
)
