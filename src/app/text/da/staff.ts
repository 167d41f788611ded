import type { Role } from '../../../contract/account.ts'
import type { Day, Instant, Week } from '../../../contract/time.ts'
import { weekNumberOf, zone } from '../../../domain/moment.ts'
import type { Phase } from '../../../domain/phase.ts'

const counted = new Intl.NumberFormat('da-DK')
const oneDecimal = new Intl.NumberFormat('da-DK', {
  minimumFractionDigits: 1,
  maximumFractionDigits: 1,
})
// A day is a date, not an instant: read as UTC, it can never slip to the day before.
const date = new Intl.DateTimeFormat('da-DK', { timeZone: 'UTC', day: 'numeric', month: 'long' })
const onTheClock = new Intl.DateTimeFormat('da-DK', { timeZone: zone, timeStyle: 'medium' })

const roles = {
  lead: 'teamleder',
  coordinator: 'tovholder',
  operator: 'driftsansvarlig',
} satisfies Record<Role, string>

const phases = {
  draft: 'Kladde',
  before: 'Ikke begyndt',
  trial: 'Prøvetælling i dag',
  count: 'Tæller i dag',
  between: 'I gang, ingen tælling i dag',
  closing: 'Slut, efternølere tages med',
  closed: 'Lukket',
  paused: 'Sat på pause',
  cancelled: 'Aflyst',
  locked: 'Godkendt og låst',
  purged: 'Slettet',
} satisfies Record<Phase, string>

/** How numbers, days and names are said on all of the staff's screens, and the way in and out. */
export const staff = {
  number: (n: number) => counted.format(n),
  percent: (tenths: number) => `${oneDecimal.format(tenths / 10)} %`,
  /** `19.–23. oktober` */
  span: (first: Day, last: Day) => date.formatRange(Date.parse(first), Date.parse(last)),
  /** `10.32.05` */
  clock: (at: Instant) => onTheClock.format(Date.parse(at)),
  week: (week: Week) => `uge ${weekNumberOf(week)}`,
  /** `Borgerservice, Vej og Byggesag` */
  list: (names: string[]) => new Intl.ListFormat('da-DK').format(names),
  /** Where a campaign stands today. */
  phases,

  nav: 'Sider',
  skip: 'Gå til indhold',
  today: 'I dag',
  thisWeek: 'Ugen',
  weekTotals: 'Ugetal',
  setUp: 'Opsætning',
  /** Behind it a lead finds what is not looked at every day. */
  more: 'Mere',
  account: 'Din adgang',
  who: (name: string, role: Role) => `${name}, ${roles[role]}`,
  signOut: 'Log ud',
  switchBack: (name: string) => `Skift tilbage til ${name}`,
  loading: 'Henter …',
  tryAgain: 'Prøv igen',
  problem: {
    offline: 'Vi kan ikke få fat i serveren. Intet er gået tabt. Tjek dit netværk, og prøv igen.',
    unreadable: 'Tælleværk er blevet opdateret. Intet er gået tabt. Genindlæs siden.',
  },

  noPage: {
    title: 'Siden findes ikke',
    what: 'Måske er adressen skrevet forkert, eller siden hedder noget andet nu. Intet er gået tabt.',
    toCounter: 'Gå til tælleren',
  },

  signIn: {
    title: 'Log ind',
    ready: 'Dit link er klar. Klik for at logge ind i denne browser.',
    replaces: (name: string) => `Lige nu er du ${name}. Linket kan logge dig ind som en anden.`,
    button: 'Log ind',
    /** Below a link that did not work, for whoever is signed in already. */
    goOn: (name: string) => `Fortsæt som ${name}`,
    busy: 'Logger ind …',
    broken: 'Linket er ikke helt. Kopiér hele linket fra beskeden, og åbn det igen.',
    become: (name: string, role: Role, municipality: string) =>
      `Du er nu ${name}, ${roles[role]} i ${municipality}.`,
    are: (name: string, role: Role, municipality: string) =>
      `Du er ${name}, ${roles[role]} i ${municipality}.`,
    toBoard: 'Gå til tavlen',
    toDesk: 'Gå til ugetal',
  },

  stranger: {
    title: 'Her logger ledere og tovholdere ind',
    how: 'Du kommer ind med dit personlige link, din adgangsnøgle eller din adgangskode.',
    lost: 'Mangler du et link, eller virker det ikke længere? Bed tovholderen om et nyt. Tovholdere får deres af den driftsansvarlige.',
    counting:
      'Vil du tælle henvendelser? Brug linket eller koden, som din teamleder har givet dig.',
  },
  expired: {
    title: 'Din adgang er udløbet',
    safe: 'Intet er gået tabt. Alt, hvad der er talt, er der stadig.',
    next: 'Log ind med din adgangsnøgle eller adgangskode, eller bed tovholderen om et nyt link. Er du allerede logget ind i en anden fane, så prøv igen her.',
  },
  signedOut: {
    title: 'Du er logget ud',
    next: 'Log ind med din adgangsnøgle eller adgangskode, når du vil ind igen. Har du ingen af dem, så bed tovholderen om et nyt link.',
  },
  operator: {
    title: 'Her er ingen tal til dig',
    why: 'Du passer driften, og den ser ingen tal. Tallene tilhører kommunens tovholdere og teamledere.',
  },
}
