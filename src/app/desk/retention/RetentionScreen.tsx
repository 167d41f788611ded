import { useQuery } from '@tanstack/react-query'
import type { UnusedThings } from '../../../contract/retention.ts'
import { ProblemNotice } from '../../staff/ProblemNotice.tsx'
import { useTitle } from '../../ui/useTitle.ts'
import { WaitingScreen } from '../../staff/WaitingScreen.tsx'
import { useStaffText } from '../../text/useStaffText.ts'
import { KeptCampaign } from './KeptCampaign.tsx'
import './retention.css'
import { retentionQuery } from './retentionApi.ts'

/** Coordinators see what is kept until when, and what goes next. */
export function RetentionScreen() {
  const { retention } = useStaffText()
  useTitle(retention.title)
  const { data, error, refetch } = useQuery(retentionQuery)
  const again = () => void refetch()
  if (!data) return <WaitingScreen title={retention.title} error={error} again={again} />

  const { campaigns, ranOn, next } = data
  return (
    <div className="retention">
      <h1>{retention.title}</h1>
      <p>{retention.intro}</p>
      <p>{ranOn ? retention.ran(ranOn) : retention.neverRan}</p>
      {error && <ProblemNotice error={error} again={again} />}
      <h2>{retention.campaigns}</h2>
      {campaigns.length === 0 && <p>{retention.none}</p>}
      {campaigns.map((campaign) => (
        <KeptCampaign key={campaign.id} campaign={campaign} />
      ))}
      <Besides next={next} />
    </div>
  )
}

function Besides({ next }: { next: UnusedThings }) {
  const { besides } = useStaffText().retention
  const things = (['unplaced', 'devices', 'access', 'log'] as const).filter(
    (each) => next[each] > 0,
  )
  return (
    <section className="staff-card retention-card" aria-labelledby="retention-besides">
      <h2 id="retention-besides">{besides.title}</h2>
      {things.length === 0 ? (
        <p>{besides.nothing}</p>
      ) : (
        <ul>
          {things.map((each) => (
            <li key={each}>{besides[each](next[each])}</li>
          ))}
        </ul>
      )}
    </section>
  )
}
