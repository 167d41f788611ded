import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Campaign } from '../../src/contract/campaign.ts'
import { CampaignId, DeviceId, UnitId } from '../../src/contract/id.ts'
import { Day } from '../../src/contract/time.ts'
import { shownInWeek } from '../../src/server/board/shownWeek.ts'
import { saveCampaign } from '../../src/server/campaign/campaignShelf.ts'
import { settleWeeks } from '../../src/server/campaign/settleWeeks.ts'
import { ingest } from '../../src/server/ingest/ingest.ts'
import { aCampaign, aContact, fjordby } from '../support/builders.ts'
import { engines } from '../support/databases.ts'
import { aServer, type TrialServer } from '../support/server.ts'

const monday = Day.parse('2026-10-26')
const firstWeek = ['2026-10-19', '2026-10-20']
const autumn = CampaignId.parse('autumn')
const house = (changes: { library?: object; citizens?: object[] } = {}): Campaign => {
  const unit = (id: string, more = {}) => ({ id, name: id, people: 20, ...more })
  return aCampaign({
    days: { trial: [], count: [...firstWeek, '2026-10-26', '2026-10-27'], closing: '2026-11-06' },
    departments: [
      {
        id: 'citizens',
        name: 'Borger',
        units: [unit('desk'), unit('library', changes.library), ...(changes.citizens ?? [])],
      },
      { id: 'technical', name: 'Teknik', units: [unit('roads'), unit('building')] },
    ],
  })
}

describe.each(Object.keys(engines) as (keyof typeof engines)[])('on %s', (engine) => {
  let server: TrialServer
  beforeEach(async () => {
    server = await aServer({ engine, campaigns: [house()] })
  })
  afterEach(() => server.stop())

  const shelved = async () => {
    const found = await server.parts.shelf.find(server.db, fjordby, autumn)
    if (!found) throw new Error('it was stored')
    return found
  }
  const count = async (unit: string, devices: string[], day: string, today = day) => {
    for (const device of devices) {
      const enrolments = [{ unit: UnitId.parse(unit), from: Day.parse('2026-10-19') }]
      const letters = `${device}${unit}`.toUpperCase().replaceAll(/[ILOU]/g, '0')
      const id = DeviceId.parse(letters.padEnd(12, 'Z').slice(0, 12))
      await ingest(
        server.db,
        server.parts.shelf,
        { municipality: fjordby, device: id, today: Day.parse(today), enrolments },
        [aContact({ campaign: 'autumn', unit, day, time: `${day}T08:00Z` })],
      )
    }
  }
  const save = (campaign: Campaign, today: Day) =>
    server.db.write(async (sql) => {
      await settleWeeks(sql, fjordby, await shelved(), today)
      await saveCampaign(sql, fjordby, campaign)
    })
  const groupsIn = async (day: string, today: string) => {
    const of = { municipality: fjordby, shelved: await shelved() }
    const asked = { day: Day.parse(day), today: Day.parse(today) }
    return (await shownInWeek(server.db, of, asked)).map(({ units }) => units.join('+'))
  }

  test('a unit that stops being small is shown by itself from that week on, and not before', async () => {
    for (const day of firstWeek) {
      await count('desk', ['a', 'b', 'c'], day)
      await count('library', ['a', 'b'], day)
    }
    expect(await groupsIn('2026-10-19', '2026-10-26')).toContain('desk+library')

    await count('library', ['a', 'b', 'c'], '2026-10-26')
    expect(await groupsIn('2026-10-26', '2026-10-26')).toEqual(
      expect.arrayContaining(['desk', 'library']),
    )
    expect(await groupsIn('2026-10-19', '2026-10-26')).toContain('desk+library')
  })

  test('what comes late for a week does not change how it is shown', async () => {
    await count('desk', ['a', 'b', 'c'], '2026-10-19')
    await count('library', ['a', 'b'], '2026-10-19')
    await count('library', ['c', 'd'], '2026-10-20', '2026-10-26')

    expect(await groupsIn('2026-10-19', '2026-10-27')).toContain('desk+library')
  })

  test('the edit that is made before anybody counts on Monday is of the new week alone', async () => {
    await count('desk', ['a', 'b', 'c'], '2026-10-19')
    await count('library', ['a', 'b', 'c'], '2026-10-19')
    await save(house({ library: { people: 2 } }), monday)

    expect(await groupsIn('2026-10-19', '2026-10-26')).toEqual(
      expect.arrayContaining(['desk', 'library']),
    )
    await count('library', ['a'], '2026-10-26')
    expect(await groupsIn('2026-10-26', '2026-10-26')).toContain('desk+library')
  })

  test('a unit that is made in mid-week stands by itself, and has partners from Monday on', async () => {
    await count('desk', ['a', 'b', 'c'], '2026-10-19')
    await count('library', ['a', 'b', 'c'], '2026-10-19')
    const archive = { id: 'archive', name: 'Arkivet', people: 2 }
    await save(house({ citizens: [archive] }), Day.parse('2026-10-19'))
    expect(await groupsIn('2026-10-19', '2026-10-20')).toEqual(
      expect.arrayContaining(['desk', 'library', 'archive']),
    )

    await count('archive', ['a'], '2026-10-26')
    expect(await groupsIn('2026-10-26', '2026-10-26')).toContain('desk+archive')
    expect(await groupsIn('2026-10-19', '2026-10-26')).toContain('desk')
  })

  test('of two processes that come first in a week at once, both write and one settles', async () => {
    await count('desk', ['a', 'b', 'c'], '2026-10-19')
    await count('library', ['a', 'b'], '2026-10-19')
    const other = engine === 'postgres' ? server.open() : server.db
    const at = await shelved()
    await Promise.all(
      [server.db, other].map((db) => db.write((sql) => settleWeeks(sql, fjordby, at, monday))),
    )

    const kept = await server.db.all('SELECT monday FROM week_groups', [])
    expect(kept).toHaveLength(1)
    expect((await shelved()).settledTo).toBe('2026-10-25')
    if (other !== server.db) await other.close()
  })

  test('a store from before weeks were kept changes no partners in the week that is running', async () => {
    await count('desk', ['a'], '2026-10-20')
    await server.db.write((sql) => sql.all('UPDATE campaign SET settled_to = NULL', []))
    const sets = async () => (await shelved()).sets.map(({ core }) => core.join('+'))
    const before = await sets()
    await save(
      house({ citizens: [{ id: 'archive', name: 'Arkivet', people: 2 }] }),
      Day.parse('2026-10-20'),
    )

    expect(await sets()).toEqual([...before, 'archive'])
  })
})
