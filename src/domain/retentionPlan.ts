import type { CampaignDays, CampaignStatus } from '../contract/campaign.ts'
import type { CampaignId } from '../contract/id.ts'
import { Day } from '../contract/time.ts'
import { daysAfterLock } from './finished.ts'
import { addDays } from './moment.ts'
import { firstDayOf, lastDayOf } from './phase.ts'

/** For how long things are kept where nobody says otherwise. */
export const retention = {
  /** Entries of a campaign, after its last count day. */
  months: { usual: 24, least: 12, most: 60 },
  /** From the sign-off until entries tell no more which device they came from. */
  daysToAnonymise: daysAfterLock,
  /** From the sign-off until what was held, and nobody let in, goes. */
  daysOfHeld: 90,
  /** Devices that nobody uses, invites that are over, and what was held and belongs to no campaign. */
  monthsUnused: 13,
  /** The log of who did what. */
  monthsOfLog: 24,
} as const

/** As much of a campaign as decides what goes when. */
export type KeptCampaign = {
  id: CampaignId
  status: CampaignStatus
  days: CampaignDays
  lockedOn?: Day | undefined
  months: number
  anonymisedOn?: Day | undefined
}

/** The days from which a campaign's things go; left out where nothing has set one. */
export type DueDays = { anonymise?: Day; held?: Day; purge?: Day }

export function dueDaysOf({ status, days, lockedOn, months }: KeptCampaign): DueDays {
  // Nobody has counted in a draft.
  if (status === 'draft') return {}
  const purge = addMonths(lastDayOf(days), months)
  if (status !== 'locked' || lockedOn === undefined) return { purge }
  const [anonymise, held] = [retention.daysToAnonymise, retention.daysOfHeld]
  return { purge, anonymise: addDays(lockedOn, anonymise), held: addDays(lockedOn, held) }
}

/** What goes today. A campaign stands in one of `purge` and `anonymise` at most. */
export type RetentionPlan = {
  /** Their entries go, and what has come back of those that were purged before. */
  purge: CampaignId[]
  /** Their entries let go of their devices, and what has come late as well. */
  anonymise: CampaignId[]
  /** What was held of them goes. */
  dropHeld: CampaignId[]
  /** Up to this day nothing is asked any more of when devices came and how fast they counted. */
  upTo: Day | undefined
  /** Days besides, of which the same holds: another campaign, still open, has days around them. */
  spentDays: Day[]
  /** What was held and is of no campaign, devices, and invites go when they are from before this. */
  unusedBefore: Day
}

/** What goes today: from the campaigns and the day alone. */
export function retentionPlan(campaigns: readonly KeptCampaign[], today: Day): RetentionPlan {
  const isDue = (day: Day | undefined) => day !== undefined && day <= today
  const due = campaigns.map((campaign) => ({ campaign, on: dueDaysOf(campaign) }))
  const gone = due.filter(({ campaign, on }) => campaign.status === 'purged' || isDue(on.purge))
  const staying = due.filter((each) => !gone.includes(each))
  const apart = staying.filter(({ on }) => isDue(on.anonymise))
  const held = staying.filter(({ on }) => isDue(on.held))
  const open = staying.filter((each) => !apart.includes(each) && each.campaign.status !== 'draft')
  const over = [...gone, ...apart]

  const firstOpen = earliest(open.map(({ campaign }) => firstDayOf(campaign.days)))
  const lasts = over.map(({ campaign }) => lastOfAll(campaign.days))
  const reached = lasts.filter((last) => firstOpen === undefined || last < firstOpen).toSorted()
  const openDays = new Set<Day>(open.flatMap(({ campaign }) => daysOf(campaign)))
  const spent = over.flatMap(({ campaign }) => daysOf(campaign)).filter((day) => !openDays.has(day))
  const ids = (list: typeof due) => list.map(({ campaign }) => campaign.id)
  return {
    purge: ids(gone),
    anonymise: ids(apart),
    dropHeld: ids(held),
    upTo: reached.at(-1),
    spentDays: [...new Set(spent)].toSorted(),
    unusedBefore: addMonths(today, -retention.monthsUnused),
  }
}

const daysOf = ({ days }: KeptCampaign): Day[] => [...days.trial, ...days.count]
const earliest = (days: readonly Day[]): Day | undefined => days.toSorted()[0]
const lastOfAll = ({ trial, count }: CampaignDays): Day =>
  [...trial, ...count].reduce((last, day) => (day > last ? day : last))

/** The same day of another month; the last one where that month is shorter. */
export function addMonths(day: Day, months: number): Day {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  const first = new Date(Date.UTC(year, month - 1 + months, 1))
  const longest = new Date(Date.UTC(year, month + months, 0)).getUTCDate()
  first.setUTCDate(Math.min(date, longest))
  return Day.parse(first.toISOString().slice(0, 10))
}
