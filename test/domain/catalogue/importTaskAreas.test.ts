import fc from 'fast-check'
import { expect, test } from 'vitest'
import { importTaskAreas } from '../../../src/domain/catalogue/importTaskAreas.ts'
import { contradictionsIn } from '../../../src/server/campaign/contradictionsIn.ts'
import { aCampaign } from '../../support/builders.ts'

const none: ReadonlySet<string> = new Set()
const take = (list: string, campaign = aCampaign()) => importTaskAreas(campaign, list, none)

test('a list adds what is new, at the foot, as local where nothing else is said', () => {
  const { after, faults, lines } = take('Affald\nByggeri\tobligatorisk\t02.34.00\tBuilding')

  expect(faults).toEqual([])
  expect(lines.map(({ is }) => is)).toEqual(['added', 'added'])
  expect(after.taskAreas.slice(2)).toEqual([
    { id: 'affald', name: { da: 'Affald' }, obligation: 'local' },
    {
      id: 'byggeri',
      name: { da: 'Byggeri', en: 'Building' },
      obligation: 'obligatory',
      kle: '02.34.00',
    },
  ])
  expect(contradictionsIn(after)).toEqual([])
})

test('a first line with headings says where each column stands, in any order', () => {
  const { after, headed } = take('KLE-nummer;Opgaveområde;Pligt\n07.13.00;Affald;obligatorisk')

  expect(headed).toBe(true)
  expect(after.taskAreas.at(-1)).toMatchObject({
    name: { da: 'Affald' },
    kle: '07.13.00',
    obligation: 'obligatory',
  })
})

test('what is there already is known by its name, and empty cells change nothing of it', () => {
  const { after, lines } = take('  flytning \t\t01.00.05')

  expect(lines).toEqual([{ line: 1, name: 'flytning', is: 'changed' }])
  expect(after.taskAreas[0]).toEqual({
    id: 'moving',
    name: { da: 'flytning', en: 'Moving' },
    obligation: 'obligatory',
    kle: '01.00.05',
  })
  expect(after.taskAreas).toHaveLength(2)
})

test('an area is renamed by its id', () => {
  const { after } = take('navn;id\nFolkeregister;moving')

  expect(after.taskAreas[0]).toMatchObject({ id: 'moving', name: { da: 'Folkeregister' } })
})

test('a list that is taken in twice changes nothing the second time', () => {
  const word = fc.stringMatching(/^[a-zæøå]{3,8}$/)
  const line = fc.tuple(word, fc.constantFrom('', 'lokal', 'obligatorisk'))
  fc.assert(
    fc.property(
      fc.uniqueArray(line, { selector: ([name]) => name, minLength: 1, maxLength: 8 }),
      (rows) => {
        const list = `navn;pligt\n${rows.map((row) => row.join(';')).join('\n')}`
        const once = take(list)
        const twice = take(list, once.after)

        expect(once.faults).toEqual([])
        expect(twice.after).toBe(once.after)
        expect(twice.lines.every(({ is }) => is === 'same')).toBe(true)
      },
    ),
  )
})

test('each fault names its line and its field, and whoever looks sees all of them', () => {
  const list = [
    'Affald\tmåske',
    'Byggeri\t\t2.34',
    '\tlokal',
    'Affald, haver\t\t\tGardens 010190-1234',
    'Sag 0101901234',
  ].join('\n')

  expect(take(list).faults).toEqual([
    { line: 1, field: 'obligation', is: 'obligation', said: 'måske' },
    { line: 2, field: 'kle', is: 'kle', said: '2.34' },
    { line: 3, field: 'name', is: 'empty' },
    { line: 4, field: 'nameEn', is: 'cpr' },
    { line: 5, field: 'name', is: 'cpr' },
  ])
})

test('what looks like a CPR number is never said again, in whatever column it stands', () => {
  for (const list of [
    '010190-1234',
    `010190-1234 ${'langt '.repeat(60)}`,
    'Affald\t010190-1234',
    'Affald\t\t0101901234',
    'navn;id\nA;010190-1234',
  ]) {
    const { faults } = take(`${list}\n${list}`)

    expect(faults).not.toEqual([])
    expect(JSON.stringify(faults)).not.toMatch(/010190/)
  }
})

test('an area that stands twice in a list is a fault that names the line before', () => {
  expect(take('Affald\nByggeri\n affald').faults).toEqual([
    { line: 3, field: 'name', is: 'twice', before: 1, said: 'affald' },
  ])
})

test('an id that is not there, and an area that is out of use, are faults', () => {
  const [first, ...rest] = aCampaign().taskAreas
  const campaign = aCampaign({ taskAreas: [{ ...first, retired: true }, ...rest] })

  expect(take('navn;id\nAffald;affald-7').faults).toMatchObject([{ field: 'id', is: 'unknownId' }])
  expect(take('Flytning', campaign).faults).toMatchObject([{ field: 'name', is: 'retired' }])
})

test('an id that something else has had is not given again', () => {
  const { after } = importTaskAreas(aCampaign(), 'Affald', new Set(['affald']))

  expect(after.taskAreas.at(-1)?.id).toBe('affald-2')
})
