import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { CounterCampaign } from '../../../contract/campaign.ts'
import { standingQuery } from '../../staff/standing.ts'
import { useToday } from '../../staff/useToday.ts'
import { CountScreen } from '../../tap/CountScreen.tsx'
import { selectionIn } from '../../tap/selectionIn.ts'
import type { Selection } from '../../counter.ts'
import {
  numbersOf,
  situationOf,
  type Tried,
  withoutLast,
  withRefinement,
  withTap,
} from './previewDevice.ts'

/** The count screen itself on a device that keeps nothing: what is tapped is gone with the page. */
export function CounterPreview({ campaign }: { campaign: CounterCampaign }) {
  const { data: standing } = useQuery(standingQuery)
  const today = useToday()
  const municipality = standing?.is === 'member' ? standing.session.municipality.name : ''
  const [tried, put] = useState<Tried>([])
  const [chosen, choose] = useState<Partial<Selection>>({})
  const [openedMs] = useState(() => Date.now())
  const situation = situationOf(campaign, municipality, today)
  const selection = selectionIn(situation.campaign, chosen)
  return (
    <CountScreen
      situation={situation}
      now={openedMs}
      numbers={numbersOf(tried, selection?.direction ?? 'incoming')}
      selection={selection}
      onSelect={(change) => choose((before) => ({ ...before, ...change }))}
      latest={tried.at(-1)}
      onTap={(channel) =>
        selection &&
        put((before) =>
          withTap(before, selection, channel, { today: situation.today, nowMs: openedMs }),
        )
      }
      onRefine={(refinement) => put((before) => withRefinement(before, refinement))}
      onUndo={() => put(withoutLast)}
      unsent={undefined}
      sync={{ name: 'resting' }}
      trouble={undefined}
    />
  )
}
