import { useId, useState } from 'react'
import type { Channel, Combination, TaskArea, Unit } from '../../../../contract/catalogue.ts'
import { Direction } from '../../../../contract/entry.ts'
import { areasOf } from '../../../../domain/catalogue/taskAreasOfUnit.ts'
import { nameIn } from '../../../text/nameIn.ts'
import { useLanguage } from '../../../text/useLanguage.ts'
import { useStaffText } from '../../../text/useStaffText.ts'
import { useText } from '../../../text/useText.ts'
import { tappedChannels } from '../../../tap/tappedChannels.ts'
import { Button } from '../../../ui/Button.tsx'
import { Field } from '../../campaigns/Field.tsx'

/** Puts a quick key together out of what the unit counts. */
export function AddQuickKey({
  taskAreas,
  areas,
  channels,
  onAdd,
}: {
  taskAreas: Unit['taskAreas']
  areas: TaskArea[]
  channels: Channel[]
  onAdd: (key: Combination) => void
}) {
  const { tap } = useText()
  const text = useStaffText().units.quickKeys
  const { language } = useLanguage()
  const field = useId()
  const [areaId, chooseArea] = useState('')
  const [channelId, chooseChannel] = useState('')
  const [chosen, chooseDirection] = useState<Direction>('incoming')
  const [isIncomplete, setIncomplete] = useState(false)
  const counted = areasOf({ taskAreas }, areas)
  const ofUnit = areas.filter(({ id }) => counted.has(id))
  const tapped = tappedChannels(channels)
  const area = ofUnit.find(({ id }) => id === areaId)
  const channel = tapped.find(({ id }) => id === channelId)
  const directions = channel?.directions ?? Direction.options
  const direction = directions.find((each) => each === chosen) ?? directions[0] ?? 'incoming'
  const wrong = isIncomplete && (!area || !channel) ? [text.incomplete] : []

  const add = () => {
    setIncomplete(!area || !channel)
    if (!area || !channel) return
    onAdd({ channel: channel.id, taskArea: area.id, direction })
  }
  return (
    <>
      <Field id={`${field}-area`} label={text.area} errors={wrong}>
        {(described) => (
          <select {...described} value={areaId} onChange={({ target }) => chooseArea(target.value)}>
            <option value="">{text.chooseArea}</option>
            {ofUnit.map(({ id, name }) => (
              <option key={id} value={id}>
                {nameIn(language, name)}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field id={`${field}-channel`} label={text.channel}>
        {(described) => (
          <select
            {...described}
            value={channelId}
            onChange={({ target }) => chooseChannel(target.value)}
          >
            <option value="">{text.chooseChannel}</option>
            {tapped.map(({ id, name }) => (
              <option key={id} value={id}>
                {nameIn(language, name)}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field id={`${field}-direction`} label={text.direction}>
        {(described) => (
          <select
            {...described}
            value={direction}
            onChange={({ target }) =>
              chooseDirection(target.value === 'outgoing' ? 'outgoing' : 'incoming')
            }
          >
            {directions.map((each) => (
              <option key={each} value={each}>
                {tap.directions[each]}
              </option>
            ))}
          </select>
        )}
      </Field>
      <p>
        <Button onClick={add}>{text.add}</Button>
      </p>
    </>
  )
}
