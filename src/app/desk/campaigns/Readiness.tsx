import { useQuery } from '@tanstack/react-query'
import CircleAlert from 'lucide-react/icons/circle-alert'
import CircleCheck from 'lucide-react/icons/circle-check'
import Lightbulb from 'lucide-react/icons/lightbulb'
import { Link } from 'wouter'
import { advisedFor, type Lack, missingIn } from '../../../domain/readiness.ts'
import { ProblemNotice } from '../../staff/ProblemNotice.tsx'
import { useToday } from '../../staff/useToday.ts'
import { useStaffText } from '../../text/useStaffText.ts'
import { surroundingsQuery } from '../deskQueries.ts'
import { useDraft } from '../editor/useDraft.ts'
import { placeToMend } from './placeToMend.ts'

/** What is missing before it can be opened, and what is advised; each leads to where it is mended. */
export function Readiness() {
  const { campaigns } = useStaffText()
  const { ready: text } = campaigns
  const campaign = useDraft(({ campaign }) => campaign)
  const today = useToday()
  const { data: surroundings, error, refetch } = useQuery(surroundingsQuery(campaign.id))
  const missing = missingIn(campaign, today)
  const advised = surroundings ? advisedFor(campaign, surroundings, today) : []
  if (!['draft', 'planned', 'paused'].includes(campaign.status)) return null

  return (
    <section className="staff-card overview-part" aria-labelledby="readiness">
      <h3 id="readiness">{text.title}</h3>
      {error && <ProblemNotice error={error} again={() => void refetch()} />}
      {missing.length === 0 && (
        <p className="overview-lack" data-tone="good">
          <CircleCheck className="icon" />
          <span>
            {surroundings && advised.length === 0
              ? text.all
              : campaign.status === 'draft'
                ? text.enough
                : text.fine}
          </span>
        </p>
      )}
      <Lacks title={text.must} lacks={missing} />
      <Lacks title={text.should} lacks={advised} />
    </section>
  )
}

function Lacks({ title, lacks }: { title: string; lacks: readonly Lack[] }) {
  const { campaigns, moment, staff } = useStaffText()
  const { ready: text } = campaigns
  const id = useDraft(({ campaign }) => campaign.id)
  if (lacks.length === 0) return null
  const must = title === text.must
  const Icon = must ? CircleAlert : Lightbulb
  return (
    <>
      <h4>{title}</h4>
      <ul className="overview-lacks">
        {lacks.map(({ lack, units, days }) => (
          <li key={lack} className="overview-lack" data-tone={must ? 'must' : 'should'}>
            <Icon className="icon" />
            <span>
              <Link href={placeToMend(id, lack)}>{text.lack[lack]}</Link>
              {units && <span> {text.units(units)}</span>}
              {days && <span> {staff.list(days.map(moment.longDay))}</span>}
            </span>
          </li>
        ))}
      </ul>
    </>
  )
}
