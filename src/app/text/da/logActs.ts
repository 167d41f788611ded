import type { Act } from '../../../contract/audit.ts'
import type { Instant } from '../../../contract/time.ts'
import { zone } from '../../../domain/moment.ts'
import { logOfTeam } from './logOfTeam.ts'

/** What a sentence of the log is made of; empty where the entry does not say it. */
export type LogFacts = {
  who: string
  /** Of whom or what it is about. */
  name: string
  unit: string
  subject: string
  /** A number that the server counted, or that was made, removed or ended. */
  n: number
  /** Of figures that were signed off. */
  revision: number
  /** What a reading address is called. */
  address: string
  /** What a screen on a wall is called. */
  screen: string
  how: string
  as: string
  from: Instant | undefined
}

const clock = new Intl.DateTimeFormat('da-DK', {
  timeZone: zone,
  hour: '2-digit',
  minute: '2-digit',
})
const signed = new Intl.NumberFormat('da-DK', { signDisplay: 'exceptZero' })
const halfHour = (from: Instant | undefined) =>
  from ? ` i halvtimen fra kl. ${clock.format(Date.parse(from))}` : ''
const to = (unit: string) => (unit ? ` til ${unit}` : '')
const inUnit = (unit: string) => (unit ? ` i ${unit}` : '')
const by: Record<string, string> = {
  link: ' med et link',
  passkey: ' med en adgangsnøgle',
  provider: ' med kommunens login',
  password: ' med en adgangskode',
  recovery: ' med en gendannelseskode',
}
const ended: Record<string, string> = { left: 'afleveret', lost: 'mistet', stolen: 'stjålet' }
const whyNot: Record<string, string> = {
  invite_unknown: 'linket eller koden er ukendt',
  invite_expired: 'invitationen er udløbet',
  invite_used_up: 'invitationen er brugt op',
  invite_revoked: 'invitationen er trukket tilbage',
}
const decided: Record<string, (what: string) => string> = {
  take: (what) => `talte ${what}`,
  decline: (what) => `afviste ${what}`,
  clock_take: (what) => `rettede tiden på ${what}`,
  clock_decline: (what) => `lod tiden stå på ${what}`,
  reopen: (what) => `lod ${what} vente igen`,
}
const decidedOn = (how: string, what: string) => decided[how]?.(what) ?? `afgjorde ${what}`
/** Of small units nothing is noted but that there was something. */
const amount = (n: number) =>
  n === 0 ? 'noget, der ventede' : n === 1 ? '1 registrering' : `${n} registreringer`
const files: Record<string, string> = {
  ugetal: 'ugetal',
  celler: 'rå celler',
  kontrol: 'kontrolfilen',
  udtræk: 'hele udtrækket',
  regneark: 'regnearket',
  tal: 'et udtræk efter eget valg',
  log: 'loggen',
}
const file = ({ subject, name }: LogFacts) =>
  `${files[subject] ?? subject}${name ? ` for ${name}` : ''}`

