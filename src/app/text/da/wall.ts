import type { WallAnswer } from '../../../contract/screen.ts'
import type { Day, Instant } from '../../../contract/time.ts'
import { zone } from '../../../domain/moment.ts'
import { moment } from './moment.ts'
import { staff } from './staff.ts'

const onTheClock = new Intl.DateTimeFormat('da-DK', { timeZone: zone, timeStyle: 'short' })
const marks: Record<WallAnswer['units'][number]['is'], string> = {
  counted: 'har talt',
  quiet: 'ingen henvendelser',
  silent: 'ikke endnu',
  free: 'ventes ikke',
}

/** What hangs on a wall, and is read from three metres away. */
export const wall = {
  /** `10.32`: seconds would only flicker. */
  clock: (at: Instant) => onTheClock.format(Date.parse(at)),
  title: 'Vægskærm',
  opening: 'Henter …',
  nth: (n: number, of: number) => `dag ${n} af ${of}`,
  incoming: 'Indgående',
  outgoing: 'Udgående',
  channels: 'Kanaler',
  channel: 'Kanal',
  short: { incoming: 'Ind', outgoing: 'Ud' },
  covers: (units: number, of: number) =>
    `Tallene dækker ${staff.number(units)} af ${staff.number(of)} enheder`,
  none: 'Der er ikke talt noget endnu i dag',
  units: (n: number, of: number) => `${staff.number(n)} af ${staff.number(of)} enheder har talt`,
  tried: (n: number, of: number) => `${staff.number(n)} af ${staff.number(of)} enheder har prøvet`,
  everyone: 'Alle enheder har meldt ind',
  mark: (is: WallAnswer['units'][number]['is'], trial: boolean) =>
    trial && is === 'counted' ? 'har prøvet' : marks[is],
  rest: (n: number) => (n === 1 ? 'og 1 enhed til' : `og ${n} enheder til`),
  at: (clock: string) => `Opdateret kl. ${clock}`,
  lost: (clock: string, age: string) =>
    `Ingen forbindelse. Tallene er fra kl. ${clock}, ${age} gamle.`,
  lostWithout: 'Ingen forbindelse. Vi prøver igen af os selv.',
  trial: {
    band: 'Prøvetælling',
    what: 'Intet af det, der tælles i dag, kommer med i tallene.',
    next: (day: Day) => `Tællingen begynder ${moment.longDay(day)}.`,
  },
  paused: 'Tællingen er sat på pause',
  rests: {
    title: 'I dag tælles der ikke',
    next: (day: Day) => `Næste tælledag er ${moment.longDay(day)}.`,
    done: 'Alle tælledage er gået. Tak for hjælpen.',
  },
  over: {
    title: 'Tællingen er slut',
    what: 'Skærmen viser ikke flere tal fra den. Tak for hjælpen.',
  },
  pair: {
    title: 'Vis dagens tal på denne skærm',
    back: 'Skærmen er koblet fra',
    backWhat: 'Den viser ikke tal mere. Sådan kobles den til igen:',
    steps: (host: string) => [
      `Log ind på ${host} på en computer.`,
      'Vælg Vægskærme.',
      'Skriv koden her fra skærmen.',
    ],
    code: 'Kode',
    waiting:
      'Koden skifter med nogle minutters mellemrum. Den kan stå fremme: alene åbner den intet.',
  },
}
