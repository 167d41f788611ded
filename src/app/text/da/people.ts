import type { Role } from '../../../contract/account.ts'
import type { Day, Instant } from '../../../contract/time.ts'
import { zone } from '../../../domain/moment.ts'

const date = new Intl.DateTimeFormat('da-DK', { timeZone: 'UTC', day: 'numeric', month: 'long' })
const moment = new Intl.DateTimeFormat('da-DK', {
  timeZone: zone,
  day: 'numeric',
  month: 'long',
  hour: '2-digit',
  minute: '2-digit',
})

/** Who of the staff gets in, and to what. */
export const people = {
  nav: 'Personer',
  title: 'Hvem har adgang',
  intro:
    'Her giver du kolleger adgang. Medarbejdere, der tæller, skal ikke stå her: de bruger enhedens link.',
  groups: {
    coordinator: 'Tovholdere',
    lead: 'Teamledere',
    operator: 'Driftsansvarlige',
  } satisfies Record<Role, string>,
  nobody: {
    coordinator: 'Ingen endnu.',
    lead: 'Ingen endnu. En teamleder følger sine egne enheder på tavlen.',
    operator: 'Ingen. En driftsansvarlig passer serveren og ser ingen tal.',
  } satisfies Record<Role, string>,
  roles: {
    coordinator: 'Tovholder: sætter op, ser hele kommunen',
    lead: 'Teamleder: ser sine egne enheder',
    operator: 'Driftsansvarlig: ser ingen tal',
  } satisfies Record<Role, string>,
  advice: {
    one: 'Kommunen har kun én tovholder. To eller tre er bedst: så går tællingen videre ved ferie og sygdom.',
    many: (n: number) =>
      `Kommunen har ${n} tovholdere. To eller tre er bedst: så ved alle, hvem der bestemmer.`,
  },
  suggestion: 'Invitér en tovholder mere',
  toPeople: 'Gå til personer',

  you: 'dig',
  seen: (day: Day) => `Sidst logget ind ${date.format(Date.parse(day))}`,
  invited: 'Inviteret, ikke logget ind endnu',
  lapsed: 'Inviteret, men linket er udløbet. Lav et nyt link.',
  linkUntil: (at: Instant) => `Linket kan bruges til ${moment.format(Date.parse(at))}`,
  hasPasskey: 'Har adgangsnøgle',
  noPasskey: 'Ingen adgangsnøgle',
  provider: {
    gives: 'Adgangen kommer fra kommunens login, og rollen følger det',
    connected: 'Kan også logge ind med kommunens login',
  },

  invite: 'Giv en kollega adgang',
  edit: 'Ret',
  editOf: (name: string) => `Ret ${name}`,
  newLink: 'Nyt link',
  newLinkOf: (name: string) => `Nyt link til ${name}`,
  remove: 'Fjern',
  removeOf: (name: string) => `Fjern ${name}`,
  ownStays: 'Din egen adgang kan kun en anden tovholder fjerne.',

  form: {
    name: 'Navn',
    nameHint: 'Kollegaens navn, som I kender det. Aldrig noget om en borger.',
    role: 'Rolle',
    ownRole: 'Din egen rolle kan kun en anden tovholder ændre.',
    units: 'Enheder',
    find: 'Find en enhed',
    chosen: (n: number) => (n === 1 ? '1 enhed valgt' : `${n} enheder valgt`),
    noUnits: 'Der er ingen enheder endnu. Sæt en tælling op først.',
    gone: 'Ikke i nogen tælling mere',
    days: 'Linket gælder i',
    daysOf: (n: number) => (n === 1 ? '1 dag' : `${n} dage`),
    invite: 'Lav link',
    save: 'Gem',
    saving: 'Gemmer …',
    cancel: 'Fortryd',
    draft: 'Det, du havde skrevet, er her stadig.',
  },
  wrong: {
    cpr: 'Det ligner et CPR-nummer. Her må intet stå om en borger. Skriv kollegaens navn.',
    name: 'Skriv et navn på højst 80 tegn.',
    units: 'Vælg mindst én enhed.',
    unknownUnit: 'En af enhederne er ikke i nogen tælling mere. Vælg om.',
    role: 'Vælg en rolle.',
    days: 'Vælg, hvor længe linket gælder.',
  },
  conflict: {
    title: 'En anden har gemt i mellemtiden',
    now: (said: string) => `Nu står der: ${said}.`,
    mine: 'Gem mit alligevel',
    theirs: 'Brug det, der står nu',
    gone: 'Personen er fjernet af en anden. Det, du skrev, er ikke gemt.',
  },
  removing: {
    title: (name: string) => `Fjern adgangen for ${name}?`,
    what: 'Vedkommende logges ud med det samme, og link, adgangsnøgler og adgangskode holder op med at virke. Det, der er talt, ændres ikke.',
    comesAgain:
      'Kommunens login giver stadig denne adgang. Få også personen taget ud af gruppen dér, ellers kommer adgangen igen ved næste login.',
    yes: 'Fjern adgangen',
    no: 'Behold',
  },
  link: {
    title: (name: string) => `Link til ${name}`,
    once: 'Linket vises kun nu. Kopiér det, og send det selv til den, det er til. Det virker én gang.',
    until: (at: Instant) => `Gælder til ${moment.format(Date.parse(at))}.`,
    label: 'Personligt link',
    copy: 'Kopiér linket',
    copied: 'Linket er kopieret.',
    copyFailed: 'Browseren kopierede ikke. Linket er markeret: kopiér det selv.',
    done: 'Færdig',
  },
  isSaved: (name: string) => `${name} er gemt.`,
  isRemoved: (name: string) => `${name} har ikke adgang mere.`,
}
