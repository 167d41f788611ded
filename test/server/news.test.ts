import { describe, expect, test } from 'vitest'
import { UnitId } from '../../src/contract/id.ts'
import { Day } from '../../src/contract/time.ts'
import type { ShownGroup } from '../../src/server/board/shownWeek.ts'
import { changesBetween, isNewsFor } from '../../src/server/live/news.ts'
import type { Standing } from '../../src/server/live/standings.ts'

const [desk, library, roads] = ['desk', 'library', 'roads'].map((unit) => UnitId.parse(unit))
const day = Day.parse('2026-10-21')
const standings = (of: Record<string, Standing>) =>
  new Map(Object.entries(of).map(([unit, standing]) => [UnitId.parse(unit), standing]))
const counted = (figures: string): Standing => ({ figures, activity: 'counted' })
const of = (...units: (UnitId | undefined)[]) => units.filter((unit) => unit !== undefined)

const open: ShownGroup = { units: of(roads), guarded: undefined }
const guarded = (days: Day[], together = false, waiting: Day[] = []): ShownGroup => ({
  units: of(desk, library),
  guarded: {
    parts: [{ days, together, pooled: new Set(), counted: true }],
    waiting,
    own: undefined,
  },
})

describe('from one reading to the next', () => {
  test('a figure that is another is a change, and the same is none', () => {
    const before = standings({ desk: counted(' incoming phone 1'), roads: counted(' x') })
    const now = standings({ desk: counted(' incoming phone 2'), roads: counted(' x') })

    expect(changesBetween(before, now)).toEqual({ figures: new Set(of(desk)), activity: new Set() })
    expect(changesBetween(now, now)).toEqual({ figures: new Set(), activity: new Set() })
  })

  test('a unit that begins, has none, or has taken all back says something else', () => {
    const quiet: Standing = { figures: '', activity: 'quiet' }
    const before = standings({ roads: counted(' x') })
    const now = standings({ desk: counted(' y'), library: quiet })

    expect(changesBetween(before, now)).toEqual({
      figures: new Set(of(desk, roads)),
      activity: new Set(of(desk, library, roads)),
    })
  })
})

describe('a change of figures in a small group', () => {
  const changes = { figures: new Set(of(desk)), activity: new Set<UnitId>() }
  const isNews = (group: ShownGroup, given?: ReadonlySet<UnitId>) =>
    isNewsFor({ given }, changes, { groups: [group, open], day })

  test('is news where the day is shown', () => {
    expect(isNews(guarded([day]))).toBe(true)
    expect(isNews(guarded([day]), new Set(of(desk, library)))).toBe(true)
  })

  test('is none where the day is held back, or stands with others only', () => {
    const tuesday = Day.parse('2026-10-20')
    expect(isNews(guarded([tuesday], false, [day]))).toBe(false)
    expect(isNews(guarded([tuesday, day], true))).toBe(false)
  })

  test('is none for whoever is not given the whole group, nor for whoever is given another', () => {
    expect(isNews(guarded([day]), new Set(of(desk)))).toBe(false)
    expect(isNews(guarded([day]), new Set(of(roads)))).toBe(false)
  })
})

test('what a unit’s row says is news for whoever is given the unit, and for nobody else', () => {
  const changes = { figures: new Set<UnitId>(), activity: new Set(of(desk)) }
  const isNews = (given: ReadonlySet<UnitId> | undefined) =>
    isNewsFor({ given }, changes, { groups: [], day })

  expect([undefined, new Set(of(desk)), new Set(of(roads))].map(isNews)).toEqual([
    true,
    true,
    false,
  ])
})

test('a screen that is narrowed is told of nothing that does not stand on it', () => {
  const group = { units: of(desk), guarded: undefined } as ShownGroup
  const beside = { units: of(roads), guarded: undefined } as ShownGroup
  const shown = { given: undefined, asked: new Set(of(desk)) }
  const isNews = (unit: UnitId | undefined) => {
    const changes = { figures: new Set(of(unit)), activity: new Set(of(unit)) }
    return isNewsFor(shown, changes, { groups: [group, beside], day })
  }

  expect([desk, roads].map(isNews)).toEqual([true, false])
})
