import { useMutation } from '@tanstack/react-query'
import { useId, useState } from 'react'
import type { Campaign } from '../../../contract/campaign.ts'
import type { Correction } from '../../../contract/correction.ts'
import { useStaffText } from '../../text/useStaffText.ts'
import { Button } from '../../ui/Button.tsx'
import { AskFirst } from '../invites/AskFirst.tsx'
import { takeBack } from './correctionsApi.ts'
import { useCorrectionWords } from './useCorrectionWords.ts'

/** Everything that has been corrected, the newest first: what, where, by whom and why. */
export function CorrectionList({
  campaign,
  corrections,
  older,
  onTaken,
}: {
  campaign: Campaign
  corrections: readonly Correction[]
  older: number
  onTaken: () => Promise<void>
}) {
  const { corrections: text } = useStaffText()
  const title = useId()
  const [asking, setAsking] = useState<Correction>()
  const wordsOf = useCorrectionWords(campaign)
  const taking = useMutation({
    mutationFn: ({ id }: Correction) => takeBack(campaign.id, id),
    onSuccess: async () => {
      setAsking(undefined)
      await onTaken()
    },
  })
  if (corrections.length === 0) {
    return (
      <section aria-labelledby={title} className="corrections-empty">
        <h2 id={title}>{text.empty.title}</h2>
        <p>{text.empty.next}</p>
      </section>
    )
  }
  return (
    <section className="staff-card" aria-labelledby={title}>
      <h2 id={title}>{text.list.title}</h2>
      <ul className="corrections-list">
        {corrections.map((correction) => {
          const { id, note, takenBack, mayTakeBack } = correction
          const { what, where, why, signature } = wordsOf(correction)
          return (
            <li key={id} data-taken={takenBack !== undefined || undefined}>
              <div>
                <p className="corrections-what">{what}</p>
                <p>{where}</p>
                {(why ?? note) && <p>{[why, note].filter(Boolean).join(': ')}</p>}
                <p className="corrections-quiet">{signature}</p>
                {takenBack && <p>{text.list.takenBack(takenBack.who, takenBack.at)}</p>}
              </div>
              {mayTakeBack && (
                <Button
                  aria-label={text.list.takeBackOf(`${what}, ${where}`)}
                  onClick={() => setAsking(correction)}
                >
                  {text.list.takeBack}
                </Button>
              )}
            </li>
          )
        })}
      </ul>
      {older > 0 && <p className="corrections-quiet">{text.list.older(older)}</p>}
      {asking && (
        <AskFirst
          title={text.list.asking}
          confirm={text.list.takeBack}
          busy={taking.isPending}
          error={taking.error}
          onConfirm={() => taking.mutate(asking)}
          onClose={() => {
            taking.reset()
            setAsking(undefined)
          }}
        >
          <p>{wordsOf(asking).what}</p>
          <p>{wordsOf(asking).where}</p>
          <p>{text.list.askingWhy}</p>
        </AskFirst>
      )}
    </section>
  )
}
