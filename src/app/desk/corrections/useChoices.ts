import type { Campaign } from '../../../contract/campaign.ts'
import { Direction } from '../../../contract/entry.ts'
import type { ChannelId } from '../../../contract/id.ts'
import type { Day } from '../../../contract/time.ts'
import { nameIn } from '../../text/nameIn.ts'
import { useLanguage } from '../../text/useLanguage.ts'
import { useStaffText } from '../../text/useStaffText.ts'

/** What there is to choose from in a campaign, by name. What has been retired may have been counted. */
export function useChoices(
  { departments, channels, taskAreas, contactTypes }: Campaign,
  days: readonly Day[],
) {
  const { board, corrections } = useStaffText()
  const { language } = useLanguage()
  const named = <Id extends string>({
    id,
    name,
  }: {
    id: Id
    name: { da: string; en?: string | undefined }
  }) => ({
    ...{ id, name: nameIn(language, name) },
  })
  const directionsOf = (channel: ChannelId | undefined) =>
    channels.find(({ id }) => id === channel)?.directions ?? Direction.options
  return {
    units: departments.flatMap(({ units }) => units.map(({ id, name }) => ({ id, name }))),
    // What is corrected is mostly of the last days.
    days: days.toReversed().map((id) => ({ id, name: corrections.day(id) })),
    channels: channels.map((each) => named(each)),
    taskAreas: taskAreas.map((each) => named(each)),
    contactTypes: contactTypes.map((each) => named(each)),
    directions: (channel: ChannelId | undefined) =>
      directionsOf(channel).map((id) => ({ id, name: board.directions[id] })),
  }
}
