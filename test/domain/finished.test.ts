import { expect, test } from 'vitest'
import type { Day } from '../../src/contract/time.ts'
import { isFinished } from '../../src/domain/finished.ts'
import { aCampaign } from '../support/builders.ts'

const on = (changes: Record<string, unknown>, today: string, lockedOn?: string) =>
  isFinished({ ...aCampaign(changes), lockedOn: lockedOn as Day | undefined }, today as Day)

test.each([
  ['counts', {}, '2026-10-21', undefined, false],
  ['is closed', {}, '2026-12-01', undefined, false],
  ['was locked thirteen days ago', { status: 'locked' }, '2026-11-24', '2026-11-11', false],
  ['was locked fourteen days ago', { status: 'locked' }, '2026-11-25', '2026-11-11', true],
  ['was locked on a day that nobody knows', { status: 'locked' }, '2026-11-25', undefined, false],
  ['was locked and opened again', { status: 'planned' }, '2026-11-25', '2026-11-11', false],
  ['has been purged', { status: 'purged' }, '2026-10-21', undefined, true],
  ['ended 120 days ago', {}, '2027-02-20', undefined, false],
  ['ended 121 days ago', {}, '2027-02-21', undefined, true],
])(
  'whether devices may let go of a campaign that %s is told by its days',
  (_, changes, today, lockedOn, finished) => {
    expect(on(changes, today, lockedOn)).toBe(finished)
  },
)
