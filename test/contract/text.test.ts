import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Campaign } from '../../src/contract/campaign.ts'
import { Label, Text } from '../../src/contract/text.ts'
import { aCampaign } from '../support/builders.ts'

const accepts = (text: unknown) => Text.safeParse(text).success

test.each([
  'Borgerservice',
  'Æblehaven 12, 1. th.',
  'å',
  'x'.repeat(200),
  'Uge 43-45',
  '🎉',
  '01.02.03',
])('“%s” is a text', (text) => {
  expect(accepts(text)).toBe(true)
})

test.each([
  ['of nothing', ''],
  ['of blanks', ' \u00a0 '],
  ['of more than 200 characters', 'x'.repeat(201)],
  ['of two lines', 'Borger\nservice'],
  ['with a carriage return', 'Borger\rservice'],
  ['with a tabulator in it', 'Borger\tservice'],
  ['with a NUL', 'Borger\u0000service'],
  ['with an escape', 'Borger\u001b[31m'],
  ['with a delete', 'Borger\u007f'],
  ['that is a number', 7],
  ['that is missing', undefined],
])('a text %s is none', (_, text) => {
  expect(accepts(text)).toBe(false)
})

test('a text is trimmed', () => {
  expect(Text.parse('  Borgerservice ')).toBe('Borgerservice')
})

test('no CPR number gets through, with or without its hyphen, wherever it stands', () => {
  const digits = (n: number) => fc.integer({ min: 0, max: 10 ** n - 1 }).map(String)
  const number = fc
    .tuple(digits(6), fc.constantFrom('', '-'), digits(4))
    .map(([day, hyphen, rest]) => day.padStart(6, '0') + hyphen + rest.padStart(4, '0'))
  const around = fc.string({ unit: fc.constantFrom('a', 'ø', ' ', '.', '(', '/'), maxLength: 10 })
  fc.assert(
    fc.property(around, number, around, (before, cpr, after) => {
      expect(accepts(before + cpr + after)).toBe(false)
    }),
  )
})

test('no CPR number gets through, however its date and its last digits are set apart', () => {
  const two = (min: number, max: number) =>
    fc.integer({ min, max }).map((n) => String(n).padStart(2, '0'))
  const number = fc
    .record({
      day: fc.oneof(two(1, 31), two(61, 91)),
      month: two(1, 12),
      year: two(0, 99),
      within: fc.constantFrom('', '.', '/', ' ', '-', '\u00a0', '\u202f', '\u2011', '\u2013'),
      gap: fc.constantFrom(
        '-',
        ' ',
        '\u00a0',
        '\u2010',
        '\u2011',
        '\u2013',
        '\u2212',
        ' - ',
        ' \u2013 ',
      ),
      // What begins with 19 or 20 may be a year.
      last: fc.integer({ min: 2100, max: 9999 }).map(String),
    })
    .map(({ day, month, year, within, gap, last }) => [day, month, year].join(within) + gap + last)
  const around = fc.string({ unit: fc.constantFrom('a', 'ø', ' ', '(', ','), maxLength: 10 })
  fc.assert(
    fc.property(around, number, around, (before, cpr, after) => {
      expect(accepts(before + cpr + after)).toBe(false)
    }),
  )
})

test.each(['010190 1234', '010190–1234', '01.01.90-1234', '01 01 90 1234', '01.01.90-2027'])(
  '“%s” is refused as a CPR number',
  (text) => {
    expect(accepts(text)).toBe(false)
  },
)

test.each([
  'Tlf. 70 10 12 34 / 70 10 12 35',
  'Tlf. 7010 1234',
  '+45 70 10 12 34',
  'KLE 23.05.00',
  'KLE 23.05.00 2027',
  'KLE 23.05.00, 23.05.01 og 23.05.02',
  'Uge 43-45 2027',
  'Ugerne 10 11 12 2027',
  '01.01.2027',
  '01.01.2027 – 31.12.2027',
  '12.05.27 – 15.06.27',
  '01-01-2027',
  'Åben 10.00-12.00 og 13.00-15.00',
  '2026 2027 2028',
  'Sag 123456 7890',
  'CVR 10 11 12 13',
])('“%s” is ordinary text', (text) => {
  expect(accepts(text)).toBe(true)
})

test.each(['KLE 23.05.00', 'Tlf. 12345678', 'Sag 20261020001', '12345-6789', '1234567-8901'])(
  '“%s” is no CPR number',
  (text) => {
    expect(accepts(text)).toBe(true)
  },
)

const cpr = '010190-1234'
const label = { da: cpr }
const house = aCampaign()
const [department] = house.departments
const campaignsThatTell: [string, Record<string, unknown>][] = [
  ['campaign', { name: cpr }],
  ['department', { departments: [{ ...department, name: cpr }] }],
  ['unit', { departments: [{ ...department, units: [{ id: 'u', name: cpr, people: 9 }] }] }],
  ['task area', { taskAreas: [{ ...house.taskAreas[0], name: label }] }],
  ['task area in English', { taskAreas: [{ ...house.taskAreas[0], name: { da: 'x', en: cpr } }] }],
  ['channel', { channels: [{ ...house.channels[0], name: label }] }],
  ['contact type', { contactTypes: [{ ...house.contactTypes[0], name: label }] }],
  ['parameter', { parameters: [{ ...house.parameters[0], name: label }] }],
]

test.each(campaignsThatTell)('a CPR number is refused in the name of a %s', (_, changes) => {
  const { error } = Campaign.safeParse({ ...house, ...changes })

  expect(error?.issues.map(({ message }) => message).join()).toContain('CPR number')
})

test('a label is Danish, and English where somebody wrote it', () => {
  expect(Label.safeParse({ da: 'Flytning' }).success).toBe(true)
  expect(Label.safeParse({ da: 'Flytning', en: 'Moving' }).success).toBe(true)
  expect(Label.safeParse({ en: 'Moving' }).success).toBe(false)
  expect(Label.safeParse({ da: 'Flytning', se: 'Flytt' }).success).toBe(false)
  expect(Label.safeParse('Flytning').success).toBe(false)
})
