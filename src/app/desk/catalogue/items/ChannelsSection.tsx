import type { Channel } from '../../../../contract/catalogue.ts'
import { useStaffText } from '../../../text/useStaffText.ts'
import { ChannelIcon } from '../../../ui/ChannelIcon.tsx'
import { useErrorsAt } from '../../editor/useDraft.ts'
import { ChannelFields } from './ChannelFields.tsx'
import { ItemList } from './ItemList.tsx'
import type { KindOfItems } from './kindOfItems.ts'

const channels: KindOfItems<'channels'> = {
  kind: 'channels',
  Fields: ChannelFields,
  Facts: ChannelFacts,
}

/** The ways contacts come. What is wrong with them all together stands above them. */
export function ChannelsSection() {
  const wrong = useErrorsAt()('channels')
  return (
    <>
      {wrong.length > 0 && <p className="desk-field-wrong">{wrong.join(' ')}</p>}
      <ItemList of={channels} />
    </>
  )
}

function ChannelFacts({ item: { icon, colour, source } }: { item: Channel }) {
  const { channel: text } = useStaffText().catalogue
  return (
    <>
      <span className="item-colour" data-colour={colour}>
        <ChannelIcon icon={icon} />
      </span>
      <span>{text[source]}</span>
    </>
  )
}
