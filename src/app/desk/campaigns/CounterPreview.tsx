import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { CounterCampaign } from '../../../contract/campaign.ts'
import { standingQuery } from '../../staff/standing.ts'
import { useToday } from '../../staff/useToday.ts'
import { HelpButton } from '../../help/HelpButton.tsx'
import { hasHelp } from '../../help/hasHelp.ts'
import { CountScreen } from '../../tap/CountScreen.tsx'
import { MessageNotice, messageOn } from '../../tap/MessageNotice.tsx'
import { selectionIn } from '../../tap/selectionIn.ts'
import type { Selection } from '../../counter.ts'
import {
  combinationsOf,
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
  const [isPutAway, putAway] = useState(false)
  const situation = situationOf(campaign, municipality, today)
  const selection = selectionIn(situation.campaign, chosen)
  const message = messageOn(campaign, situation.today)
  // It is another screen: where the editor was scrolled to says nothing of it.
  useEffect(() => globalThis.scrollTo(0, 0), [])
  return (
    <CountScreen
      situation={situation}
      now={openedMs}
      numbers={numbersOf(tried, selection?.direction ?? 'incoming')}
      numbersIn={(direction) => numbersOf(tried, direction)}
      combinations={combinationsOf(tried)}
      selection={selection}
      onSelect={(change) => choose((before) => ({ ...before, ...change }))}
      latest={tried.at(-1)}
      onCount={(combination) =>
        put((before) => withTap(before, combination, { today: situation.today, nowMs: openedMs }))
      }
      onRefine={(refinement) => put((before) => withRefinement(before, refinement))}
      onUndo={() => put(withoutLast)}
      unsent={undefined}
      sync={{ name: 'resting' }}
      trouble={undefined}
      help={hasHelp(campaign) && <HelpButton campaign={campaign} />}
      notices={
        message && !isPutAway && <MessageNotice message={message} onSeen={() => putAway(true)} />
      }
    />
  )
}
