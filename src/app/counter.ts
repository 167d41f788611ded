import type { CounterCampaign } from '../contract/campaign.ts'
import type { Counterpart, Direction } from '../contract/entry.ts'
import type {
  ChannelId,
  ContactTypeId,
  DeviceId,
  EntryId,
  MarkId,
  TaskAreaId,
  UnitId,
} from '../contract/id.ts'
import type { Day, HalfHour, Time } from '../contract/time.ts'
import type { Phase } from '../domain/phase.ts'
import type { Lost } from './canary/note.ts'

/** Where this browser stands: not joined to any unit, or a counter of one. */
export type Situation =
  | { is: 'stranger'; lost?: Lost | undefined; left?: boolean }
  | {
      is: 'counter'
      device: DeviceId
      municipality: string
      unit: { id: UnitId; name: string }
      /** Since when it counts for this unit. */
      from?: Day
      /** The others it may count for. */
      otherUnits: { id: UnitId; name: string }[]
      /** The campaign of the day, or the next, or the last; none where the unit is in none. */
      campaign: CounterCampaign | undefined
      today: Day
      phase: Phase | undefined
      /** Revoked by a person, or gone with its cookie: either way no further ticks are taken. */
      credential: 'good' | 'revoked' | 'gone'
      /** The task areas used most here before today: after the favourites they stand first. */
      learnt?: readonly TaskAreaId[] | undefined
      /** What was lost before this device joined anew, until somebody has seen it. */
      lost: Lost | undefined
      /** The message to all counters that was put away last, by what it said. */
      messageSeen: string | undefined
      /** Whether to offer a tour of the screen: it has been neither looked at nor declined here. */
      tour?: 'offered'
      /** Whether the browser will keep what is stored; undefined where it has not been asked. */
      persisted: boolean | undefined
    }

/** What is in force when a channel's key is tapped. */
export type Selection = { taskArea: TaskAreaId; direction: Direction }

/** A contact that has been counted on this device, as its strip shows it. */
export type Tapped = Selection & {
  id: EntryId
  channel: ChannelId
  day: Day
  time: Time
  contactType: ContactTypeId | undefined
  counterpart?: Counterpart | undefined
  marks: MarkId[]
  quantity: number
}

/** What has been said of a contact after its tap. */
export type Said = Pick<Tapped, 'id' | 'contactType' | 'counterpart' | 'marks' | 'quantity'>

/** What can be said of a contact after the tap. What is left out stays as it is. */
export type Refinement = {
  contactType?: ContactTypeId | undefined
  counterpart?: Counterpart | undefined
  /**
   * One mark that is put on it or taken off, whatever others there are: two that are pressed before the first is
   * drawn are both meant. Not "the other way round": a write whose end nobody was told of is made once more.
   */
  mark?: { id: MarkId; on: boolean }
  quantity?: number
}

/**
 * How many contacts the server has not yet given a receipt for, or for what was changed in them,
 * and when the oldest of it was put on its way: also where it is about an earlier time.
 */
export type Unsent = {
  n: number
  oldest: { day: Day; time: HalfHour } | undefined
  /** How many have arrived and wait for a person to decide whether they count. */
  undecided?: number | undefined
}

/** Every figure on the count screen, read in one go, so that no two of them can disagree. */
export type Face = {
  numbers: Record<Direction, Record<ChannelId, number>>
  /** Of each quick key, by the name of its combination. */
  combinations: Readonly<Record<string, number>>
  /** The contact whose strip shows. */
  latest: Tapped | undefined
  unsent: Unsent
  /** Today's contacts in this unit whose type is still to be said; 0 where no type is expected. */
  untyped: number
  /** What was in force when the page was last open. */
  selection: Selection | undefined
}
