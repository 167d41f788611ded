import type { HeldReason } from '../contract/delivery.ts'
import { type Contact, Entry, entryMajor, type Quiet, type Undo } from '../contract/entry.ts'
import type { UnitId } from '../contract/id.ts'
import type { Day, HalfHour } from '../contract/time.ts'
import type { CampaignIndex } from './campaignIndex.ts'
import { isOfSuccession } from './catalogue/placeAfterEnd.ts'
import { dayOfHalfHour, halfHourOf, startOf } from './moment.ts'
import { phaseOn } from './phase.ts'

/** From when to when a device was enrolled in a unit; without an end it still is. */
export type EnrolledDays = { unit: UnitId; from: Day; to?: Day | undefined }

/** All that decides about an entry apart from the entry itself. */
export type Circumstances = {
  /** Undefined where no campaign of the entry's id is known. */
  campaign: CampaignIndex | undefined
  enrolments: readonly EnrolledDays[]
  /** What is wrong with the credential it came with, if anything is. */
  credential?: 'stolen' | 'unknown_device' | undefined
  /** The server's day, in Copenhagen, on which the entry arrived. */
  today: Day
}

/** What becomes of an entry. `gone` is not stored at all; everything else is. */
export type Verdict =
  | { state: 'counted'; trial: boolean }
  | { state: 'late'; counted: boolean; trial: boolean }
  | { state: 'held'; reason: HeldReason }
  | { state: 'gone' }

/** What could be read of something that claims to be an entry. */
export type Reading =
  | { entry: Entry }
  | { unreadable: 'malformed' | 'unknown_kind' | 'newer_schema' }

/** Reads an entry off the wire. Whatever cannot be read is held, never refused. */
export function readEntry(claim: Record<string, unknown>): Reading {
  const { v: version, is: kind } = claim
  if (typeof version === 'string' && Number.parseInt(version, 10) > entryMajor) {
    return { unreadable: 'newer_schema' }
  }
  if (typeof kind === 'string' && !kinds.has(kind)) return { unreadable: 'unknown_kind' }

  const { data: entry } = Entry.safeParse(claim)
  return entry && agreesWithItself(entry) ? { entry } : { unreadable: 'malformed' }
}

const kinds = new Set<string>(['contact', 'quiet', 'undo'] satisfies Entry['is'][])

/** A half-hour exists and lies in the day it stands beside, and nothing takes itself back. */
function agreesWithItself(entry: Entry): boolean {
  const { time, day } = entry
  if (entry.is === 'undo' && entry.undoes === entry.id) return false
  if (!isHalfHour(time)) return true
  // Half past one on 30 February has a place in time, but under the name of a day in March.
  return halfHourOf(startOf(time)) === time && dayOfHalfHour(time) === day
}

/** Tells a half-hour from a part of the day. */
export const isHalfHour = (time: Entry['time']): time is HalfHour => time.length > 3

/**
 * Judges a contact or a quiet day. An authentic entry is never refused: what does not count is
 * held with the first reason that applies. Whether an entry is one too many for its device
 * (`rate`) or contradicts one kept under the same id (`conflict`) only the store can tell.
 */
export function verdictOn(entry: Contact | Quiet, circumstances: Circumstances): Verdict {
  const { campaign, credential, today } = circumstances
  const general = generalVerdict(campaign, credential)
  if (general || !campaign) return general ?? held('unknown_campaign')
  if (!inItsPlace(entry, campaign, circumstances.enrolments)) return held('other_unit')
  if (!knowsItemsOf(entry, campaign)) return held('unknown_item')

  const trial = campaign.trialDays.has(entry.day)
  if (!trial && !campaign.countDays.has(entry.day)) return held('not_a_count_day')
  return byArrival(campaign, today, trial)
}

/**
 * Judges a contact or a quiet day that somebody takes in who looks after its unit: in its place,
 * whoever brought it and by whatever credential, and counted though it is late.
 */
export function verdictTakenIn(
  entry: Contact | Quiet,
  { campaign, today }: Pick<Circumstances, 'campaign' | 'today'>,
): Verdict {
  const enrolments = [{ unit: entry.unit, from: entry.day }]
  const verdict = verdictOn(entry, { campaign, today, enrolments })
  return verdict.state === 'late' ? { ...verdict, counted: true } : verdict
}

/**
 * Judges an undo by its own campaign; that it is the one of the entry it names, and whose entry
 * that is, only the store can tell. It is not asked for its unit or its items: an
 * employee can always take back what this device has counted, until the figures are signed off.
 */
export function verdictOnUndo(_undo: Undo, { campaign, credential }: Circumstances): Verdict {
  const general = generalVerdict(campaign, credential)
  if (general) return general
  return campaign?.campaign.status === 'locked'
    ? held('after_lock')
    : { state: 'counted', trial: false }
}

function generalVerdict(
  campaign: CampaignIndex | undefined,
  credential: Circumstances['credential'],
): Verdict | undefined {
  if (campaign?.campaign.status === 'purged') return { state: 'gone' }
  if (credential) return held(credential)
  if (!campaign || campaign.campaign.status === 'draft') return held('unknown_campaign')
  return undefined
}

/**
 * A doubtful clock says little about the day, so only the unit is asked for then. A unit's first and
 * last day turn no entry away: they say where devices count from then on, and an entry stays where it
 * was tapped.
 */
function inItsPlace(
  entry: Contact | Quiet,
  { campaign, departmentOfUnit }: CampaignIndex,
  enrolments: readonly EnrolledDays[],
): boolean {
  const { unit, day, clock } = entry
  if (!departmentOfUnit.has(unit)) return false
  const there = enrolments.some(
    (enrolled) =>
      enrolled.unit === unit &&
      (clock === 'doubtful' ||
        (enrolled.from <= day && (enrolled.to === undefined || day <= enrolled.to))),
  )
  return there || enrolments.some((enrolled) => isOfSuccession(campaign, enrolled, entry))
}

function knowsItemsOf(entry: Contact | Quiet, campaign: CampaignIndex): boolean {
  if (entry.is === 'quiet') return true
  const { taskArea, channel, direction, contactType, counterpart, marks } = entry
  return (
    campaign.taskAreas.has(taskArea) &&
    (campaign.channels.get(channel)?.includes(direction) ?? false) &&
    (contactType === undefined || campaign.contactTypes.has(contactType)) &&
    (counterpart === undefined || campaign.counterparts.has(counterpart)) &&
    marks.every((mark) => campaign.marks.has(mark))
  )
}

/** Pausing closes the keys of the counters; what has been tapped still counts by its day. */
function byArrival({ campaign }: CampaignIndex, today: Day, trial: boolean): Verdict {
  const status = campaign.status === 'paused' ? 'planned' : campaign.status
  switch (phaseOn({ ...campaign, status }, today)) {
    case 'closing':
      return { state: 'late', counted: campaign.lateWhileClosing === 'counted', trial }
    case 'closed':
      return { state: 'late', counted: false, trial }
    case 'locked':
      return held('after_lock')
    case 'cancelled':
      return held('not_a_count_day')
    case 'draft':
    case 'purged':
      throw new Error('drafts and purged campaigns are judged before their days are')
    case 'before':
    case 'trial':
    case 'count':
    case 'between':
    case 'paused':
      return { state: 'counted', trial }
  }
}

const held = (reason: HeldReason): Verdict => ({ state: 'held', reason })
