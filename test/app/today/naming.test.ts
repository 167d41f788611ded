import { expect, test } from 'vitest'
import type { EntryRecord } from '../../../src/app/outbox/storage.ts'
import { da } from '../../../src/app/text/da.ts'
import { laterDa } from '../../../src/app/text/laterDa.ts'
import { dayListOf } from '../../../src/app/today/dayList.ts'
import { detailsOf } from '../../../src/app/today/naming.ts'
import { Day } from '../../../src/contract/time.ts'
import { aContact } from '../../support/builders.ts'
import { aCounterCampaign } from '../tap/countScreenProps.ts'

const day = Day.parse('2026-10-20')
const naming = {
  text: da,
  today: laterDa.today,
  language: 'da',
  campaigns: [aCounterCampaign({ counterparts: ['citizen', 'business', 'partner'] })],
} as const

/** What stands in the rows of a day below the channel, for contacts that differ in this alone. */
function rowsOf(...refinements: Record<string, unknown>[]): string[] {
  const records = refinements.map((refinement, order): EntryRecord => {
    const entry = aContact({ day, ...refinement })
    return { id: entry.id, day, order, state: 'received', entry, standing: true }
  })
  return dayListOf(day, records)
    .alike.map(({ items: [item] }) => (item ? detailsOf(naming, item.entry).join(' · ') : ''))
    .toReversed()
}

test('contacts with a citizen, with a business and with nobody named are three rows that say so', () => {
  expect(rowsOf({ counterpart: 'citizen' }, { counterpart: 'business' }, {})).toEqual([
    'Flytning · indgående · Borger',
    'Flytning · indgående · Virksomhed',
    'Flytning · indgående',
  ])
})

test('whatever else can be said of a contact gives it a row of its own that says it', () => {
  const rows = rowsOf(
    {},
    { contactType: 'advice' },
    { counterpart: 'partner' },
    { marks: ['misdirected'] },
    { marks: ['self_service_help'] },
    { direction: 'outgoing' },
    { taskArea: 'passport' },
    { entered: 'afterwards' },
  )

  expect(rows).toHaveLength(8)
  expect(new Set(rows).size).toBe(8)
})

test('contacts of two campaigns are never one row, since each campaign has names of its own', () => {
  expect(rowsOf({}, { campaign: 'spring' })).toHaveLength(2)
})
