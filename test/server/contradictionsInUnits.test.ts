import { expect, test } from 'vitest'
import type { Campaign } from '../../src/contract/campaign.ts'
import type { Unit } from '../../src/contract/catalogue.ts'
import { Unit as UnitSchema } from '../../src/contract/catalogue.ts'
import { UnitId } from '../../src/contract/id.ts'
import { changeUnit } from '../../src/domain/catalogue/editUnits.ts'
import { contradictionsIn } from '../../src/server/campaign/contradictionsIn.ts'
import { aCampaign } from '../support/builders.ts'

/** What is wrong where some units are otherwise: `desk` is the first, `library` the second. */
function faults(changes: Record<string, object>, base: Campaign = aCampaign()) {
  const campaign = Object.entries(changes).reduce(
    (now, [id, change]) =>
      changeUnit(now, UnitId.parse(id), (unit): Unit => UnitSchema.parse({ ...unit, ...change })),
    base,
  )
  return contradictionsIn(campaign).map(({ path, message }) => `${path}: ${message}`)
}

const ends = (...successors: string[]) => ({ lastDay: '2026-10-21', successors })

test('a unit may end, with or without successors, and one that began later may follow', () => {
  expect(faults({ desk: { lastDay: '2026-10-21' } })).toEqual([])
  expect(faults({ desk: ends('library', 'roads'), library: { firstDay: '2026-10-22' } })).toEqual(
    [],
  )
})

test.each<[string, Record<string, object>, string]>([
  [
    'a successor that is not there',
    { desk: ends('library', 'nowhere') },
    'departments[0].units[0].successors[1]: there is no unit "nowhere"',
  ],
  ['itself', { desk: ends('desk') }, '.successors[0]: a unit is no successor of itself'],
  ['one named twice', { desk: ends('roads', 'roads') }, '.successors[1]: "roads" is named twice'],
  [
    'successors without a last day',
    { desk: { successors: ['library'] } },
    'departments[0].units[0].successors: a unit with successors needs a last day',
  ],
  [
    'a circle',
    { desk: ends('library'), library: { lastDay: '2026-10-22', successors: ['desk'] } },
    'departments[0].units[0].successors[0]: "library" is succeeded by this unit in turn',
  ],
  [
    'a successor that has ended by then',
    { desk: ends('library'), library: { lastDay: '2026-10-20' } },
    '.successors[0]: "library" does not stand on 2026-10-22',
  ],
  [
    'a successor that begins only later',
    { desk: ends('library'), library: { firstDay: '2026-10-23' } },
    '.successors[0]: "library" does not stand on 2026-10-22',
  ],
  [
    'a last day before the first',
    { desk: { firstDay: '2026-10-20', lastDay: '2026-10-19' } },
    'departments[0].units[0].lastDay: must not be before the unit’s first day, 2026-10-20',
  ],
  [
    'the name of another unit of the department, however it is written',
    { library: { name: ' borgerSERVICE ' } },
    'departments[0].units[1].name: is the name of departments[0].units[0] too',
  ],
  [
    'a slip of a year',
    { desk: { lastDay: '2062-10-20' } },
    'departments[0].units[0].lastDay: 2062-10-20 is more than a year away',
  ],
  [
    'a task area that is not there',
    { desk: { taskAreas: ['moving', 'flying'] } },
    'departments[0].units[0].taskAreas[1]: there is no task area "flying"',
  ],
  [
    'a favourite that is not there',
    { desk: { favourites: ['flying'] } },
    'departments[0].units[0].favourites[0]: there is no task area "flying"',
  ],
  [
    'a favourite that it does not count',
    { desk: { taskAreas: ['moving'], favourites: ['moving', 'passport'] } },
    'departments[0].units[0].favourites[1]: the unit does not count "passport"',
  ],
  [
    'a favourite named twice',
    { desk: { favourites: ['moving', 'moving'] } },
    '.favourites[1]: "moving" is named twice',
  ],
  [
    'a quick key of a channel that is not there',
    { desk: { quickKeys: [{ channel: 'fax', taskArea: 'moving', direction: 'incoming' }] } },
    'departments[0].units[0].quickKeys[0].channel: there is no channel "fax"',
  ],
  [
    'a quick key of a task area that is not there',
    { desk: { quickKeys: [{ channel: 'phone', taskArea: 'flying', direction: 'incoming' }] } },
    'departments[0].units[0].quickKeys[0].taskArea: there is no task area "flying"',
  ],
  [
    'a quick key of what the unit does not count',
    {
      desk: {
        taskAreas: ['moving'],
        quickKeys: [{ channel: 'phone', taskArea: 'passport', direction: 'incoming' }],
      },
    },
    '.quickKeys[0].taskArea: the unit does not count "passport"',
  ],
  [
    'the same quick key twice',
    {
      desk: {
        quickKeys: ['phone', 'phone'].map((channel) => ({
          channel,
          taskArea: 'moving',
          direction: 'incoming',
        })),
      },
    },
    'departments[0].units[0].quickKeys[1]: the same key is named twice',
  ],
  [
    'a day that differs twice',
    {
      desk: {
        expected: {
          weekdays: Array(7).fill('day'),
          exceptions: [
            { day: '2026-10-20', presence: 'am' },
            { day: '2026-10-20', presence: 'none' },
          ],
        },
      },
    },
    'departments[0].units[0].expected.exceptions[1].day: 2026-10-20 is named twice',
  ],
])('refused: %s', (_what, changes, said) => {
  expect(faults(changes)).toContainEqual(expect.stringContaining(said))
})

test('a quick key of what is out of use is no mistake, and a thirteenth is one', () => {
  const keys = Array.from({ length: 13 }, (_, at) => ({
    channel: 'phone',
    taskArea: `area-${at}`,
    direction: 'incoming',
  }))
  const taskAreas = keys.map(({ taskArea }) => ({
    ...{ id: taskArea, name: { da: taskArea }, obligation: 'local' },
    ...(taskArea === 'area-3' && { retired: true }),
  }))
  const base = aCampaign({ taskAreas })

  expect(faults({ desk: { quickKeys: keys.slice(1) } }, base)).toEqual([])
  expect(() => faults({ desk: { quickKeys: keys } }, base)).toThrow(/no more than 12 quick keys/)
})

test('a unit may be called as one of another department, one out of use, or one that it succeeds', () => {
  expect(faults({ roads: { name: 'Borgerservice' } })).toEqual([])
  expect(faults({ desk: { retired: true }, library: { name: 'Borgerservice' } })).toEqual([])
  expect(
    faults({ desk: ends('library'), library: { name: 'Borgerservice', firstDay: '2026-10-22' } }),
  ).toEqual([])
})
