import type { Direction } from '../../../contract/entry.ts'
import { staff } from './staff.ts'

const directions = { incoming: 'indgående', outgoing: 'udgående' }
const weekdays = ['mandag', 'tirsdag', 'onsdag', 'torsdag', 'fredag', 'lørdag', 'søndag']

/** `10.30`, `11`: hours as they are said at work. */
const hour = (time: string) => {
  const [hours, minutes] = time.split(':')
  return minutes === '00' ? `${Number(hours)}` : `${Number(hours)}.${minutes}`
}
const next = (time: string) =>
  time.endsWith('00') ? time.replace(':00', ':30') : `${Number(time.slice(0, 2)) + 1}:00`
const span = (time: string) => `${hour(time)}–${hour(next(time))}`

/** When it is busy. */
export const busy = {
  title: (direction: Direction) => `Travle timer: ${directions[direction]}`,
  weekday: (n: number) => weekdays[n - 1] ?? '',
  short: (n: number) => (weekdays[n - 1] ?? '').slice(0, 3),
  hour,
  span,
  day: 'Ugedag',
  time: 'Tid',
  loading: 'Henter travle timer …',
  busiest: (some: { weekday: number; time: string; n: number }[]) =>
    `Travlest: ${staff.list(some.map(({ weekday, time, n }) => `${weekdays[weekday - 1]} ${span(time)} (${staff.number(n)})`))}.`,
  expected: (some: { weekday: number; time: string; n: number }[]) =>
    `Endnu kan der ventes flest ${staff.list(some.map(({ weekday, time, n }) => `${weekdays[weekday - 1]} ${span(time)} (${staff.number(n)})`))}.`,
  before: (when: string, campaign: string, someToCome: boolean) =>
    `${someToCome ? `Skraverede felter er ${when} (${campaign}): det, der kan ventes. I tabellen står de` : `I tabellen står tallene for ${when} (${campaign})`} i parentes.`,
  noneBefore: (when: string, campaign: string) =>
    `Tallene for ${when} (${campaign}) er ikke vist: halve timer er ikke delt på enheder og opgaveområder, så de kan kun sammenlignes, hvor alle er de samme.`,
  base: (n: number, direction: Direction) =>
    `Viser ${staff.number(n)} ${directions[direction]} ${n === 1 ? 'henvendelse' : 'henvendelser'} med klokkeslæt.`,
  untimed: (n: number) =>
    `${staff.number(n)} mere uden: de er tilføjet bagefter, eller tiden ville røbe, hvad der er talt i en lille enhed.`,
  covers: (units: number, of: number) =>
    `Tallene dækker alle dage i ${staff.number(units)} af ${staff.number(of)} enheder.`,
  none: 'Der er ingen henvendelser med klokkeslæt endnu.',
  legend: {
    title: 'Forklaring',
    from: 'Få',
    to: (most: number) => `Flest (${staff.number(most)})`,
    empty: 'Ventet, intet talt',
    coming: 'Ventet, ikke kommet endnu',
    off: 'Ventes ikke',
  },
  table: 'Vis som tabel',
  total: 'I alt',
  notDivided:
    'Travle timer er ikke delt på kanaler eller opgaveområder. Fjern de filtre for at se dem.',
}
