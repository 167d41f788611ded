import type { CounterCampaign } from '../../contract/campaign.ts'
import type { Day } from '../../contract/time.ts'
import { Name } from '../text/Name.tsx'
import { useText } from '../text/useText.ts'
import { Button } from '../ui/Button.tsx'
import { Notice } from '../ui/Notice.tsx'

type Message = NonNullable<CounterCampaign['message']>

/** The message to everybody who counts, up to and including its last day. */
export const messageOn = (
  campaign: CounterCampaign | undefined,
  today: Day,
): Message | undefined =>
  campaign?.message && today <= campaign.message.until ? campaign.message : undefined

/** What it says, by which it is known again: a changed one is another. */
export const saidBy = ({ text }: Message): string => JSON.stringify(text)

/** The message, until it is put away. */
export function MessageNotice({ message, onSeen }: { message: Message; onSeen: () => void }) {
  const { tap } = useText()
  return (
    <Notice title={tap.message}>
      <p>
        <Name of={message.text} />
      </p>
      <Button onClick={onSeen}>{tap.messageSeen}</Button>
    </Notice>
  )
}
