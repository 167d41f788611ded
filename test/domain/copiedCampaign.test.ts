import { describe, expect, test } from 'vitest'
import { CampaignId } from '../../src/contract/id.ts'
import { Campaign } from '../../src/contract/campaign.ts'
import { Day } from '../../src/contract/time.ts'
import { DeskDocument } from '../../src/contract/desk.ts'
import { copiedCampaign } from '../../src/domain/copiedCampaign.ts'
import { unitsIn } from '../../src/domain/campaignThings.ts'
import { movedDays } from '../../src/domain/movedDays.ts'
import { newCampaignId } from '../../src/domain/newCampaignId.ts'
import { suggestedDays } from '../../src/domain/suggestedDays.ts'
import { templateCampaign } from '../../src/domain/template/templateCampaign.ts'
import { aCampaign } from '../support/builders.ts'

const id = CampaignId.parse('autumn-2027')
const copyOf = (source: Campaign) =>
  copiedCampaign(source, { id, name: 'Efterår 2027', days: movedDays(source.days, 1).days })
const units = (changes: object[]) =>
  aCampaign({
    departments: [
      {
        id: 'citizens',
        name: 'Borger',
        units: changes.map((change, at) => ({
          id: `u${at}`,
          name: `Enhed ${at}`,
          people: 7,
          ...change,
        })),
      },
    ],
  })

describe('a copied campaign', () => {
  test('is a draft with everything but the days, the status and the message', () => {
    const source = aCampaign({
      status: 'paused',
      message: { text: { da: 'Husk frokosten' }, until: '2026-10-20' },
      typeExpected: true,
    })
    const { message: _message, ...rest } = source

    expect(Campaign.parse(copyOf(source))).toEqual({
      ...rest,
      id,
      name: 'Efterår 2027',
      status: 'draft',
      days: {
        trial: ['2027-10-21'],
        count: ['2027-10-25', '2027-10-26', '2027-10-27', '2027-10-28', '2027-10-29'],
        closing: '2027-11-05',
      },
    })
  })

  test('keeps what was retired as it was, so that its id is never given to anything else', () => {
    const [first, ...others] = aCampaign().taskAreas
    const copy = copyOf(aCampaign({ taskAreas: [{ ...first, retired: true }, ...others] }))

    expect(copy.taskAreas.map(({ id, retired }) => [id, retired])).toEqual([
      ['moving', true],
      ['passport', undefined],
    ])
  })

  test('has a merged unit retired, and the one that follows it counting from the first day', () => {
    const copy = copyOf(
      units([
        { lastDay: '2026-10-20', successors: ['u1'] },
        { firstDay: '2026-10-21' },
        { lastDay: '2027-10-27', successors: ['u3'] },
        { firstDay: '2027-10-28' },
      ]),
    )

    expect(unitsIn(copy)).toEqual([
      { id: 'u0', name: 'Enhed 0', people: 7, retired: true },
      { id: 'u1', name: 'Enhed 1', people: 7 },
      { id: 'u2', name: 'Enhed 2', people: 7, lastDay: '2027-10-27', successors: ['u3'] },
      { id: 'u3', name: 'Enhed 3', people: 7, firstDay: '2027-10-28' },
    ])
  })

  test('keeps the usual week of a unit, and forgets the exceptions of that year', () => {
    const weekdays = ['day', 'am', 'day', 'day', 'none', 'none', 'none']
    const exceptions = [{ day: '2026-10-20', presence: 'none' }]
    const [unit] = unitsIn(copyOf(units([{ expected: { weekdays, exceptions } }])))

    expect(unit?.expected).toEqual({ weekdays, exceptions: [] })
  })
})

test('a first campaign is well-formed, lacks only units, and claims no number and no obligation', () => {
  const days = suggestedDays(Day.parse('2027-04-26'), 3)
  const first = templateCampaign({ id, name: 'Den første', days })

  expect(DeskDocument.parse(first)).toEqual(first)
  expect(first.departments).toEqual([])
  expect(first.taskAreas.filter(({ kle, obligation }) => kle || obligation !== 'local')).toEqual([])
  expect(first.channels.map(({ id }) => id)).toHaveLength(14)
  for (const things of [first.taskAreas, first.channels, first.contactTypes]) {
    expect(things.filter(({ name }) => name.en === undefined)).toEqual([])
  }
  expect(first.contactTypes.map(({ id, interaction }) => [id, interaction])).toEqual([
    ['advice', 'information'],
    ['case_status', 'interaction'],
    ['new_case', 'transaction'],
  ])
})

test.each([
  ['Efterår 2027', [], 'efteraar-2027'],
  ['Efterår 2027', ['efteraar-2027', 'efteraar-2027-2'], 'efteraar-2027-3'],
  ['Ø!', [], 'oe'],
  ['!!!', [], 'taelling'],
  ['x'.repeat(200), [], 'x'.repeat(36)],
])('%s beside %j is %s', (name, taken, expected) => {
  expect(newCampaignId(name, taken)).toBe(expected)
})
