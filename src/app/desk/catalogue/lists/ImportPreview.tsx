import type { ImportPlan } from '../../../../domain/catalogue/importPlan.ts'
import { useStaffText } from '../../../text/useStaffText.ts'
import { Notice } from '../../../ui/Notice.tsx'
import { countsOf } from './countsOf.ts'
import { lineFaultWords } from './lineFaultWords.ts'

/** So many lines are shown; nobody reads more, and the rest is counted. */
const mostShown = 100

/** What a list would do, line by line; or what is wrong in it, and then nothing is done. */
export function ImportPreview<Of>({ plan: { lines, faults } }: { plan: ImportPlan<Of> }) {
  const { lists: text } = useStaffText().catalogue
  const { added, changed, same } = countsOf(lines)
  return (
    <>
      <div role="status">
        {faults.length > 0 ? (
          <Notice tone="warn" title={text.faults(faults.length)}>
            <ul className="list-faults">
              {faults.slice(0, mostShown).map((fault) => (
                <li key={`${fault.line} ${fault.field} ${fault.is}`}>
                  {lineFaultWords(text, fault)}
                </li>
              ))}
            </ul>
          </Notice>
        ) : (
          <p className="list-counts">
            {lines.length === 0
              ? text.noLines
              : added + changed === 0
                ? text.nothing
                : text.counts(added, changed, same)}
          </p>
        )}
      </div>
      {faults.length === 0 && lines.length > 0 && (
        <>
          <h3>{text.preview}</h3>
          <ul className="list-lines">
            {lines.slice(0, mostShown).map(({ line, name, is }) => (
              <li key={line} data-is={is}>
                <span className="list-is">{text.isWords[is]}</span>
                <span>{name}</span>
              </li>
            ))}
          </ul>
        </>
      )}
      <More
        rest={Math.max(faults.length > 0 ? faults.length : lines.length, mostShown) - mostShown}
      />
    </>
  )
}

function More({ rest }: { rest: number }) {
  const { lists: text } = useStaffText().catalogue
  return rest > 0 ? <p>{text.more(rest)}</p> : null
}
