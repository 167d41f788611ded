import type { DoorProblem } from '../../../contract/problem.ts'
import type { PasswordFault } from '../../../contract/password.ts'
import type { BrowserKind, OpenedBy, SystemKind } from '../../../contract/staffSession.ts'
import type { Instant } from '../../../contract/time.ts'
import { zone } from '../../../domain/moment.ts'

const moment = new Intl.DateTimeFormat('da-DK', {
  timeZone: zone,
  day: 'numeric',
  month: 'long',
  hour: '2-digit',
  minute: '2-digit',
})
const browsers = {
  firefox: 'Firefox',
  edge: 'Edge',
  chrome: 'Chrome',
  safari: 'Safari',
  other: 'En anden browser',
} satisfies Record<BrowserKind, string>
const systems = {
  windows: 'Windows',
  mac: 'Mac',
  android: 'Android',
  ios: 'iPhone eller iPad',
  linux: 'Linux',
  other: 'et andet system',
} satisfies Record<SystemKind, string>
const ways = {
  link: 'personligt link',
  passkey: 'adgangsnøgle',
  password: 'adgangskode',
  recovery: 'gendannelseskode',
  provider: 'kommunens login',
} satisfies Record<OpenedBy, string>

/** `30 sekunder`, `2 minutter` */
const wait = (seconds: number) => {
  if (seconds <= 90) return seconds === 1 ? '1 sekund' : `${seconds} sekunder`
  return `${Math.ceil(seconds / 60)} minutter`
}

