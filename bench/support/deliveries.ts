import { type Contact, entryVersion, misdirected } from '../../src/contract/entry.ts'
import { CampaignId, ChannelId, ContactTypeId } from '../../src/contract/id.ts'
import type { Day, HalfHour } from '../../src/contract/time.ts'
import { entryIdOf } from '../../src/domain/entryId.ts'
import { halfHourOf, halfHoursOf } from '../../src/domain/moment.ts'
import type { TownDevice } from './town.ts'

export type Moment = { day: Day; time: HalfHour }
export type Draw = () => number

/** What a device sends at once. */
export type TownDelivery = { device: TownDevice; entries: Contact[] }

/** Who sends how much of which moments. Each device goes through the moments in their order. */
export type Load = {
  devices: TownDevice[]
  requests: number
  perRequest: number
  /** Over how many moments the entries of one request are spread. */
  momentsPerRequest: number
  moments: Moment[]
  /** How many requests each device has made before. */
  before: number
}

/** The half-hours from 8 to 16 of a day's length in every zone Denmark has. */
export const workingHours = (day: Day): Moment[] =>
  halfHoursOf(day)
    .slice(16, 32)
    .map((time) => ({ day, time }))

export const momentAt = (day: Day, ms: number): Moment => ({ day, time: halfHourOf(ms) })

/** The deliveries of a load, the devices by turns. */
export function* deliveriesOf(load: Load, draw: Draw): Generator<TownDelivery> {
  const { devices, moments, momentsPerRequest, perRequest } = load
  for (let nth = 0; nth < load.requests; nth += 1) {
    const device = devices[nth % devices.length]
    if (!device) throw new Error('a load without devices')
    const turn = load.before + Math.floor(nth / devices.length)
    const entries = Array.from({ length: perRequest }, (_, at) => {
      const slot = Math.floor((at * momentsPerRequest) / perRequest)
      const moment = moments[(turn * momentsPerRequest + slot) % moments.length]
      if (!moment) throw new Error('a load without moments')
      device.seq += 1
      return contactOf(device, moment, draw)
    })
    yield { device, entries }
  }
}

const campaign = CampaignId.parse('efteraar')
const shares: [ChannelId, number][] = [
  [ChannelId.parse('phone'), 0.5],
  [ChannelId.parse('email'), 0.3],
  [ChannelId.parse('in_person'), 0.15],
  [ChannelId.parse('digital_post'), 0.05],
]
const [phone] = shares.map(([channel]) => channel)
const types = ['advice', 'case_status', 'new_case'].map((id) => ContactTypeId.parse(id))
/** One contact as an employee counts it: a few areas, mostly by phone, often with its type. */
function contactOf(device: TownDevice, { day, time }: Moment, draw: Draw): Contact {
  const channel = channelBy(draw())
  const outgoing = channel !== 'in_person' && draw() < 0.2
  const type = draw() < 0.75 ? favourite(types, draw) : undefined
  return {
    v: entryVersion,
    id: entryIdOf(time, randomBytes(draw)),
    is: 'contact',
    seq: device.seq,
    campaign,
    unit: device.unit,
    day,
    time,
    taskArea: favourite(device.taskAreas, draw),
    channel,
    direction: outgoing ? 'outgoing' : 'incoming',
    ...(type && { contactType: type }),
    marks: draw() < 0.06 ? [misdirected] : [],
    quantity: 1,
    said: 'count',
    entered: 'at_once',
  }
}

function channelBy(chance: number): ChannelId {
  let left = chance
  for (const [channel, share] of shares) {
    left -= share
    if (left < 0) return channel
  }
  return phone ?? ChannelId.parse('phone')
}

/** The first ones come most. */
function favourite<Thing>(things: readonly Thing[], draw: Draw): Thing {
  const chosen = things[Math.floor(things.length * draw() ** 1.8)]
  if (chosen === undefined) throw new Error('nothing to choose from')
  return chosen
}

const randomBytes = (draw: Draw) => Uint8Array.from({ length: 16 }, () => Math.floor(draw() * 256))
