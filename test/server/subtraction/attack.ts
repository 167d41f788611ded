import type { Look } from './play.ts'
import { closingReadings } from './closingReadings.ts'
import { extractReadings } from './extractReadings.ts'
import { correctedReadings } from './correctedReadings.ts'
import type { Term } from './ledger.ts'
import { isInTheFile, isOfOpenUnits } from './numbersRead.ts'
import { promisesOf } from './promises.ts'
import { type Cell, partsOf, type Reading, readingsOf } from './readings.ts'
import { fewestThatGive, reckoningWith, type Sum } from './matrix.ts'
import { areas, storyWeekOf, times } from './story.ts'

type Known = Reading & { at: number; sum: Sum }
/** A number that was shown at a look, of what grew at one look alone. */
type Waited = Reading & { at: number; only: number }

/**
 * Reckons with every number that was shown, at whatever moment and to whomever, and tells the first
 * figure of a small unit that comes out before the rule lets it be told.
 *
 * The unknown is what each unit's cells have grown by from look to look. Known besides the numbers is
 * which units have counted on a day, which areas a unit counts, and in what days of which groups
 * nothing at all has happened since the last look: whoever did it in the others is not, except of what
 * was decided on: whoever decides looks before and after.
 */
export function breachIn({
  looks,
  waited,
}: {
  looks: readonly Look[]
  waited: readonly Waited[]
}): string | undefined {
  for (const { answers } of looks) {
    isInTheFile(answers)
    for (const { board } of answers.boards) isOfOpenUnits(board)
  }
  const unknown = unknownsOf(looks)
  const promised = promisesOf(looks)
  const meant = (reading: Reading, at: number, sum: Sum): Known => {
    const n = unknown.truthOf(sum)
    // An attacker who reads a number for something else finds nothing.
    if (n !== reading.n) throw new Error(`misread: ${reading.view} is ${reading.n}, not ${n}`)
    return { ...reading, at, sum }
  }
  const known = [
    ...looks.flatMap((_, at) =>
      closingReadings(looks, at).map(({ since, ...reading }) =>
        meant(reading, at, unknown.sumOf(reading.of, at, since)),
      ),
    ),
    ...looks.flatMap((look, at) =>
      [...readingsOf(look), ...extractReadings(look), ...correctedReadings(look)].map((reading) =>
        meant(
          reading,
          at,
          reading.moved ? unknown.movedSum(reading.moved) : unknown.sumOf(reading.of, at),
        ),
      ),
    ),
    // What waited is what grew when it was decided on.
    ...waited.map((reading) =>
      meant(reading, reading.at, unknown.sumOf(reading.of, reading.only, reading.only)),
    ),
  ]
  const useful = known.filter((each) => !promised.isTainted(each))
  for (const { name, from, until, targets } of promised.cases()) {
    const mine = distinct(useful.filter(({ at }) => from <= at && at < until))
    const reckoning = reckoningWith(
      mine.map(({ sum }) => sum),
      unknown.width,
    )
    for (const { what, of, at } of targets) {
      const wanted = unknown.sumOf(of, at)
      if (unknown.truthOf(wanted) === 0 || !reckoning.gives(wanted)) continue
      const how = fewestThatGive(wanted, mine, ({ sum }) => sum, unknown.width)
      const lines = how.map(({ at: nth, view, n }) => `  look ${nth}: ${view} = ${n}`)
      return [`${name}: ${what} as of look ${at} is known from`, ...lines].join('\n')
    }
  }
  return undefined
}

const keyOf = ({ unit, day, area, time, type }: Cell, at: number) =>
  `${unit} ${day} ${area} ${time} ${type} ${at}`

/** What can have grown between two looks, and by how much each really has. */
function unknownsOf(looks: readonly Look[]) {
  const place = new Map<string, number>()
  const truth: number[] = []
  for (const [at, { grown, setsIn, house, decided }] of looks.entries()) {
    const active = new Set(
      grown.flatMap(({ unit, day }) =>
        // Whoever decides knows of which units it was; else it may have been any of those together.
        (decided ?? setsIn[storyWeekOf(day)].find((set) => set.includes(unit)) ?? [unit]).map(
          (each) => `${each} ${day}`,
        ),
      ),
    )
    const counts = new Map(house.flat().map(({ id, areas: own }) => [id, own]))
    for (const unitDay of active) {
      const [unit = '', day = ''] = unitDay.split(' ')
      const before = looks[at - 1]?.house.flat().find(({ id }) => id === unit)?.areas ?? []
      const own = new Set([...(counts.get(unit) ?? []), ...before])
      for (const area of own) {
        for (const part of partsOf([area])) place.set(keyOf({ unit, day, ...part }, at), place.size)
      }
    }
    for (const { n, ...cell } of grown) {
      const key = keyOf(cell, at)
      const nth = place.get(key) ?? place.size
      place.set(key, nth)
      truth[nth] = (truth[nth] ?? 0) + n
    }
  }
  // Of a unit that is said not to have counted on a day, nothing has grown there yet.
  for (const [at, { answers }] of looks.entries()) {
    for (const { board } of answers.boards) {
      if (board.from !== board.to) continue
      for (const { unit, activity } of board.units) {
        if (activity === 'counted') continue
        const keys = cellsOf(unit, board.from).flatMap((cell) =>
          looks.slice(0, at + 1).map((_, then) => keyOf(cell, then)),
        )
        // One that took all back has counted nevertheless.
        if (keys.some((key) => (truth[place.get(key) ?? -1] ?? 0) !== 0)) continue
        for (const key of keys) place.delete(key)
      }
    }
  }
  return {
    width: Math.max(0, ...place.values()) + 1,
    sumOf(cells: Iterable<Cell>, until: number, from = 0): Sum {
      const sum = new Map<number, number>()
      for (const cell of cells) {
        for (let at = from; at <= until; at += 1) {
          const nth = place.get(keyOf(cell, at))
          if (nth !== undefined) sum.set(nth, 1)
        }
      }
      return sum
    },
    /** Of what was moved, each part as it was at the look before: some of it may have been moved back. */
    movedSum(moved: readonly Term[]): Sum {
      const sum = new Map<number, number>()
      for (const { at: until, times: often, ...of } of moved) {
        for (const time of times) {
          for (let at = 0; at <= until; at += 1) {
            const nth = place.get(keyOf({ ...of, time }, at))
            if (nth !== undefined) sum.set(nth, (sum.get(nth) ?? 0) + often)
          }
        }
      }
      return new Map([...sum].filter(([, often]) => often !== 0))
    },
    truthOf: (sum: Sum): number =>
      [...sum].reduce((n, [at, often]) => n + often * (truth[at] ?? 0), 0),
  }
}

const cellsOf = (unit: string, day: string): Cell[] =>
  partsOf(areas).map((part) => ({ unit, day, ...part }))

/** Each sum once, as it was seen first. */
const distinct = (known: readonly Known[]): Known[] =>
  [
    ...new Map(
      known
        .toReversed()
        .filter(({ sum }) => sum.size > 0)
        .map((each) => [[...each.sum].toSorted(([a], [b]) => a - b).join(), each] as const),
    ).values(),
  ].toReversed()