/** Passwords, recovery codes, one's own sessions, and proving to be there still. */
export const access = {
  problem: {
    sign_in_again: 'Det kræver, at du bekræfter, at det er dig. Intet er ændret. Prøv igen.',
    sign_in_refused:
      'Brugernavn og kode passer ikke sammen. Intet er ændret. Tjek begge dele, og prøv igen.',
    sign_in_later:
      'Der er prøvet forkert for mange gange. Intet er ændret. Vent lidt, og prøv igen, eller brug en adgangsnøgle.',
  } satisfies Record<DoorProblem, string>,
  waitFor: (seconds: number) =>
    `Der er prøvet forkert for mange gange. Intet er ændret. Vent ${wait(seconds)}, og prøv igen, eller brug en adgangsnøgle.`,

  byPassword: 'Log ind med adgangskode',
  byRecovery: 'Brug en gendannelseskode',
  backToPassword: 'Brug adgangskoden',
  signIn: 'Log ind',
  signingIn: 'Logger ind …',
  userName: 'Brugernavn',
  password: 'Adgangskode',
  code: 'Gendannelseskode',
  show: 'Vis adgangskoden',
  missing: 'Skriv både brugernavn og kode.',

  own: {
    title: 'Adgangskode',
    what: 'Med brugernavn og adgangskode logger du ind på enhver pc, også uden adgangsnøgle.',
    none: 'Du har ingen adgangskode.',
    has: (userName: string) => `Du har en adgangskode. Dit brugernavn er ${userName}.`,
    choose: 'Vælg adgangskode',
    change: 'Skift adgangskode',
    remove: 'Fjern adgangskoden',
    userNameHint:
      'For eksempel dine initialer. Mindst 2 tegn: bogstaver, tal, punktum og bindestreg. Store og små bogstaver er ens.',
    passwordHint:
      'Mindst 12 tegn, gerne flere ord efter hinanden. Du må gerne indsætte den fra en adgangskodehåndtering.',
    endOthers: 'Log mig ud alle andre steder',
    save: 'Gem adgangskoden',
    saving: 'Gemmer …',
    cancel: 'Fortryd',
    isSaved: 'Adgangskoden er gemt. Næste gang kan du logge ind med den.',
    isRemoved: 'Adgangskoden er fjernet og kan ikke bruges mere.',
    removing: {
      title: 'Fjern adgangskoden?',
      what: 'Du kan ikke logge ind med den mere, og gendannelseskoderne holder op med at virke. Har du ingen adgangsnøgle, skal du næste gang bede en tovholder om et nyt link.',
      yes: 'Fjern',
      no: 'Behold',
    },
    wrong: {
      userName: 'Skriv 2 til 40 bogstaver, tal, punktummer eller bindestreger. Ikke et CPR-nummer.',
      taken: 'Brugernavnet er optaget. Vælg et andet.',
    },
    faults: {
      too_short: 'Adgangskoden er for kort. Skriv mindst 12 tegn.',
      too_long: 'Adgangskoden er for lang. Skriv højst 256 tegn.',
      common: 'Den adgangskode bruger mange, så den er let at gætte. Vælg en anden.',
      guessable:
        'Adgangskoden er let at gætte: den består af navne, årstid, dage eller tal i rækkefølge. Vælg flere ord, som ikke hører sammen.',
    } satisfies Record<PasswordFault, string>,
  },

  recovery: {
    title: 'Gendannelseskoder',
    what: 'Har du glemt din adgangskode, logger du ind med dit brugernavn og en af koderne. Hver kode virker én gang. Gem dem et andet sted end på pc’en.',
    left: (n: number) => (n === 1 ? 'Du har 1 kode tilbage.' : `Du har ${n} koder tilbage.`),
    none: 'Du har ingen koder.',
    make: 'Lav ti koder',
    makeNew: 'Lav ti nye koder',
    voids: 'Nye koder gør de gamle ugyldige.',
    once: 'Koderne vises kun nu. Skriv dem ud, eller kopiér dem.',
    print: 'Skriv ud',
    copy: 'Kopiér',
    copied: 'Koderne er kopieret.',
    copyFailed: 'Browseren kopierede ikke. Skriv koderne ud, eller markér dem selv.',
    done: 'Færdig',
  },

  sessions: {
    title: 'Her er du logget ind',
    what: 'Kender du ikke et af stederne, så log det ud, og skift adgangskode.',
    where: (browser: BrowserKind, system: SystemKind) =>
      `${browsers[browser]} på ${systems[system]}`,
    current: 'denne browser',
    opened: (at: Instant, by: OpenedBy | undefined) =>
      `Logget ind ${moment.format(Date.parse(at))}${by ? ` med ${ways[by]}` : ''}`,
    used: (at: Instant) => `Sidst brugt ${moment.format(Date.parse(at))}`,
    end: 'Log ud',
    endThis: (where: string, at: Instant) => `Log ud: ${where}, ${moment.format(Date.parse(at))}`,
    endOthers: 'Log ud alle andre steder',
    ended: 'Logget ud.',
  },

  confirm: {
    title: 'Bekræft, at det er dig',
    why: 'Det er mere end ti minutter siden, du loggede ind. Bekræft, så fortsætter du, hvor du var.',
    byPasskey: 'Bekræft med adgangsnøgle',
    byPassword: 'Bekræft med adgangskode',
    busy: 'Bekræfter …',
    wrong: 'Adgangskoden er ikke den rigtige. Intet er ændret. Prøv igen.',
    otherwise:
      'Kan du ikke bekræfte, så log ud, og log ind igen på en anden måde: med en gendannelseskode eller med et nyt link fra en tovholder.',
    none: 'Du har hverken adgangsnøgle eller adgangskode, og dit link er brugt. Vælg en af dem under Din adgang. Det kan du gøre nu. Så kan du bekræfte med den.',
    toAccess: 'Gå til Din adgang',
    cancel: 'Fortryd',
  },

  signOutOf: (name: string) => `Log ud overalt: ${name}`,
  signOutEverywhere: 'Log ud overalt',
  isSignedOut: (name: string) =>
    `${name} er logget ud alle steder og kan logge ind igen med det, vedkommende har.`,
  hasPassword: 'Har adgangskode',
}
