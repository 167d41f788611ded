import fc from 'fast-check'

/** What happens in a house while somebody keeps looking, as it is drawn. */
export type Story = {
  house: UnitDrawn[][]
  /** What happens on each of `storyDays`, one after the other; somebody looks at the end of each. */
  days: Happening[][]
}

export type UnitDrawn = { people: number; areas: string[]; large: boolean }

export type Happening =
  | Counted
  /** What comes and is held, as for a unit its device is not in. */
  | (Omit<Counted, 'is'> & { is: 'wait' })
  /** The page of what waits is read, and something of it decided on. */
  | { is: 'decide'; lead: number; pick: number }
  | { is: 'undo'; entry: number }
  | { is: 'edit'; unit: number; to: Edit }
  | { is: 'look'; lead: number }
  | { is: 'correct'; unit: number; back: number; area: number; type: number; n: number }
  /** All of a unit's day goes to another day of it, or to another unit. */
  | { is: 'move'; unit: number; back: number; to: 'day' | 'unit'; other: number }
  | { is: 'take back'; act: number }

export type Counted = {
  is: 'count'
  unit: number
  device: number
  area: number
  time: number
  type: number
  n: number
  /** How many count days ago it was: what comes late is delivered today. */
  back: number
}

export type Edit =
  | { people: number }
  | { department: number }
  | { isNew: UnitDrawn }
  | { mergedInto: number }
  | { splitInto: [UnitDrawn, UnitDrawn] }
  | 'removed'

export const areas = ['p', 'q']
export const times = ['08:00', '08:30']
/** A contact is of the one type, or of none. */
export const types = ['', 'advice']
/** Four count days of one week, one of the next, and a day when both weeks are over. */
export const storyDays = [
  ...['2026-10-19', '2026-10-20', '2026-10-21', '2026-10-22', '2026-10-26'],
  '2026-11-02',
]

/** The weeks of those days. */
export const storyWeeks = ['2026-W43', '2026-W44'] as const
export const storyWeekOf = (day: string) => storyWeeks[day < '2026-10-26' ? 0 : 1]

const someAreas = fc.subarray(areas, { minLength: 1 })
const aUnit: fc.Arbitrary<UnitDrawn> = fc.record({
  people: fc.constantFrom(2, 20),
  areas: someAreas,
  large: fc.boolean(),
})
const aHouse = fc.array(fc.array(aUnit, { minLength: 1, maxLength: 3 }), {
  minLength: 1,
  maxLength: 2,
})

const aContact = fc.record({
  is: fc.constant('count' as const),
  unit: fc.nat(),
  device: fc.nat(3),
  area: fc.nat(1),
  time: fc.nat(1),
  type: fc.nat(1),
  n: fc.integer({ min: 1, max: 6 }),
  back: fc.oneof({ weight: 6, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.nat(2) }),
})
const anUndo = fc.record({ is: fc.constant('undo' as const), entry: fc.nat() })
const aLook = fc.record({ is: fc.constant('look' as const), lead: fc.nat() })
const anEdit = fc.record({
  is: fc.constant('edit' as const),
  unit: fc.nat(),
  to: fc.oneof(
    fc.record({ people: fc.constantFrom(2, 20) }),
    fc.record({ department: fc.nat() }),
    fc.record({ isNew: aUnit }),
    fc.record({ mergedInto: fc.nat() }),
    fc.record({ splitInto: fc.tuple(aUnit, aUnit) }),
    fc.constant('removed' as const),
  ),
})

const aCorrection = fc.record({
  is: fc.constant('correct' as const),
  ...{ unit: fc.nat(), back: fc.nat(3), area: fc.nat(1), type: fc.nat(1) },
  n: fc.constantFrom(-4, -1, 1, 7),
})
const aMove = fc.record({
  is: fc.constant('move' as const),
  ...{ unit: fc.nat(), back: fc.nat(3), to: fc.constantFrom('day', 'unit'), other: fc.nat() },
})
const aTakingBack = fc.record({ is: fc.constant('take back' as const), act: fc.nat() })

/** One each, as most are: who is told of how many entries is told of how many contacts. */
const aWait = aContact.map((contact) => ({ ...contact, is: 'wait' as const, n: 1 }))
const aDecision = fc.record({
  is: fc.constant('decide' as const),
  ...{ lead: fc.nat(), pick: fc.nat() },
})

const usual = [
  { weight: 12, arbitrary: aContact },
  { weight: 1, arbitrary: anUndo },
  { weight: 2, arbitrary: aLook },
  { weight: 1, arbitrary: anEdit },
]
const corrections = [
  { weight: 1, arbitrary: aCorrection },
  { weight: 4, arbitrary: aMove },
  { weight: 1, arbitrary: aTakingBack },
]

const decisions = [
  { weight: 8, arbitrary: aWait },
  { weight: 8, arbitrary: aDecision },
]

const aStoryOf = (happening: fc.Arbitrary<Happening>): fc.Arbitrary<Story> =>
  fc.record({
    house: aHouse,
    days: fc.array(fc.array(happening, { maxLength: 7 }), {
      minLength: storyDays.length,
      maxLength: storyDays.length,
    }),
  })

/** Houses of one to six units, small and not, and what happens in them from day to day. */
export const aStory = aStoryOf(fc.oneof(...usual))

/** The same, where somebody corrects and moves what was counted. */
export const aCorrectedStory = aStoryOf(fc.oneof(...usual, ...corrections))

/** The same, where much is held, and somebody decides on it. */
export const aDecidedStory = aStoryOf(fc.oneof(...usual, ...decisions))

const aPairOf = (other: (counted: Counted) => Happening[]): fc.Arbitrary<Story> =>
  fc.record({
    house: fc.constant([
      [
        { people: 20, areas, large: false },
        { people: 20, areas, large: true },
      ],
    ]),
    days: fc.array(
      fc
        .tuple(aContact, aWait, aLook)
        .map(([contact, wait, { lead }]): Happening[] => [
          ...other({ ...contact, unit: 1, n: 6, back: 0 }),
          { ...wait, unit: 0, back: 0 },
          { is: 'decide', lead, pick: 0 },
        ]),
      { minLength: storyDays.length, maxLength: storyDays.length },
    ),
  })

/** A small unit of which things are held, beside one that counts every day, and a coordinator who decides. */
export const aPairDecided = aPairOf((counted) => [counted])

/** The same beside one that has counted on the first day, and is seen to have been silent since. */
export const aLonelyPairDecided = aPairOf(() => [])
