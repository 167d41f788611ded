import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useId, useState } from 'react'
import type { CampaignSummary } from '../../../contract/account.ts'
import type { Screen } from '../../../contract/screen.ts'
import { ProblemNotice } from '../../staff/ProblemNotice.tsx'
import { campaignQuery } from '../../staff/queries.ts'
import { useOneAtATime } from '../../staff/useOneAtATime.ts'
import { useStaffText } from '../../text/useStaffText.ts'
import { Button } from '../../ui/Button.tsx'
import { AskFirst } from '../invites/AskFirst.tsx'
import { endScreen, screensQuery } from './screensApi.ts'

/** The screens that show a campaign: what each shows, who connected it, and the way to take it back. */
export function ScreenList({
  campaign: { id, name },
  paired,
  isLiving,
}: {
  campaign: CampaignSummary
  /** The one that has just been paired. */
  paired: Screen | undefined
  /** Of a campaign that is over only what still hangs is told. */
  isLiving: boolean
}) {
  const { screens } = useStaffText()
  const title = useId()
  const { data, error, refetch } = useQuery(screensQuery(id))
  const mine = data?.find((each) => each.id === paired?.id)
  if (!isLiving && !data?.length) return null
  return (
    <section aria-labelledby={title}>
      <h3 id={title}>{name}</h3>
      {error && <ProblemNotice error={error} again={() => void refetch()} />}
      <p role="status" className="screens-status">
        {mine?.is === 'waiting' && screens.waiting(mine.name)}
        {mine?.is === 'shown' && screens.done(mine.name)}
      </p>
      {data?.length === 0 && <p className="screens-quiet">{screens.listNone}</p>}
      {data && data.length > 0 && (
        <ul className="screens-list">
          {data.map((screen) => (
            <Listed key={screen.id} screen={screen} />
          ))}
        </ul>
      )}
    </section>
  )
}

function Listed({ screen }: { screen: Screen }) {
  const { screens } = useStaffText()
  const [asking, setAsking] = useState(false)
  const queries = useQueryClient()
  const { id, campaign, name, department, unit, is, made, who, seen } = screen
  const { data } = useQuery(campaignQuery(campaign))
  const departments = data?.departments ?? []
  const about =
    departments.flatMap(({ units }) => units).find((each) => each.id === unit)?.name ??
    departments.find((each) => each.id === department)?.name
  const ending = useOneAtATime<unknown>({
    mutationFn: () => endScreen(campaign, id),
    onSuccess: () => queries.invalidateQueries(screensQuery(campaign)),
  })
  return (
    <li>
      <div>
        <p>
          <strong>{name}</strong>
          {about && ` · ${about}`}
        </p>
        <p data-is={is} className="screens-state">
          {screens.states[is]}
        </p>
        <p className="screens-quiet">
          {screens.made(made, who)} {seen && screens.seen(seen)}
        </p>
      </div>
      <Button aria-label={screens.endFor(name)} onClick={() => setAsking(true)}>
        {screens.end}
      </Button>
      {asking && (
        <AskFirst
          title={screens.endTitle(name)}
          confirm={screens.end}
          busy={ending.isPending}
          error={ending.error}
          onConfirm={() => ending.mutate()}
          onClose={() => {
            ending.reset()
            setAsking(false)
          }}
        >
          <p>{screens.endMeans}</p>
        </AskFirst>
      )}
    </li>
  )
}
