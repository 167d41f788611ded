import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { Campaign } from '../../../contract/campaign.ts'
import {
  CorrectionReason,
  type CorrectionId,
  mostCorrected,
  NewCorrection,
} from '../../../contract/correction.ts'
import type { Day } from '../../../contract/time.ts'
import { ProblemNotice } from '../../staff/ProblemNotice.tsx'
import { useStaffText } from '../../text/useStaffText.ts'
import { Button } from '../../ui/Button.tsx'
import { Segments } from '../../ui/Segments.tsx'
import { Choice } from './Choice.tsx'
import { FormFrame } from './FormFrame.tsx'
import { aCorrectionId, correctionsQuery, makeCorrection } from './correctionsApi.ts'
import { NoteField } from './NoteField.tsx'
import { noteFault } from './noteFault.ts'
import { NumberField } from './NumberField.tsx'
import { useChoices } from './useChoices.ts'

type Chosen = Omit<NewCorrection, 'id' | 'n' | 'note'>
type Typed = { [Field in keyof Chosen]?: Chosen[Field] | undefined } & {
  n: string
  way: 'more' | 'fewer'
  note: string
}

/** One correction: of which cell, how many more or fewer, and why. */
export function CorrectionForm({
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
  const { form: text, reasons } = corrections
  const choices = useChoices(campaign, days)
  const [id] = useState<CorrectionId>(aCorrectionId)
  const [wasTried, setTried] = useState(false)
  const [typed, setTyped] = useState<Typed>({
    ...{ unit: choices.units[0]?.id, day: choices.days[0]?.id, channel: choices.channels[0]?.id },
    ...{ reason: 'forgotten', way: 'more', n: '', note: '' },
  })
  const change = (some: Partial<Typed>) => setTyped((before) => ({ ...before, ...some }))
  const directions = choices.directions(typed.channel)
  const direction = directions.find((each) => each.id === typed.direction) ?? directions[0]
  const areas = choices.taskAreas(typed.unit)
  const taskArea = areas.find((each) => each.id === typed.taskArea) ?? areas[0]
  const { n, way, note, ...rest } = typed
  const amount = /^\d{1,3}$/.test(n.trim()) ? Number(n) : Number.NaN
  const isAmount = amount >= 1 && amount <= mostCorrected
  const fault = noteFault(note, typed.reason === 'other')
  const queries = useQueryClient()
  const making = useMutation({
    mutationFn: (correction: NewCorrection) => makeCorrection(campaign.id, correction),
    onSuccess: onDone,
    // Where its answer was lost it may be kept: the list says so.
    onError: () => queries.invalidateQueries(correctionsQuery(campaign.id)),
  })

  function send(): boolean {
    setTried(true)
    const { data } = NewCorrection.safeParse({
      ...{
        id,
        ...rest,
        direction: direction?.id,
        taskArea: taskArea?.id,
        n: way === 'more' ? amount : -amount,
      },
      ...(note.trim() !== '' && { note }),
    })
    if (!data || !isAmount || fault) return false
    making.mutate(data)
    return true
  }
  return (
    <FormFrame title={text.title} busy={making.isPending} onSend={send}>
      <div className="corrections-fields">
        <Choice
          label={text.unit}
          value={typed.unit ?? ''}
          options={choices.units}
          onChoose={(unit) => unit && change({ unit })}
        />
        <Choice
          label={text.day}
          value={typed.day ?? ''}
          options={choices.days}
          onChoose={(day) => day && change({ day })}
        />
        <Choice
          label={text.channel}
          value={typed.channel ?? ''}
          options={choices.channels}
          onChoose={(channel) => channel && change({ channel })}
        />
        <Choice
          label={text.direction}
          value={direction?.id ?? ''}
          options={directions}
          onChoose={(chosen) => chosen && change({ direction: chosen })}
        />
        <Choice
          label={text.taskArea}
          value={taskArea?.id ?? ''}
          options={areas}
          onChoose={(chosen) => chosen && change({ taskArea: chosen })}
        />
        {choices.contactTypes.length > 0 && (
          <Choice
            label={text.contactType}
            value={typed.contactType ?? ''}
            options={choices.contactTypes}
            none={text.noType}
            onChoose={(contactType) => change({ contactType })}
          />
        )}
      </div>
      <Segments
        legend={text.way}
        options={(['more', 'fewer'] as const).map((value) => ({
          value,
          label: text.ways[value],
        }))}
        value={way}
        onChoose={(chosen) => change({ way: chosen })}
      />
      <div className="corrections-fields">
        <NumberField
          label={text.n}
          value={n}
          error={wasTried && !isAmount ? text.nWrong : undefined}
          onType={(value) => change({ n: value })}
        />
        <Choice
          label={text.reason}
          value={typed.reason ?? ''}
          options={CorrectionReason.options.map((each) => ({ id: each, name: reasons[each] }))}
          onChoose={(reason) => reason && change({ reason })}
        />
      </div>
      <NoteField
        label={typed.reason === 'other' ? text.note : text.noteOptional}
        value={note}
        fault={wasTried ? fault : undefined}
        onType={(value) => change({ note: value })}
      />
      {making.error && <ProblemNotice error={making.error} />}
      <div className="corrections-ways">
        <Button look="main" type="submit" aria-disabled={making.isPending}>
          {text.save}
        </Button>
        <Button onClick={onCancel}>{text.cancel}</Button>
      </div>
    </FormFrame>
  )
}
