import Minus from 'lucide-react/icons/minus'
import Plus from 'lucide-react/icons/plus'
import { useId } from 'react'
import type { CounterCampaign } from '../../contract/campaign.ts'
import type { ContactTypeId, TaskAreaId } from '../../contract/id.ts'
import type { Standpoint } from '../../domain/addingTo.ts'
import { tappedChannels } from '../tap/tappedChannels.ts'
import { Name } from '../text/Name.tsx'
import { nameIn } from '../text/nameIn.ts'
import { Button } from '../ui/Button.tsx'
import { RadioChip } from '../ui/RadioChip.tsx'
import { Segments } from '../ui/Segments.tsx'
import type { Words } from './naming.ts'
import { numberIn, type TypedBatch } from './useBatch.ts'
import { DayField, TimeField } from './WhenFields.tsx'

type Props = {
  campaign: CounterCampaign
  naming: Words
  standpoint: Standpoint
  now: number
  batch: TypedBatch
  wrong: boolean
  areas: CounterCampaign['taskAreas']
  onChange: (changes: Partial<TypedBatch>) => void
}

/** How many, of what, and when. */
export function BatchFields(props: Props) {
  const { campaign, naming, standpoint, now, batch, wrong, areas, onChange } = props
  const { today, text, language } = naming
  const { add } = today
  const [quantity, channel, error] = [useId(), useId(), useId()]
  const n = numberIn(batch)
  const channels = tappedChannels(campaign.channels)
  const { directions = [] } = channels.find(({ id }) => id === batch.channel) ?? {}
  const step = (by: number) => onChange({ typed: `${Math.min(999, Math.max(1, n + by))}` })

  return (
    <>
      <div className="today-field">
        <label htmlFor={quantity}>{add.quantity}</label>
        <div className="today-quantity">
          <Button aria-label={add.fewer} disabled={n <= 1} onClick={() => step(-1)}>
            <Minus />
          </Button>
          <input
            id={quantity}
            inputMode="numeric"
            autoComplete="off"
            maxLength={6}
            value={batch.typed}
            aria-invalid={wrong || undefined}
            aria-describedby={wrong ? error : undefined}
            onChange={({ target }) => onChange({ typed: target.value })}
          />
          <Button aria-label={add.more} disabled={n >= 999} onClick={() => step(1)}>
            <Plus />
          </Button>
        </div>
        {wrong && (
          <p id={error} role="alert" className="today-wrong">
            {add.quantityWrong}
          </p>
        )}
      </div>
      <fieldset className="today-field">
        <legend>{add.channel}</legend>
        <div className="today-chips">
          {channels.map(({ id, name }) => (
            <RadioChip
              key={id}
              name={channel}
              checked={id === batch.channel}
              onChange={() => onChange({ channel: id })}
            >
              <Name of={name} />
            </RadioChip>
          ))}
        </div>
      </fieldset>
      {directions.length > 1 && (
        <Segments
          legend={add.direction}
          options={directions.map((value) => ({ value, label: text.tap.directions[value] }))}
          value={batch.direction}
          onChoose={(direction) => onChange({ direction })}
        />
      )}
      <ChoiceField
        label={add.taskArea}
        value={batch.taskArea}
        options={areas.map(({ id, name }) => [id, nameIn(language, name)])}
        onChoose={(area) => onChange({ taskArea: area as TaskAreaId })}
      />
      {campaign.contactTypes.length > 0 && (
        <ChoiceField
          label={add.contactType}
          value={batch.contactType ?? ''}
          options={[
            ['', add.noType],
            ...campaign.contactTypes
              .filter(({ retired }) => !retired)
              .map(({ id, name }): [string, string] => [id, nameIn(language, name)]),
          ]}
          onChoose={(type) =>
            onChange({ contactType: type === '' ? undefined : (type as ContactTypeId) })
          }
        />
      )}
      <DayField {...{ naming, standpoint }} day={batch.day} onChoose={(day) => onChange({ day })} />
      <TimeField
        {...{ naming, now }}
        day={batch.day}
        time={batch.time}
        onChoose={(time) => onChange({ time })}
      />
    </>
  )
}

function ChoiceField({
  label,
  value,
  options,
  onChoose,
}: {
  label: string
  value: string
  options: [string, string][]
  onChoose: (value: string) => void
}) {
  const id = useId()
  return (
    <div className="today-field">
      <label htmlFor={id}>{label}</label>
      <select id={id} value={value} onChange={({ target }) => onChoose(target.value)}>
        {options.map(([each, name]) => (
          <option key={each} value={each}>
            {name}
          </option>
        ))}
      </select>
    </div>
  )
}
