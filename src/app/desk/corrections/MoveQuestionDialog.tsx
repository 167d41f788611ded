import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { Campaign } from '../../../contract/campaign.ts'
import type { MovePreview, MoveQuestion } from '../../../contract/correction.ts'
import type { UnitId } from '../../../contract/id.ts'
import { nameIn } from '../../text/nameIn.ts'
import { useLanguage } from '../../text/useLanguage.ts'
import { useStaffText } from '../../text/useStaffText.ts'
import { AskFirst } from '../invites/AskFirst.tsx'
import { aCorrectionId, correctionsQuery, makeMove } from './correctionsApi.ts'

/** What a move would move, from where to where; it is done only when that has been seen. */
export function MoveQuestionDialog({
  campaign,
  question,
  preview,
  onDone,
  onClose,
}: {
  campaign: Campaign
  question: MoveQuestion
  preview: MovePreview
  onDone: () => Promise<void>
  onClose: () => void
}) {
  const { board, corrections } = useStaffText()
  const { language } = useLanguage()
  const { move: text } = corrections
  const [id] = useState(aCorrectionId)
  const queries = useQueryClient()
  const moving = useMutation({
    mutationFn: () => makeMove(campaign.id, { id, ...question }),
    onSuccess: onDone,
    // Where its answer was lost it may be kept: the list says so.
    onError: () => queries.invalidateQueries(correctionsQuery(campaign.id)),
  })
  const units = campaign.departments.flatMap((department) => department.units)
  const unitName = (wanted: UnitId) => units.find((unit) => unit.id === wanted)?.name ?? wanted
  const { unit, day, toDay, toUnit } = question
  const where = toDay
    ? text.toDayWords(unitName(unit), day, toDay)
    : text.toUnitWords(unitName(unit), day, unitName(toUnit ?? unit))
  return (
    <AskFirst
      title={text.preview(preview.n)}
      confirm={text.do}
      busy={moving.isPending}
      error={moving.error}
      onConfirm={() => moving.mutate()}
      onClose={onClose}
    >
      <p>{where}</p>
      <ul className="corrections-parts">
        {preview.parts.map(({ direction, channel, n }) => {
          const name = campaign.channels.find((each) => each.id === channel)?.name
          const words = name ? nameIn(language, name) : channel
          return (
            <li key={`${direction} ${channel}`}>
              {text.part(board.directions[direction], words, n)}
            </li>
          )
        })}
      </ul>
      <p>{text.later}</p>
    </AskFirst>
  )
}
