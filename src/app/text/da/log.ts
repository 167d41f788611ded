import type { ActKind, ActorRole } from '../../../contract/audit.ts'
import type { Instant } from '../../../contract/time.ts'
import { zone } from '../../../domain/moment.ts'
import { type LogFacts, logActs } from './logActs.ts'

const moment = new Intl.DateTimeFormat('da-DK', {
  timeZone: zone,
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
})
/** Who did what. */
export const log = {
  nav: 'Log',
  title: 'Log',
  intro:
    'Her står, hvem der har gjort hvad, og hvornår. Intet om, hvem der har talt hvad. Retter nogen i loggen, kan det opdages.',
  head: (number: number) => `Nyeste række er nr. ${number}. Dens fingeraftryk er`,
  headWhy:
    'Fingeraftrykket står også i kontrolfilen, når du henter et udtræk. Gem den fil: med den kan I senere se, om nogen har ændret loggen.',
  none: 'Der er intet i loggen her.',
  more: 'Vis ældre',
  download: 'Hent som CSV',
  show: 'Vis mere',
  filter: {
    title: 'Vis',
    kind: 'Hvad',
    all: 'Alt',
    from: 'Fra dag',
    to: 'Til dag',
  },
  kinds: {
    access: 'Log ind og ud',
    people: 'Personer',
    invites: 'Invitationer',
    devices: 'Telefoner og pc’er',
    campaigns: 'Tællinger',
    entries: 'Registreringer',
    exports: 'Hentede filer',
    operation: 'Drift',
  } satisfies Record<ActKind, string>,
  at: (at: Instant) => moment.format(Date.parse(at)),
  roles: {
    lead: 'teamleder',
    coordinator: 'tovholder',
    operator: 'driftsansvarlig',
    console: 'Driften',
    server: 'Serveren',
    reader: 'læseadresse',
    unknown: 'rolle ukendt',
  } satisfies Record<ActorRole, string>,
  imported: 'Skrevet, før loggen blev sikret.',
  fields: {
    name: 'Navn',
    role: 'Rolle',
    units: 'Enheder',
    maxUses: 'Må bruges',
    nickname: 'Navn',
    status: 'Status',
    text: 'Tekst',
    days: 'Dage',
    time: 'Tid',
  } as Record<string, string>,
  nothing: 'intet',
  subject: 'Handler om',
  row: 'Række',
  hash: 'Fingeraftryk (SHA-256)',
  request: 'Forespørgsel',
  sha256: 'Filens fingeraftryk (SHA-256)',
  rows: 'Rækker i filen',
  weeks: 'Uger',
  by: 'Fordelt på',
  changesMore: (n: number) => `Og ${n} ændringer mere. De står under tællingens ændringer.`,
  unknownAct: ({ who }: LogFacts, act: string) => `${who}: ${act}`,
  acts: logActs,
}
