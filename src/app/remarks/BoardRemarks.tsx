import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useMemo } from 'react'
import type { Campaign } from '../../contract/campaign.ts'
import type { BoardAnswer } from '../../contract/tally.ts'
import { remarksIn } from '../../domain/remarks.ts'
import { remarksQuery } from './remarksApi.ts'
import { RemarksContext } from './RemarksContext.ts'

/** Tells what is in it what was remarked on the period and the units of a board. */
export function BoardRemarks({
  campaign,
  answer,
  children,
}: {
  campaign: Campaign
  answer: BoardAnswer
  children: ReactNode
}) {
  const { data } = useQuery(remarksQuery(campaign.id))
  const shown = useMemo(() => {
    const about = new Set(answer.units.map(({ unit }) => unit))
    const all = remarksIn(data ?? [], answer)
    return {
      all: all.filter(({ units }) => units.some((id) => about.has(id))),
      units: about.size,
    }
  }, [data, answer])
  return <RemarksContext value={shown}>{children}</RemarksContext>
}
