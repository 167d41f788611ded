import type { Campaign } from '../../../contract/campaign.ts'
import { Direction } from '../../../contract/entry.ts'
import type { ChannelId, TaskAreaId, UnitId } from '../../../contract/id.ts'
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
  const units = departments.flatMap((department) => department.units)
  return {
    units: units.map(({ id, name }) => ({ id, name })),
    // What is corrected is mostly of the last days.
    days: days.toReversed().map((id) => ({ id, name: corrections.day(id) })),
    channels: channels.map((each) => named(each)),
    /** Those of a unit first: what it does not count was seldom meant, and is not left out. */
    taskAreas(unit: UnitId | undefined) {
      const own = units.find(({ id }) => id === unit)?.taskAreas
      const isOwn = (id: TaskAreaId) => own?.includes(id) ?? true
      const [first = [], rest = []] = [true, false].map((wanted) =>
        taskAreas.filter(({ id }) => isOwn(id) === wanted),
      )
      return [...first, ...rest].map((each) => named(each))
    },
    contactTypes: contactTypes.map((each) => named(each)),
    directions: (channel: ChannelId | undefined) =>
      directionsOf(channel).map((id) => ({ id, name: board.directions[id] })),
  }
}
