import type { Direction } from '../../contract/entry.ts'
import type { ChannelId } from '../../contract/id.ts'
import { dayOf } from '../../domain/moment.ts'
import { campaignFor, phaseOn } from '../../domain/phase.ts'
import type { Clock } from '../clock.ts'
import type { Selection, Situation, Tapped } from '../counter.ts'
import { counterKey } from '../outbox/keep.ts'
import type { Outbox } from '../outbox/outbox.ts'
import type { Storage } from '../outbox/storage.ts'

/** What screens show. Each asks a handful of rows by their keys, whatever lies in the database. */
export const readingsOf = (storage: Storage, outbox: Outbox, clock: Clock) => ({
  async situation(): Promise<Situation> {
    const device = await storage.read((tx) => tx.slot('device'))
    if (!device?.enrolment) return { is: 'stranger' }
    const today = dayOf(clock.nowMs())
    const campaign = campaignFor(device.campaigns, today)
    return {
      is: 'counter',
      municipality: device.municipality.name,
      unit: { id: device.enrolment.unit, name: device.enrolment.name },
      campaign,
      today,
      phase: campaign && phaseOn(campaign, today),
      mayCount: device.mayCount,
    }
  },

  /** Today's number of every channel, in one direction, as counted on this device. */
  async numbers(
    situation: Situation,
    direction: Direction,
  ): Promise<Record<ChannelId, number>> {
    if (situation.is === 'stranger' || !situation.campaign) return {}
    const { campaign, unit } = situation
    const today = dayOf(clock.nowMs())
    const channels = campaign.channels.map(({ id }) => id)
    const keys = channels.map((channel) =>
      counterKey({ campaign: campaign.id, unit: unit.id, day: today, direction, channel }),
    )
    const numbers = await storage.read((tx) => tx.counters(keys))
    return Object.fromEntries(channels.map((channel, at) => [channel, numbers[at] ?? 0]))
  },

  /** The contact whose strip shows: the last one tapped today, unless it was taken back. */
  latest: (): Promise<Tapped | undefined> =>
    storage.read(async (tx) => {
      const strip = await tx.slot('strip')
      const record = strip && (await tx.entry(strip.entry))
      if (record?.entry.is !== 'contact' || !record.standing) return undefined
      if (record.day !== dayOf(clock.nowMs())) return undefined
      const { id, channel, taskArea, direction, day, time, contactType, marks, quantity } =
        record.entry
      return { id, channel, taskArea, direction, day, time, contactType, marks, quantity }
    }),

  unsent: outbox.unsent,

  /** What was in force when the page was last open. */
  selection: (): Promise<Selection | undefined> => storage.read((tx) => tx.slot('selection')),
})
