import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { shortWallAddress } from '../../../contract/wallPages.ts'
import type { Screen } from '../../../contract/screen.ts'
import { ProblemNotice } from '../../staff/ProblemNotice.tsx'
import { campaignsQuery } from '../../staff/queries.ts'
import { useTitle } from '../../ui/useTitle.ts'
import { useToday } from '../../staff/useToday.ts'
import { WaitingScreen } from '../../staff/WaitingScreen.tsx'
import { useStaffText } from '../../text/useStaffText.ts'
import { PairForm } from './PairForm.tsx'
import { ScreenList } from './ScreenList.tsx'
import './screens.css'

/** Leads and coordinators put what they see on a wall, and take it back. */
export function ScreensScreen() {
  const { screens } = useStaffText()
  useTitle(screens.title)
  const today = useToday()
  const [paired, setPaired] = useState<Screen>()
  const { data, error, refetch } = useQuery(campaignsQuery)
  const again = () => void refetch()
  if (!data) return <WaitingScreen title={screens.title} error={error} again={again} />

  const known = data.filter(({ status }) => !['draft', 'purged'].includes(status))
  const [first, ...others] = known.filter(
    ({ status, days }) => ['planned', 'paused'].includes(status) && today <= days.closing,
  )
  return (
    <div className="screens">
      <h1>{screens.title}</h1>
      <p>{screens.intro}</p>
      {error && <ProblemNotice error={error} again={again} />}
      {first ? (
        <section className="staff-card screens-card" aria-labelledby="screens-pair">
          <h2 id="screens-pair">{screens.pair}</h2>
          <ol className="screens-steps">
            {screens.steps(`${location.host}${shortWallAddress}`).map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ol>
          <PairForm campaigns={[first, ...others]} onPaired={setPaired} />
        </section>
      ) : (
        <p>{screens.none}</p>
      )}
      {known.length > 0 && (
        <section className="staff-card screens-card" aria-labelledby="screens-list">
          <h2 id="screens-list">{screens.list}</h2>
          {known.map((campaign) => (
            <ScreenList
              key={campaign.id}
              campaign={campaign}
              paired={paired}
              isLiving={campaign === first || others.includes(campaign)}
            />
          ))}
        </section>
      )}
    </div>
  )
}