/** Who did what, as a sentence for each act. */
export const logActs = {
  signed_in: ({ who, how }) => `${who} loggede ind${by[how] ?? ''}`,
  signed_out: ({ who }) => `${who} loggede ud`,
  switched_back: ({ who }) => `${who} skiftede tilbage til sin egen adgang`,
  sign_in_refused: ({ n, subject, from }) =>
    `${n} forsøg på at logge ind${by[subject] ?? ''} blev afvist${halfHour(from)}`,
  passkey_added: ({ who }) => `${who} tilføjede en adgangsnøgle`,
  passkey_removed: ({ who }) => `${who} fjernede en adgangsnøgle`,
  passkey_counter_behind: ({ who }) =>
    `En adgangsnøgle, som tilhører ${who}, blev afvist: den kan være kopieret`,
  password_set: ({ who }) => `${who} valgte en adgangskode`,
  password_removed: ({ who }) => `${who} fjernede sin adgangskode`,
  recovery_codes_made: ({ who }) => `${who} lavede nye gendannelseskoder`,
  recovery_code_used: ({ who }) => `${who} brugte en gendannelseskode`,
  sessions_ended: ({ who }) => `${who} loggede sig selv ud andre steder`,
  person_signed_out: ({ who, name }) => `${who} loggede ${name} ud overalt`,
  identity_connected: ({ who }) => `${who} forbandt sin adgang med kommunens login`,
  identity_removed: ({ who }) => `${who} fjernede forbindelsen til kommunens login`,
  person_came: ({ who }) => `${who} fik adgang gennem kommunens login`,
  person_invited: ({ who, name }) => `${who} gav ${name} adgang`,
  person_changed: ({ who, name }) => `${who} rettede adgangen for ${name}`,
  person_removed: ({ who, name }) => `${who} fjernede adgangen for ${name}`,
  link_renewed: ({ who, name }) => `${who} lavede et nyt link til ${name}`,
  first_coordinator_invited: ({ who }) => `${who} lavede et link til en første tovholder`,
  invite_made: ({ who, unit }) => `${who} lavede en invitation${to(unit)}`,
  invite_raised: ({ who, unit }) => `${who} lod flere bruge en invitation${to(unit)}`,
  invite_revoked: ({ who, unit }) => `${who} trak en invitation${to(unit)} tilbage`,
  invite_used: ({ n, unit }) =>
    `En invitation${to(unit)} blev brugt ${n === 1 ? 'én gang' : `${n} gange`} på en dag`,
  join_refused: ({ n, subject, from }) =>
    `${n} forsøg på at komme med blev afvist${halfHour(from)}: ${whyNot[subject] ?? subject}`,
  device_named: ({ who, unit }) => `${who} gav en telefon eller pc${inUnit(unit)} et navn`,
  device_revoked: ({ who, unit, as }) =>
    `${who} lukkede en telefon eller pc${inUnit(unit)} som ${ended[as] ?? as}`,
  devices_rejected: ({ who, unit, n }) =>
    `${who} afviste alle, der kom til${inUnit(unit)} siden et tidspunkt: ${n === 1 ? '1 telefon eller pc' : `${n} telefoner og pc’er`}`,
  device_admitted: ({ who }) => `${who} lod en telefon eller pc tælle igen efter en gendannelse`,
  ...logOfTeam,
  campaign_created: ({ who, name }) => `${who} oprettede tællingen ${name}`,
  campaign_changed: ({ who, name }) => `${who} ændrede tællingen ${name}`,
  campaign_status_changed: ({ who, name }) => `${who} ændrede status for tællingen ${name}`,
  campaign_deleted: ({ who, name }) => `${who} slettede kladden ${name}`,
  campaign_anonymised: ({ who, name }) =>
    `${who} fjernede sporet til telefoner og pc’er i tællingen ${name}`,
  reading_address_made: ({ who, name, address }) =>
    `${who} lavede læseadressen ${address} til tællingen ${name}`,
  reading_address_ended: ({ who, address }) => `${who} lukkede læseadressen ${address}`,
  campaign_signed_off: ({ who, name, revision }) =>
    `${who} godkendte udgave ${revision} af tallene i tællingen ${name}`,
  campaign_purged: ({ who, name }) => `${who} slettede registreringerne i tællingen ${name}`,
  retention_changed: ({ who, name }) => `${who} ændrede, hvor længe tællingen ${name} gemmes`,
  rescue_loaded: ({ who }) => `${who} indlæste en redningsfil`,
  correction_made: ({ who, unit, n }) =>
    `${who} skrev en rettelse på ${signed.format(n)}${inUnit(unit)}`,
  correction_taken_back: ({ who, unit }) => `${who} tog en rettelse tilbage${inUnit(unit)}`,
  counted_moved: ({ who, unit }) => `${who} flyttede det, der var talt${inUnit(unit)}`,
  entries_decided: ({ who, n, how, name }) =>
    `${who} ${decidedOn(how, amount(n))}${name ? ` i tællingen ${name}` : ''}`,
  entries_read_again: ({ who }) =>
    `${who} læste og bedømte registreringer fra nyere apps, som før ikke kunne læses`,
  tallies_rebuilt: ({ who }) => `${who} regnede alle tal efter og rettede dem`,
  export_begun: (facts) => `${facts.who} begyndte at hente ${file(facts)}`,
  export_finished: (facts) => `${facts.who} hentede ${file(facts)}`,
  export_aborted: (facts) => `${facts.who} fik ikke hentet ${file(facts)} færdig`,
  log_exported: ({ who }) => `${who} hentede loggen`,
  log_began: () => 'Loggen begynder',
  log_trimmed: ({ n }) => `${n} gamle rækker blev slettet, og resten blev underskrevet`,
  unused_removed: ({ who }) =>
    `${who} slettede telefoner, pc’er, links og invitationer, som ingen bruger mere`,
  store_restored: ({ who }) => `${who} gendannede data fra en sikkerhedskopi`,
} satisfies Record<Act, (facts: LogFacts) => string>
