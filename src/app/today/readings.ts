import { Direction } from '../../contract/entryWords.ts'
import type { ChannelId, UnitId } from '../../contract/id.ts'
import { dayOf } from '../../domain/moment.ts'
import { combinationName, quickKeysOf } from '../../domain/quickKeys.ts'
import { campaignFor, phaseOn } from '../../domain/phase.ts'
import type { Clock } from '../clock.ts'
import type { Face, Situation, Tapped } from '../counter.ts'
import { combinationKey, counterKey } from '../outbox/counters.ts'
import type { Slots, Storage, StorageReader } from '../outbox/storage.ts'
import { untypedKey } from '../outbox/untyped.ts'
import { unsentIn } from '../outbox/waiting.ts'
import { isTypeAsked } from '../tap/isTypeAsked.ts'
import { mostUsedReader } from './mostUsed.ts'
import { tappedOf } from './tappedOf.ts'
import { untypedOf } from './untypedOf.ts'
import { hasCounted } from '../reminders/hasCounted.ts'

/** All that a situation is made of, besides what was used most before today. */
export const situationSlots = [
  'device',
  'lost',
  'left',
  'persisted',
  'messageSeen',
  'tour',
] as const

type Counting = Extract<Situation, { is: 'counter' }>

/** What screens show. Each asks a handful of rows by their keys, whatever lies in the database. */
export const readingsOf = (storage: Storage, clock: Clock, mostUsed = mostUsedReader()) => ({
  async situation(): Promise<Situation> {
    const today = dayOf(clock.nowMs())
    const { device, lost, left, persisted, messageSeen, learnt, tour } = await storage.read(
      async (tx) => {
        const known = await tx.slots(...situationSlots)
        const campaign = known.device && campaignFor(known.device.campaigns, today)
        return { ...known, learnt: known.device && (await mostUsed(tx, campaign, today)) }
      },
    )
    if (!device?.enrolment) {
      return {
        is: 'stranger',
        lost: device ? undefined : lost,
        ...(left === 'done' && { left: true }),
      }
    }
    const { unit: id, name: unitName, from } = device.enrolment
    const campaign = campaignFor(device.campaigns, today)
    return {
      is: 'counter',
      device: device.device,
      municipality: device.municipality.name,
      unit: { id, name: unitName },
      from,
      otherUnits: (device.units ?? [])
        .filter(({ unit }) => unit !== id)
        .map(({ unit, name }) => ({ id: unit, name })),
      campaign,
      learnt,
      today,
      phase: campaign && phaseOn(campaign, today),
      credential: device.gone ? 'gone' : device.mayCount ? 'good' : 'revoked',
      lost: lost?.seen ? undefined : lost,
      messageSeen,
      persisted,
      ...(tour === 'offered' && { tour }),
    }
  },

  /** Whether anything has been said of today here, be it that there was nothing. */
  hasCountedToday: (unit: { id: UnitId }, today: Day): Promise<boolean> =>
    storage.read((tx) => hasCounted(tx, unit.id, today)),

  /** Every figure on the count screen, of one moment. */
  face: (situation: Counting): Promise<Face> =>
    storage.read(async (tx) => {
      const today = dayOf(clock.nowMs())
      // Asked for at once: the tick waits for the answer, and each turn to the database takes a
      // millisecond.
      const slots = tx.slots('selection', 'strip', 'waiting', 'undecided')
      const [numbers, combinations, latest, unsent, untyped, { selection }] = await Promise.all([
        numbersOn(tx, situation, today),
        combinationsOn(tx, situation, today),
        latestOn(tx, slots, today, situation.unit.id),
        unsentIn(tx, slots),
        untypedOn(tx, situation, today),
        slots,
      ])
      return { numbers, combinations, latest, unsent, untyped, selection }
    }),

  /** Today's contacts whose type is still to be said, for whoever goes through them. */
  untyped: (situation: Counting): Promise<Tapped[]> =>
    storage.read((tx) => untypedOf(tx, situation, dayOf(clock.nowMs()))),
})

type Day = Counting['today']

/** Today's number of every channel in both directions, as counted on this device. */
async function numbersOn(
  tx: StorageReader,
  { campaign, unit }: Counting,
  day: Day,
): Promise<Face['numbers']> {
  const channels = campaign?.channels.map(({ id }) => id) ?? []
  const keys = Direction.options.flatMap((direction) =>
    channels.map((channel) =>
      campaign ? counterKey({ campaign: campaign.id, unit: unit.id, day, direction, channel }) : '',
    ),
  )
  const numbers = await tx.counters(keys)
  const of = (nth: number): Record<ChannelId, number> =>
    Object.fromEntries(
      channels.map((channel, at) => [channel, numbers[nth * channels.length + at] ?? 0]),
    )
  return { incoming: of(0), outgoing: of(1) }
}

/** Today's number of every quick key, as counted on this device by whichever key. */
async function combinationsOn(
  tx: StorageReader,
  { campaign, unit }: Counting,
  day: Day,
): Promise<Face['combinations']> {
  const keys = campaign ? quickKeysOf(campaign) : []
  const numbers = await tx.counters(
    keys.map((key) =>
      campaign ? combinationKey({ ...key, campaign: campaign.id, unit: unit.id, day }) : '',
    ),
  )
  return Object.fromEntries(keys.map((key, at) => [combinationName(key), numbers[at] ?? 0]))
}

/** The contact whose strip shows: the last one tapped here today, unless it was taken back. */
async function latestOn(
  tx: StorageReader,
  slots: Promise<Pick<Partial<Slots>, 'strip'>>,
  day: Day,
  unit: UnitId,
): Promise<Tapped | undefined> {
  const { strip } = await slots
  const record = strip && (await tx.entry(strip.shows ?? strip.entry))
  if (record?.entry.is !== 'contact' || !record.standing || record.day !== day) return undefined
  if (record.entry.unit !== unit) return undefined
  return tappedOf(record.entry)
}

async function untypedOn(
  tx: StorageReader,
  { campaign, unit }: Counting,
  day: Day,
): Promise<number> {
  if (!campaign || !isTypeAsked(campaign)) return 0
  const [n = 0] = await tx.counters([untypedKey({ campaign: campaign.id, unit: unit.id, day })])
  return n
}
