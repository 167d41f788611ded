import type { Day } from '../../../contract/time.ts'
import { moment } from './moment.ts'
import { staff } from './staff.ts'

/** `onsdag 21.` */
const shortDay = (day: Day) => `${moment.weekday(day)} ${Number(day.slice(8))}.`

/** At most three by name, so that it fits a line. */
const few = (names: string[], others: (n: number) => string) => {
  const rest = names.length - 3
  return staff.list(rest > 1 ? [...names.slice(0, 3), others(rest)] : names)
}

const days = (n: number) => (n === 1 ? '1 dag' : `${staff.number(n)} dage`)

/** How much of what was expected has been counted. What a share is of, it says itself. */
export const coverage = {
  /** Beside every total. */
  share: (percent: string) => `${percent} af enhedsdagene talt`,
  label: 'Dækning',
  sum: (told: number, expected: number) =>
    `${staff.number(told)} af ${staff.number(expected)} ventede enhedsdage er talt eller meldt tomme`,
  quiet: (n: number) => `${staff.number(n)} meldt ingen henvendelser`,
  lacking: (units: { name: string; days: number }[]) =>
    `Mangler: ${few(
      units.map((unit) => `${unit.name} (${days(unit.days)})`),
      (n) => `${n} andre enheder`,
    )}`,
  nothingLacks: 'Ingen dage mangler',
  why: 'En enhedsdag er en dag, hvor en enhed ventes at tælle. En halv dag er en halv enhedsdag. I dag tæller med, så snart enheden har talt eller meldt ingen.',
  none: 'Ingen enheder ventes at tælle.',
  notExpected: 'ventes ikke',
  of: (told: number, expected: number) => `${staff.number(told)} af ${days(expected)}`,
  missing: (missing: Day[]) => `mangler ${few(missing.map(shortDay), (n) => `${n} andre dage`)}`,
  beyond: (n: number) => `${days(n)} ud over de ventede`,
}
