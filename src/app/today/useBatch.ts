import { useState } from 'react'
import type { CounterCampaign } from '../../contract/campaign.ts'
import { daysToAddTo, type Standpoint } from '../../domain/addingTo.ts'
import { halfHourOf, isBeforeNoon } from '../../domain/moment.ts'
import { timesOf } from '../../domain/partOfDay.ts'
import type { Selection } from '../counter.ts'
import { tappedChannels } from '../tap/tappedChannels.ts'
import type { Batch } from './afterwards.ts'

/** As it is typed: of the number nothing is known yet. */
export type TypedBatch = Omit<Batch, 'quantity'> & { typed: string }

/** The number, where what is typed is one that an entry can hold; otherwise nought. */
export const numberIn = ({ typed }: TypedBatch): number =>
  /^\d{1,3}$/.test(typed.trim()) ? Number(typed) : 0

/** What is being told afterwards. It begins with what was in force at the keys, and about now. */
export function useBatch(
  campaign: CounterCampaign,
  selection: Selection,
  standpoint: Standpoint,
  now: number,
) {
  const [batch, setBatch] = useState<TypedBatch>(() => {
    const channels = tappedChannels(campaign.channels)
    const fitting = channels.find(({ directions }) => directions.includes(selection.direction))
    const channel = fitting ?? channels[0]
    const days = daysToAddTo(standpoint)
    const day = days.find(({ adding }) => adding.is === 'open')?.day ?? standpoint.today
    return {
      typed: '',
      channel: channel?.id ?? ('' as Batch['channel']),
      direction: fitting ? selection.direction : (channel?.directions[0] ?? 'incoming'),
      taskArea: selection.taskArea,
      contactType: undefined,
      day,
      time: day < standpoint.today ? 'day' : isBeforeNoon(halfHourOf(now)) ? 'am' : 'pm',
    }
  })
  /** A choice that rules another one out takes it along: a time still to come, a direction. */
  const change = (changes: Partial<TypedBatch>) =>
    setBatch((before) => {
      const after = { ...before, ...changes }
      const { directions = [] } = campaign.channels.find(({ id }) => id === after.channel) ?? {}
      if (!directions.includes(after.direction)) after.direction = directions[0] ?? 'incoming'
      const isPart = ['am', 'pm', 'day'].includes(after.time)
      if (changes.day && !isPart) after.time = 'day'
      const { parts, halfHours } = timesOf(after.day, halfHourOf(now))
      if (![...parts, ...halfHours].includes(after.time)) after.time = 'day'
      return after
    })
  return { batch, change }
}
