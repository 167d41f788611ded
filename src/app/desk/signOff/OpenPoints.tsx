import { useId } from 'react'
import type { Campaign } from '../../../contract/campaign.ts'
import type { UnitId } from '../../../contract/id.ts'
import type { Closing } from '../../../contract/signOff.ts'
import { Link } from 'wouter'
import { pages } from '../../../contract/pages.ts'
import { useStaffText } from '../../text/useStaffText.ts'

/** What of it waits for a person, who says so on a page of its own; after a sign-off the next one decides. */
const decidable: readonly string[] = ['late', 'clocks', 'held']

/** What may still be missing or undecided, each with what it means. Nothing of it stops a sign-off. */
export function OpenPoints({ closing, campaign }: { closing: Closing; campaign: Campaign }) {
  const { decisions, signOff, staff } = useStaffText()
  const { points } = signOff
  const title = useId()
  const names = new Map(
    campaign.departments.flatMap(({ units }) => units.map(({ id, name }) => [id, name] as const)),
  )
  const nameOf = (unit: UnitId): string => names.get(unit) ?? unit
  const { silent, unheard, missing, late, clocks, otherwise, held, conflicts } = closing
  const open = [
    {
      is: 'silent' as const,
      lines: silent.map(({ unit, days, explained = [] }) =>
        points.silentLine(nameOf(unit), days, explained),
      ),
    },
    {
      is: 'unheard' as const,
      lines: unheard.map(({ unit, last }) => points.unheardLine(nameOf(unit), last)),
    },
    {
      is: 'missing' as const,
      lines: missing.map(({ units, n }) => points.missingLine(staff.list(units.map(nameOf)), n)),
    },
    { is: 'late' as const, lines: late ? [points.lateLine(late.n)] : [] },
    { is: 'clocks' as const, lines: clocks ? [points.lateLine(clocks.n)] : [] },
    { is: 'otherwise' as const, lines: otherwise ? points.otherwiseLines(otherwise) : [] },
    { is: 'held' as const, lines: held.map(({ reason, n }) => points.heldLine(reason, n)) },
    { is: 'conflicts' as const, lines: conflicts > 0 ? [points.conflictLine(conflicts)] : [] },
  ].filter(({ lines }) => lines.length > 0)

  return (
    <section aria-labelledby={title}>
      <h3 id={title}>{points.title}</h3>
      {open.length === 0 ? (
        <p>{points.none}</p>
      ) : (
        <ul className="sign-off-points">
          {open.map(({ is, lines }) => (
            <li key={is}>
              <details open={lines.length <= 3}>
                <summary>{points.summary[is](lines.length)}</summary>
                <p>{points.means[is]}</p>
                {closing.signOffs.length === 0 && decidable.includes(is) && (
                  <p>
                    <Link className="sign-off-link" href={pages.decisions}>
                      {decisions.toPage}
                    </Link>
                  </p>
                )}
                <ul>
                  {lines.map((line, nth) => (
                    // Two departments may each have a unit of one name.
                    // oxlint-disable-next-line react/no-array-index-key -- nothing of a line is kept
                    <li key={nth}>{line}</li>
                  ))}
                </ul>
              </details>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
