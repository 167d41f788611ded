import type { CorrectionReason, NotToCorrect } from '../../../contract/correction.ts'
import type { Day, Instant } from '../../../contract/time.ts'
import { moment as days } from './moment.ts'

const withSign = new Intl.NumberFormat('da-DK', { signDisplay: 'exceptZero' })
// A minus as wide as the plus; a hyphen is easily overlooked.
const signed = (n: number) => withSign.format(n).replace('-', '−')
const counted = new Intl.NumberFormat('da-DK')
const moment = new Intl.DateTimeFormat('da-DK', {
  ...({ dateStyle: 'long', timeStyle: 'short' } as const),
  timeZone: 'Europe/Copenhagen',
})
const on = (day: Day) => days.longDay(day)
const at = (instant: Instant) => moment.format(Date.parse(instant))
const contacts = (n: number) => (n === 1 ? '1 henvendelse' : `${counted.format(n)} henvendelser`)

/** What leads and coordinators write beside what was counted. */
export const corrections = {
  nav: 'Rettelser',
  title: 'Rettelser',
  intro:
    'Er noget talt forkert, kan det rettes her. Det talte bliver stående. Rettelsen står ved siden af med dit navn og lægges ikke til.',
  signed,
  day: on,
  /** In a figure of the board, under what was counted. */
  beside: (n: number) => `rettelser ${signed(n)}`,
  besideWhy: 'Rettelser er skrevet af teamledere og tovholdere og er ikke lagt til det talte.',
  toAll: 'Se rettelserne',
  noCampaign: 'Ingen tælling er gået i gang endnu. Når den er, kan du rette her.',
  notYet: 'Ingen tælledag er kommet endnu. Fra den første kan der rettes her.',
  not: {
    not_correctable: 'I denne tælling kan intet rettes: den er aflyst eller slettet.',
    signed_off:
      'Tallene er godkendt. Nu kan kun tovholderen rette, og så skal der godkendes en ny udgave.',
  } satisfies Record<NotToCorrect, string>,
  empty: {
    title: 'Ingen har rettet noget',
    next: 'Blev noget glemt, talt dobbelt eller talt på en forkert kanal eller dag? Skriv en rettelse. Den står i sin egen kolonne på tavlen og i filerne, med navn og grund, og kan tages tilbage. Den, der selv har talt, kan i stedet fortryde i Min dag.',
  },
  reasons: {
    forgotten: 'glemt at tælle',
    counted_twice: 'talt dobbelt',
    wrong_channel: 'forkert kanal',
    wrong_area: 'forkert opgaveområde',
    other: 'andet',
  } satisfies Record<CorrectionReason, string>,
  form: {
    open: 'Skriv en rettelse',
    title: 'Ny rettelse',
    unit: 'Enhed',
    day: 'Dag',
    direction: 'Retning',
    channel: 'Kanal',
    taskArea: 'Opgaveområde',
    contactType: 'Henvendelsestype',
    noType: 'Ikke angivet',
    way: 'Læg til eller træk fra',
    ways: { more: 'Læg til', fewer: 'Træk fra' },
    n: 'Antal',
    nWrong: 'Skriv et helt tal fra 1 til 999.',
    reason: 'Hvorfor',
    note: 'Forklaring',
    noteOptional: 'Forklaring (kan udelades)',
    noteHelp: 'Skriv intet om borgere eller medarbejdere. Alle, der ser rettelsen, kan læse det.',
    noteMissing: 'Skriv kort hvorfor.',
    noteWrong: 'Det ligner et CPR-nummer, eller teksten er for lang. Skriv intet om personer.',
    save: 'Gem rettelsen',
    cancel: 'Fortryd',
    saved: 'Rettelsen er gemt.',
  },
  move: {
    open: 'Flyt det, der er talt forkert',
    title: 'Flyt det, der er talt',
    intro:
      'Alt, hvad en enhed har på en dag, kan flyttes på én gang: til en anden dag eller til en anden enhed. Det kan tages tilbage.',
    from: 'Talt i enheden',
    day: 'Talt på dagen',
    where: 'Hører til',
    wheres: { day: 'En anden dag', unit: 'En anden enhed' },
    toDay: 'Den rigtige dag',
    toUnit: 'Den rigtige enhed',
    channel: 'Kanal',
    taskArea: 'Opgaveområde',
    all: 'Alle',
    look: 'Se, hvad der bliver flyttet',
    sameDay: 'Vælg en anden dag end den, der er talt på.',
    sameUnit: 'Vælg en anden enhed end den, der er talt i.',
    preview: (n: number) => `${contacts(n)} bliver flyttet`,
    part: (direction: string, channel: string, n: number) =>
      `${channel}, ${direction.toLowerCase()}: ${counted.format(n)}`,
    toDayWords: (unit: string, day: Day, toDay: Day) =>
      `Fra ${on(day)} til ${on(toDay)} i ${unit}.`,
    toUnitWords: (unit: string, day: Day, toUnit: string) =>
      `Fra ${unit} til ${toUnit}, ${on(day)}.`,
    later:
      'Det flyttes som rettelser: minus det ene sted og plus det andet. Kommer der siden mere på det forkerte sted, bliver det ikke flyttet med.',
    do: 'Flyt',
    saved: 'Det er flyttet.',
  },
  list: {
    title: 'Skrevet indtil nu',
    movedToDay: (n: number, toDay: Day) => `${contacts(n)} flyttet til ${on(toDay)}`,
    movedToUnit: (n: number, toUnit: string) => `${contacts(n)} flyttet til ${toUnit}`,
    movedAway: (n: number) => `${contacts(n)} flyttet til en anden enhed`,
    movedHere: (n: number, toUnit: string) =>
      `${contacts(n)} flyttet til ${toUnit} fra en anden enhed`,
    place: (unit: string, day: Day) => `${unit}, ${on(day)}`,
    signature: (who: string, when: Instant) => `${who}, ${at(when)}`,
    takenBack: (who: string, when: Instant) => `Taget tilbage af ${who}, ${at(when)}`,
    takeBack: 'Tag tilbage',
    takeBackOf: (what: string) => `Tag tilbage: ${what}`,
    asking: 'Tag den tilbage?',
    askingWhy:
      'Der bliver skrevet en modsat rettelse, så de to går lige op. Begge bliver stående i listen og i loggen.',
    taken: 'Rettelsen er taget tilbage.',
    older: (n: number) => `${counted.format(n)} ældre vises ikke her. De står i loggen.`,
  },
}
