import { useQuery } from '@tanstack/react-query'
import { type DecisionGroup, Why } from '../../../contract/decision.ts'
import { EmptyState } from '../../staff/EmptyState.tsx'
import { ProblemNotice } from '../../staff/ProblemNotice.tsx'
import { useTitle } from '../../ui/useTitle.ts'
import { WaitingScreen } from '../../staff/WaitingScreen.tsx'
import { useStaffText } from '../../text/useStaffText.ts'
import { Notice } from '../../ui/Notice.tsx'
import { decisionsQuery, doesWait } from './decisionApi.ts'
import './decisions.css'
import { DecidedCard } from './DecidedCard.tsx'
import { useDeciding } from './useDeciding.ts'
import { useNames } from './useNames.ts'
import { WhyCard } from './WhyCard.tsx'

/** What waits for whoever is signed in, by why; below it what has been decided and may be changed. */
export function DecisionsScreen() {
  const { decisions } = useStaffText()
  useTitle(decisions.title)
  const { data, error, refetch } = useQuery(decisionsQuery)
  const groups = data?.groups ?? []
  const campaigns = useNames(groups)
  const deciding = useDeciding()
  if (!data) {
    return <WaitingScreen title={decisions.title} error={error} again={() => void refetch()} />
  }
  const waiting = groups.filter(doesWait)
  const decided = groups.filter(({ standings }) => standings.some((each) => each !== 'waiting'))
  if (groups.length === 0) {
    return (
      <EmptyState title={decisions.none.title}>
        <p>{decisions.none.next}</p>
      </EmptyState>
    )
  }
  const names = (group: DecisionGroup) => group.campaign && campaigns.get(group.campaign)
  return (
    <div className="decisions">
      <h1>{decisions.title}</h1>
      <p>{decisions.intro}</p>
      <div role="status">
        {deciding.data &&
          (deciding.data.left ? (
            <Notice tone="warn">{decisions.left}</Notice>
          ) : (
            <p className="decisions-done">{decisions.done}</p>
          ))}
      </div>
      {deciding.error && <ProblemNotice error={deciding.error} />}
      {waiting.length === 0 && <p>{decisions.none.title}.</p>}
      {Why.options.map((why) => {
        const ofWhy = waiting.filter((group) => group.why === why)
        return (
          ofWhy.length > 0 && (
            <WhyCard key={why} why={why} groups={ofWhy} campaignOf={names} deciding={deciding} />
          )
        )
      })}
      {decided.length > 0 && (
        <DecidedCard groups={decided} campaignOf={names} deciding={deciding} />
      )}
    </div>
  )
}
