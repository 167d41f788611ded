import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { campaignFrom, readCampaignFile } from '../../src/server/campaign/readCampaignFile.ts'
import { ConfigProblem } from '../../src/server/configProblem.ts'
import { aCampaign } from '../support/builders.ts'

let directory: string
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'taellevaerk-file-'))
})
afterEach(() => rmSync(directory, { recursive: true }))

const house = aCampaign()
const [citizens, technical] = house.departments
const [moving, passport] = house.taskAreas
const [phone] = house.channels
const { days } = house
const withUnit = (changes: object) => ({
  departments: [{ ...citizens, units: [{ id: 'desk', name: 'Borger', people: 9, ...changes }] }],
})

/** What is said of a file with these changes; nothing where it is taken. */
function saidOf(changes: object): string[] {
  try {
    campaignFrom(JSON.stringify({ ...house, ...changes }), 'autumn.json')
    return []
  } catch (error) {
    expect(error).toBeInstanceOf(ConfigProblem)
    const [head, ...lines] = (error as Error).message.split('\n')
    expect(head).toBe('autumn.json was not imported:')
    return lines.map((line) => line.trim())
  }
}

test.each<[string, object, string]>([
  [
    'a format of another year',
    { format: 'taellevaerk.campaign/9' },
    'format: must be one of taellevaerk.campaign/1 (it says "taellevaerk.campaign/9")',
  ],
  [
    'an id with capitals',
    { id: 'Efterår' },
    'id: must be an id: small letters a–z, digits, - and _, at most 40 characters, as borgerservice (it says "Efterår")',
  ],
  ['an empty name', { name: ' ' }, 'name: must not be empty (it says " ")'],
  [
    'a name of two lines',
    { name: 'a\nb' },
    'name: must be one line of plain text (it says "a\\nb")',
  ],
  [
    'an unknown status',
    { status: 'open' },
    'status: must be one of draft, planned, paused, cancelled, closed, locked, purged (it says "open")',
  ],
  ['no days', { days: undefined }, 'days: is missing. Put in a value of type object'],
  [
    'no count day',
    { days: { ...days, count: [] } },
    'days.count: must name at least one count day',
  ],
  [
    'a day in Danish',
    { days: { ...days, trial: ['15-10-2026'] } },
    'days.trial[0]: must be a day written as 2026-10-20 (it says "15-10-2026")',
  ],
  [
    'a day there is not',
    { days: { ...days, closing: '2026-02-30' } },
    'days.closing: must be a day written as 2026-10-20 (it says "2026-02-30")',
  ],
  [
    'no rule for late entries',
    { lateWhileClosing: 'yes' },
    'lateWhileClosing: must be one of counted, waiting (it says "yes")',
  ],
  [
    'a department of nobody',
    { departments: [citizens, { ...technical, units: [] }] },
    'departments[1].units: must hold at least one unit',
  ],
  [
    'a unit of nobody',
    withUnit({ people: 0 }),
    'departments[0].units[0].people: Too small: expected number to be >=1 (it says 0)',
  ],
  [
    'a number in quotes',
    withUnit({ people: '9' }),
    'departments[0].units[0].people: Invalid input: expected number, received string (it says "9")',
  ],
  [
    'a misspelt field',
    withUnit({ poeple: 9 }),
    'departments[0].units[0]: nothing is known by the name poeple; remove it or correct its spelling',
  ],
  [
    'a bad KLE number',
    { taskAreas: [moving, { ...passport, kle: '23.5' }] },
    'taskAreas[1].kle: must have the form NN.NN.NN, as 23.05.00 (it says "23.5")',
  ],
  [
    'an unknown direction',
    { channels: [{ ...phone, directions: ['both'] }] },
    'channels[0].directions[0]: must be one of incoming, outgoing (it says "both")',
  ],
  [
    'an id that is taken',
    { taskAreas: [moving, { ...moving, name: { da: 'Sommerhuse' } }] },
    'taskAreas[1].id: "moving" is taken by taskAreas[0].id; ids are used once',
  ],
  [
    'a unit in two departments',
    { departments: [citizens, { ...citizens, id: 'others', units: citizens?.units.slice(1) }] },
    'departments[1].units[0].id: "library" is taken by departments[0].units[1].id; ids are used once',
  ],
  [
    'an area that is not there',
    withUnit({ taskAreas: ['moving', 'dogs'] }),
    'departments[0].units[0].taskAreas[1]: there is no task area "dogs"; add it or correct the id',
  ],
  [
    'a closing day too early',
    { days: { ...days, closing: '2026-10-22' } },
    'days.closing: must not be before the last count day, 2026-10-23 (it says "2026-10-22")',
  ],
  [
    'a trial that counts',
    { days: { ...days, trial: ['2026-10-15', '2026-10-19'] } },
    'days.trial[1]: 2026-10-19 is a count day too; a day is one or the other',
  ],
  [
    'a day twice',
    { days: { ...days, count: ['2026-10-19', '2026-10-20', '2026-10-19'] } },
    'days.count[2]: 2026-10-19 is named twice',
  ],
  [
    'a mark that is every campaign’s',
    { parameters: [{ id: 'misdirected', name: { da: 'x' } }] },
    'parameters[0].id: "misdirected" is every campaign’s own mark; remove the parameter',
  ],
])('%s is told with its place and its mend', (_, changes, said) => {
  expect(saidOf(changes)).toEqual([said])
})

test('everything that is wrong is told at once', () => {
  const lines = saidOf({ name: '', status: 'open', ...withUnit({ people: 0, name: undefined }) })

  const fields = lines.map((line) => line.replace(/:.*/, '').replace(/.*\./, ''))
  expect(fields.toSorted()).toEqual(['name', 'name', 'people', 'status'])
})

test('a CPR number is refused, and not said again', () => {
  const [line = ''] = saidOf(withUnit({ name: 'Jens 010190-1234' }))

  expect(line).toMatch(/^departments\[0\]\.units\[0\]\.name: looks like a CPR number/)
  expect(line).not.toContain('010190')
})

test.each([
  ['', 'is not JSON'],
  ['{"id":', 'is not JSON'],
  ['[]', 'the file: Invalid input: expected object, received array'],
  ['null', 'the file: Invalid input: expected object, received null'],
])('a file of %j is none', (text, said) => {
  expect(() => campaignFrom(text, 'autumn.json')).toThrow(said)
})

test('a file is read with or without a byte order mark, and one that is not there is named', () => {
  const file = join(directory, 'autumn.json')
  for (const text of [JSON.stringify(house), `\uFEFF${JSON.stringify(house, null, 2)}\r\n`]) {
    writeFileSync(file, text)
    expect(readCampaignFile(file)).toEqual(house)
  }
  expect(() => readCampaignFile(`${file}x`)).toThrow(`${file}x cannot be read`)
})
