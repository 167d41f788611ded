import { useQuery } from '@tanstack/react-query'
import CircleCheck from 'lucide-react/icons/circle-check'
import CircleDashed from 'lucide-react/icons/circle-dashed'
import { living, unitsIn } from '../../../domain/campaignThings.ts'
import { useStaffText } from '../../text/useStaffText.ts'
import { surroundingsQuery } from '../deskQueries.ts'
import { useDraft } from '../editor/useDraft.ts'

/** Which units have counted on a trial day. Yes or no: how much is nobody's to compare. */
export function TrialTicks() {
  const { trial: text } = useStaffText().campaigns
  const saved = useDraft(({ base }) => base.campaign)
  const { data: surroundings } = useQuery(surroundingsQuery(saved.id))
  if (!surroundings || saved.status === 'draft' || saved.days.trial.length === 0) return null
  const tried = new Set<string>(surroundings.tried)
  const units = living(unitsIn(saved))
  const done = units.filter(({ id }) => tried.has(id)).length
  return (
    <section className="staff-card overview-part" aria-labelledby="trial-ticks">
      <h3 id="trial-ticks">{text.title}</h3>
      <p>{text.done(done, units.length)}</p>
      <ul className="overview-ticks">
        {units.map(({ id, name }) => (
          <li key={id} className="overview-lack" data-tone={tried.has(id) ? 'good' : 'open'}>
            {tried.has(id) ? <CircleCheck className="icon" /> : <CircleDashed className="icon" />}
            <span>
              {name}
              <span className="sr-only">: {tried.has(id) ? text.yes : text.no}</span>
            </span>
          </li>
        ))}
      </ul>
      <p className="overview-aside">{text.onlyThat}</p>
    </section>
  )
}
