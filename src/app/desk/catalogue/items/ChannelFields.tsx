import { useId } from 'react'
import { channelColours, channelIcons } from '../../../../contract/catalogue.ts'
import type { Direction } from '../../../../contract/entry.ts'
import { isLastTapped } from '../../../../domain/catalogue/itemFaults.ts'
import { useStaffText } from '../../../text/useStaffText.ts'
import { ChannelIcon } from '../../../ui/ChannelIcon.tsx'
import { useDraft, useErrorsAt } from '../../editor/useDraft.ts'
import { Choice } from './Choice.tsx'
import type { FieldsProps } from './kindOfItems.ts'

/** How a channel looks on its key, which ways it goes, and whether it has a key at all. */
export function ChannelFields({ item, path, change }: FieldsProps<'channels'>) {
  const { catalogue: text } = useStaffText()
  const errorsAt = useErrorsAt()
  const isLast = useDraft(({ campaign }) => isLastTapped(campaign.channels, item))
  return (
    <div className="item-fields" data-colour={item.colour}>
      <Choice
        legend={text.channel.icon}
        value={item.icon}
        options={channelIcons.map((icon) => ({
          value: icon,
          label: text.icons[icon],
          picture: (
            <span className="item-icon">
              <ChannelIcon icon={icon} />
            </span>
          ),
        }))}
        errors={errorsAt(`${path}.icon`)}
        onChoose={(icon) => change((before) => ({ ...before, icon }))}
      />
      <Choice
        legend={text.channel.colour}
        value={item.colour}
        options={channelColours.map((colour) => ({
          value: colour,
          label: text.colours[colour],
          picture: (
            <span className="item-colour" data-colour={colour}>
              <ChannelIcon icon={item.icon} />
            </span>
          ),
        }))}
        errors={errorsAt(`${path}.colour`)}
        onChoose={(colour) => change((before) => ({ ...before, colour }))}
      />
      <Directions {...{ item, path, change }} />
      <Choice
        legend={text.channel.source}
        value={item.source}
        options={(['tapped', 'loaded'] as const).map((source) => ({
          value: source,
          label: text.channel[source],
        }))}
        errors={[...errorsAt(`${path}.source`), ...(isLast ? errorsAt('channels') : [])]}
        onChoose={(source) => {
          if (!(isLast && source === 'loaded')) change((before) => ({ ...before, source }))
        }}
      />
    </div>
  )
}

const ways: readonly Direction[] = ['incoming', 'outgoing']

/** In, out or both; never none. */
function Directions({ item, path, change }: FieldsProps<'channels'>) {
  const { channel: text } = useStaffText().catalogue
  const errorsAt = useErrorsAt()
  const why = useId()
  const toggle = (way: Direction) =>
    change((before) => {
      const after = ways.filter((each) => before.directions.includes(each) !== (each === way))
      return after.length === 0 ? before : { ...before, directions: after }
    })
  return (
    <fieldset className="item-choice" aria-describedby={why}>
      <legend>{text.directions}</legend>
      <div className="item-options">
        {ways.map((way) => (
          <label key={way} className="item-option">
            <input
              type="checkbox"
              checked={item.directions.includes(way)}
              onChange={() => toggle(way)}
            />
            {text[way]}
          </label>
        ))}
      </div>
      <p id={why} className="item-why">
        {[
          ...(item.directions.length === 1 ? [text.oneDirection] : []),
          ...errorsAt(`${path}.directions`),
        ].join(' ')}
      </p>
    </fieldset>
  )
}
