import type { Direction } from '../../../contract/entry.ts'
import type { Activity } from '../../../contract/tally.ts'
import { staff } from './staff.ts'

const directions = { incoming: 'Indgående', outgoing: 'Udgående' }
const ofDirection = { incoming: 'indgående', outgoing: 'udgående' }

const contacts = (n: number, direction: Direction) =>
  n === 1
    ? `1 ${ofDirection[direction]} henvendelse`
    : `${staff.number(n)} ${ofDirection[direction]} henvendelser`

const activities: Record<Activity, string> = {
  counted: 'har talt',
  quiet: 'ingen henvendelser',
  silent: 'ikke endnu',
}

/** Who has not counted: at most three by name, so that it fits a card. */
const silent = (names: string[], over: boolean) => {
  const rest = names.length - 3
  const shown = rest > 1 ? [...names.slice(0, 3), `${rest} andre`] : names
  return `${staff.list(shown)} har ikke talt${over ? '' : ' endnu'}`
}

/** The team lead's board. The words of figures are read from across a room: keep them short. */
export const board = {
  title: 'Tavle',
  campaign: 'Tælling',
  choose: 'Vælg en tælling',
  dayOf: (n: number, all: number) => `dag ${n} af ${all}`,
  weekOf: (n: number, all: number) => `uge ${n} af ${all}`,
  steps: 'Skift periode',
  earlierDay: 'Forrige dag',
  laterDay: 'Næste dag',
  earlierWeek: 'Forrige uge',
  laterWeek: 'Næste uge',
  view: 'Vis',
  periods: { day: 'Dag', week: 'Uge', campaign: 'Hele tællingen' },
  campaignSoFar: 'hele tællingen til nu',
  backToToday: 'Til i dag',

  live: 'Opdateres direkte',
  updated: (clock: string) => `Opdateret kl. ${clock}`,
  read: (day: string, clock: string) => `Opgjort ${day} kl. ${clock}`,
  fetching: 'Henter tal …',
  stale: (clock: string, age: string) => `Tal fra kl. ${clock}, ${age} gamle`,
  lost: (clock: string, age: string) =>
    `Forbindelsen er væk; tallene er fra kl. ${clock}, ${age} gamle`,
  staleWhy: 'Vi kan ikke hente nye tal lige nu. Du ser de seneste. Vi bliver ved med at prøve.',
  age: (seconds: number) => {
    const minutes = Math.floor(seconds / 60)
    if (minutes < 1) return `${seconds} ${seconds === 1 ? 'sekund' : 'sekunder'}`
    if (minutes < 60) return `${minutes} ${minutes === 1 ? 'minut' : 'minutter'}`
    const hours = Math.floor(minutes / 60)
    return `${hours} ${hours === 1 ? 'time' : 'timer'}`
  },

  directions,
  figures: 'Nøgletal',
  counting: 'Enheder der har talt',
  of: (n: number) => `af ${staff.number(n)}`,
  silent,
  quiet: (n: number) =>
    n === 1 ? '1 har meldt ingen henvendelser' : `${n} har meldt ingen henvendelser`,
  everyone: 'Alle har meldt ind',
  covers: (units: number, of: number) =>
    `Tallene dækker ${staff.number(units)} af ${staff.number(of)} enheder`,
  coversWhy: 'Resten vises ikke endnu: det ville røbe, hvad der er talt i en lille enhed.',

  asTable: 'Vis som tabel',
  number: 'Antal',
  perChannel: (direction: Direction) => `${directions[direction]} pr. kanal`,
  base: (n: number, direction: Direction) => `Andel af ${contacts(n, direction)}.`,
  rounded: (sum: string) => `Afrundet til én decimal, så andelene giver ${sum}.`,
  none: (direction: Direction) => `Ingen ${ofDirection[direction]} henvendelser endnu.`,
  noneOver: (direction: Direction) => `Ingen ${ofDirection[direction]} henvendelser.`,
  areas: (direction: Direction) => `${directions[direction]}: opgaveområder og kanaler`,
  area: 'Opgaveområde',
  total: 'I alt',
  /** A row of the table, and why it is there. */
  pooledAreas: 'Flere opgaveområder (samlet)',
  pooledWhy:
    'Nogle opgaveområder står samlet: hver for sig ville de røbe, hvad der er talt i en lille enhed.',
  idle: (n: number) =>
    n === 1 ? '1 opgaveområde uden henvendelser' : `${n} opgaveområder uden henvendelser`,

  units: 'Enheder',
  unit: 'Enhed',
  status: 'Status',
  activity: (activity: Activity, over: boolean) =>
    activity === 'silent' && over ? 'har ikke talt' : activities[activity],
  quietInPart: 'ingen henvendelser i en del af dagen',
  merged: (names: string[]) => `${names.join(' + ')} (samlet)`,
  mergedWhy:
    'Små enheder står samlet, så ingen kan se, hvad den enkelte kollega har talt. Når ugen er slut, står deres eget ugetal her, hvis det ikke røber en enkelt dag.',
  own: (totals: { unit: string; n: number }[]) =>
    `Egne ugetal: ${totals.map(({ unit, n }) => `${unit} ${staff.number(n)}`).join(', ')}.`,
  waiting:
    'Nogle dage er ikke med i de samlede tal endnu: de ville røbe, hvad der er talt i en lille enhed. De kommer med, når ugen er slut.',
  waitingSoFar:
    'Nogle rækker er uden nogle af dagene: dér stod enhederne i en anden række, eller også ville tallene røbe, hvad der er talt i en lille enhed. Dage i en uge, der er i gang, kommer med, når ugen er slut.',
  /** What devices have given numbers to, and what is not here. */
  missing: (groups: { n: number; units: string[] }[]) => {
    const parts = groups.map(
      ({ n, units }) =>
        `${n === 1 ? '1 registrering' : `${staff.number(n)} registreringer`} fra ${units.join(' + ')}`,
    )
    return `Ikke nået frem: ${staff.list(parts)}. En telefon eller pc kan være tømt eller væk.`
  },
  hidden: 'vises ikke',
  hiddenWhy:
    'Hvor tallene ikke vises, ville de røbe, hvad der er talt i en lille enhed. Ugetallene kommer, når ugen er slut.',

  noCampaign: {
    title: 'Der er ingen tælling endnu',
    next: 'Når tovholderen har sat en tælling op, følger du den her: dagens henvendelser, kanal for kanal.',
  },
  notCounting: (day: string) => `${day} er ikke en tælledag`,
  trial: (day: string) => `${day} er prøvetælling`,
  trialWhy: 'Prøv alt, hvad I vil: Det, der tælles på en prøvedag, kommer aldrig med i tallene.',
  before: (day: string) => `Tællingen begynder ${day}.`,
  next: (day: string) => `Næste tælledag er ${day}.`,
  over: (day: string) => `Tællingen sluttede ${day}.`,
  see: (day: string) => `Se ${day}`,
  future: (day: string) => `${day} er ikke kommet endnu`,
  empty: 'Der er ikke talt noget endnu. Tallene kommer af sig selv, når den første tæller.',
  emptyOver: 'Der blev ikke talt noget.',
  notYours: {
    title: 'Tællingen er ikke her',
    next: 'Måske er den slettet, eller også følger du ingen af dens enheder. Vælg en anden, eller spørg tovholderen.',
  },
}
