import type { Campaign } from '../../contract/campaign.ts'
import type { Unit } from '../../contract/catalogue.ts'
import { entryVersion, misdirected, type UnclaimedContact } from '../../contract/entry.ts'
import type { Day, HalfHour } from '../../contract/time.ts'
import { entryIdOf } from '../../domain/entryId.ts'
import { halfHoursOf, weekdayOf } from '../../domain/moment.ts'

export type Draw = () => number

/** How many contacts there are in each half-hour from 8 to 18, against one another. */
const rush = [2, 4, 5, 8, 10, 9, 6, 9, 9, 8, 7, 5, 5, 4, 3, 2, 1, 1, 1, 1]
/** Monday and Thursday are the busy days. A weekend day counts only when the demo starts on one. */
const weekdayRush = [1.25, 0.95, 0.9, 1.2, 0.75, 0.9, 0.9]
const channelShare = { phone: 0.44, email: 0.3, in_person: 0.15, digital_post: 0.08, letter: 0.015 }
const opensAt = 16
/** Who starts the demo before breakfast sees a morning all the same: these many half-hours of it. */
const leastMorning = 5

/** One unit's contacts of a day, as plausible as they are invented, before an hour of the day. */
export function plausibleDay(
  campaign: Campaign,
  unit: Unit,
  day: Day,
  { draw, before }: { draw: Draw; before?: HalfHour },
): UnclaimedContact[] {
  const all = halfHoursOf(day)
  const now = before === undefined ? all.length : all.indexOf(before)
  const first = Math.max(0, Math.min(opensAt, now - leastMorning))
  const halfHours = all.slice(first, first + rush.length)
  const busy = weekdayRush[weekdayOf(day) - 1] ?? 1
  const perRush = (unit.people * 5 * busy) / rush.reduce((sum, n) => sum + n, 0)
  return halfHours.flatMap((time, at) => {
    if (before !== undefined && time >= before) return []
    const expected = perRush * (rush[at] ?? 0)
    const n = Math.floor(expected * (0.6 + 0.8 * draw()) + draw())
    return Array.from({ length: n }, () => contact(campaign, unit, day, time, draw))
  })
}

function contact(
  campaign: Campaign,
  unit: Unit,
  day: Day,
  time: HalfHour,
  draw: Draw,
): UnclaimedContact {
  const areas = unit.taskAreas ?? campaign.taskAreas.map(({ id }) => id)
  const channel = channelOf(campaign, draw)
  const outgoing = channel.directions.includes('outgoing') && draw() < 0.2
  const type = draw() < 0.75 ? favourite(campaign.contactTypes, draw) : undefined
  return {
    v: entryVersion,
    id: entryIdOf(time, randomBytes(draw)),
    is: 'contact',
    campaign: campaign.id,
    unit: unit.id,
    day,
    time,
    taskArea: favourite(areas, draw),
    channel: channel.id,
    direction: outgoing ? 'outgoing' : 'incoming',
    ...(type && { contactType: type.id }),
    marks: !outgoing && draw() < 0.062 ? [misdirected] : [],
    quantity: 1,
    said: 'count',
    entered: 'at_once',
  }
}

function channelOf({ channels }: Campaign, draw: Draw): Campaign['channels'][number] {
  const tapped = channels.filter(({ source }) => source === 'tapped')
  let left = draw()
  for (const channel of tapped) {
    left -= (channelShare as Record<string, number>)[channel.id] ?? 0.015
    if (left < 0) return channel
  }
  return favourite(tapped, draw)
}

/** The first ones are chosen most, as in any list of things that people deal with. */
function favourite<Thing>(things: readonly Thing[], draw: Draw): Thing {
  const at = Math.floor(things.length * draw() ** 1.8)
  const chosen = things[at]
  if (chosen === undefined) throw new Error('nothing to choose from')
  return chosen
}

const randomBytes = (draw: Draw) => Uint8Array.from({ length: 16 }, () => Math.floor(draw() * 256))
