import type * as z from 'zod/mini'
import { Campaign } from '../../contract/campaign.ts'
import type { CountedThings } from '../../contract/desk.ts'
import type { Day } from '../../contract/time.ts'
import { unitsIn } from '../../domain/campaignThings.ts'
import { type Lack, missingIn } from '../../domain/readiness.ts'
import { waysFrom } from '../../domain/statusChange.ts'
import { contradictionsIn } from './contradictionsIn.ts'
import { type Fault, pathOf } from './fault.ts'

/** What is wrong with a campaign that is to be saved in the place of another, all at once. */
export function faultsOfSaving(
  before: Campaign,
  after: Campaign,
  { counted, today }: { counted: CountedThings; today: Day },
): Fault[] {
  const opens = before.status === 'draft' && after.status === 'planned'
  return [
    ...wrongStatus(before, after),
    ...faultsOf(after),
    ...countedAndGone(counted, after),
    ...(opens ? missingIn(after, today).map(faultOfOpening) : []),
  ]
}

/** What is wrong in it as it stands. A draft may have gaps; whatever devices see may not. */
export function faultsOf(campaign: Campaign): Fault[] {
  const issues =
    campaign.status === 'draft' ? [] : (Campaign.safeParse(campaign).error?.issues ?? [])
  return [...faultsIn(issues), ...contradictionsIn(campaign)]
}

/** The words of the schemas, with their places as the rest of the product writes them. */
const faultsIn = (issues: readonly z.core.$ZodIssue[]): Fault[] =>
  issues.map(({ path, message }) => ({ path: pathOf(path), message }))

const faultOfOpening = ({ lack }: Lack): Fault => ({
  path: 'status',
  message: `is not ready to be opened: ${lack}`,
})

function wrongStatus(before: Campaign, after: Campaign): Fault[] {
  if (after.status === before.status || waysFrom(before.status).includes(after.status)) return []
  const message = `a campaign that is ${before.status} cannot be made ${after.status} here`
  return [{ path: 'status', message }]
}

const lists = ['taskAreas', 'channels', 'contactTypes', 'parameters'] as const

function countedAndGone(counted: CountedThings, after: Campaign): Fault[] {
  const gone = (path: string, ids: readonly string[], there: readonly { id: string }[]) => {
    const known = new Set(there.map(({ id }) => id))
    return ids
      .filter((id) => !known.has(id))
      .map((id) => ({ path, message: `"${id}" may have been counted; retire it instead` }))
  }
  return [
    ...gone('departments', counted.units, unitsIn(after)),
    ...lists.flatMap((list) => gone(list, counted[list], after[list])),
  ]
}
