import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { Campaign } from '../../../contract/campaign.ts'
import { type MovePreview, type MoveQuestion } from '../../../contract/correction.ts'
import type { ChannelId, TaskAreaId, UnitId } from '../../../contract/id.ts'
import type { Day } from '../../../contract/time.ts'
import { ProblemNotice } from '../../staff/ProblemNotice.tsx'
import { useStaffText } from '../../text/useStaffText.ts'
import { Button } from '../../ui/Button.tsx'
import { Segments } from '../../ui/Segments.tsx'
import { Choice } from './Choice.tsx'
import { FormFrame } from './FormFrame.tsx'
import { previewMove } from './correctionsApi.ts'
import { MoveQuestionDialog } from './MoveQuestionDialog.tsx'
import { useChoices } from './useChoices.ts'

type Typed = {
  unit: UnitId | undefined
  day: Day | undefined
  where: 'day' | 'unit'
  toDay: Day | undefined
  toUnit: UnitId | undefined
  channel: ChannelId | undefined
  taskArea: TaskAreaId | undefined
}

/** All of a wrong day or unit at once: what it would move is asked for and shown before it is done. */
export function MoveForm({
  campaign,
  days,
  onDone,
  onCancel,
}: {
  campaign: Campaign
  days: readonly Day[]
  onDone: () => Promise<void>
  onCancel: () => void
}) {
  const { corrections } = useStaffText()
  const { move: text, form } = corrections
  const choices = useChoices(campaign, days)
  const [seen, setSeen] = useState<{ question: MoveQuestion; preview: MovePreview }>()
  const [wasTried, setTried] = useState(false)
  const [typed, setTyped] = useState<Typed>({
    ...{ unit: choices.units[0]?.id, day: choices.days[0]?.id, where: 'day' },
    ...{ toDay: choices.days[1]?.id, toUnit: choices.units[1]?.id },
    ...{ channel: undefined, taskArea: undefined },
  })
  const change = (some: Partial<Typed>) => setTyped((before) => ({ ...before, ...some }))
  const { unit, day, where, toDay, toUnit, channel, taskArea } = typed
  const isSame = where === 'day' ? toDay === undefined || toDay === day : !toUnit || toUnit === unit
  const looking = useMutation({
    mutationFn: async (question: MoveQuestion) => ({
      question,
      preview: await previewMove(campaign.id, question),
    }),
    onSuccess: setSeen,
  })

  function look(): boolean {
    setTried(true)
    if (isSame || !unit || !day) return false
    const to = where === 'day' ? { toDay } : { toUnit }
    const only = { ...(channel && { channel }), ...(taskArea && { taskArea }) }
    looking.mutate({ unit, day, ...to, ...only })
    return true
  }
  const wrong = wasTried && isSame
  return (
    <FormFrame title={text.title} busy={looking.isPending} onSend={look}>
      <p>{text.intro}</p>
      <div className="corrections-fields">
        <Choice
          label={text.from}
          value={unit ?? ''}
          options={choices.units}
          onChoose={(chosen) => change({ unit: chosen })}
        />
        <Choice
          label={text.day}
          value={day ?? ''}
          options={choices.days}
          onChoose={(chosen) => change({ day: chosen })}
        />
      </div>
      {choices.units.length > 1 && (
        <Segments
          legend={text.where}
          options={(['day', 'unit'] as const).map((value) => ({
            ...{ value, label: text.wheres[value] },
          }))}
          value={where}
          onChoose={(chosen) => change({ where: chosen })}
        />
      )}
      <div className="corrections-fields">
        {where === 'day' ? (
          <Choice
            label={text.toDay}
            value={toDay ?? ''}
            options={choices.days}
            error={wrong ? text.sameDay : undefined}
            onChoose={(chosen) => change({ toDay: chosen })}
          />
        ) : (
          <Choice
            label={text.toUnit}
            value={toUnit ?? ''}
            options={choices.units}
            error={wrong ? text.sameUnit : undefined}
            onChoose={(chosen) => change({ toUnit: chosen })}
          />
        )}
        <Choice
          label={text.channel}
          value={channel ?? ''}
          options={choices.channels}
          none={text.all}
          onChoose={(chosen) => change({ channel: chosen })}
        />
        <Choice
          label={text.taskArea}
          value={taskArea ?? ''}
          options={choices.taskAreas(unit)}
          none={text.all}
          onChoose={(chosen) => change({ taskArea: chosen })}
        />
      </div>
      {looking.error && <ProblemNotice error={looking.error} />}
      <div className="corrections-ways">
        <Button look="main" type="submit" aria-disabled={looking.isPending}>
          {text.look}
        </Button>
        <Button onClick={onCancel}>{form.cancel}</Button>
      </div>
      {seen && (
        <MoveQuestionDialog
          {...seen}
          campaign={campaign}
          onDone={onDone}
          onClose={() => setSeen(undefined)}
        />
      )}
    </FormFrame>
  )
}
