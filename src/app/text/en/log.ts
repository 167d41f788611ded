import type { Instant } from '../../../contract/time.ts'
import { zone } from '../../../domain/moment.ts'
import type { LogFacts } from '../da/logActs.ts'
import type { StaffText } from '../staffDa.ts'
import { logOfTeam } from './logOfTeam.ts'

const moment = new Intl.DateTimeFormat('en-GB', {
  timeZone: zone,
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
})
const clock = new Intl.DateTimeFormat('en-GB', {
  timeZone: zone,
  hour: '2-digit',
  minute: '2-digit',
})
const signed = new Intl.NumberFormat('en-GB', { signDisplay: 'exceptZero' })
const halfHour = (from: Instant | undefined) =>
  from ? ` in the half-hour from ${clock.format(Date.parse(from))}` : ''
const to = (unit: string) => (unit ? ` to ${unit}` : '')
const inUnit = (unit: string) => (unit ? ` in ${unit}` : '')
const by: Record<string, string> = {
  link: ' by a link',
  passkey: ' with a passkey',
  provider: ' by the municipality’s sign-in',
  password: ' by a password',
  recovery: ' by a recovery code',
}
const whyNot: Record<string, string> = {
  invite_unknown: 'the link or code is unknown',
  invite_expired: 'the invite has expired',
  invite_used_up: 'the invite is used up',
  invite_revoked: 'the invite has been revoked',
}
const decided: Record<string, (what: string) => string> = {
  take: (what) => `counted ${what}`,
  decline: (what) => `declined ${what}`,
  clock_take: (what) => `corrected the time of ${what}`,
  clock_decline: (what) => `kept the time of ${what}`,
  reopen: (what) => `left ${what} to wait again`,
}
const decidedOn = (how: string, what: string) => decided[how]?.(what) ?? `decided on ${what}`
const amount = (n: number) =>
  n === 0 ? 'something that waited' : n === 1 ? '1 entry' : `${n} entries`
const files: Record<string, string> = {
  ugetal: 'the week totals',
  celler: 'the raw cells',
  kontrol: 'the control file',
  udtræk: 'the whole extract',
  regneark: 'the workbook',
  tal: 'an extract by choice',
  'tavlens celler': 'the cells of the board',
  log: 'the log',
}
const file = ({ subject, name }: LogFacts) =>
  `${files[subject] ?? subject}${name ? ` of ${name}` : ''}`

export const log: StaffText['log'] = {
  nav: 'Log',
  title: 'Log',
  intro:
    'Who did what, and when. Nothing about who counted what. If anybody changes the log, it can be found out.',
  head: (number) => `The newest row is no. ${number}. Its fingerprint is`,
  headWhy:
    'The fingerprint is also in the control file of an extract. Keep that file: with it you can see later whether anybody has changed the log.',
  none: 'There is nothing in the log here.',
  more: 'Show older',
  download: 'Download as CSV',
  show: 'Show more',
  filter: { title: 'Show', kind: 'What', all: 'Everything', from: 'From day', to: 'To day' },
  kinds: {
    access: 'Signing in and out',
    people: 'People',
    invites: 'Invites',
    devices: 'Devices that count',
    campaigns: 'Campaigns',
    entries: 'Entries',
    exports: 'Downloaded files',
    operation: 'Operation',
  },
  at: (at) => moment.format(Date.parse(at)),
  roles: {
    lead: 'team lead',
    coordinator: 'coordinator',
    operator: 'operator',
    console: 'An operator at the server',
    server: 'The server',
    reader: 'reading address',
    unknown: 'role unknown',
  },
  imported: 'Written before the log was secured.',
  fields: {
    name: 'Name',
    role: 'Role',
    units: 'Units',
    maxUses: 'May be used',
    nickname: 'Name',
    status: 'Status',
    text: 'Text',
    days: 'Days',
    time: 'Time',
  },
  nothing: 'nothing',
  subject: 'About',
  row: 'Row',
  hash: 'Fingerprint (SHA-256)',
  request: 'Request',
  sha256: 'Fingerprint of the file (SHA-256)',
  rows: 'Rows in the file',
  weeks: 'Weeks',
  by: 'Broken down by',
  changesMore: (n) => `And ${n} more changes. They stand among the campaign’s changes.`,
  unknownAct: ({ who }, act) => `${who}: ${act}`,
  acts: {
    signed_in: ({ who, how }) => `${who} signed in${by[how] ?? ''}`,
    signed_out: ({ who }) => `${who} signed out`,
    switched_back: ({ who }) => `${who} switched back to their own access`,
    sign_in_refused: ({ n, subject, from }) =>
      `${n} attempts to sign in${by[subject] ?? ''} were refused${halfHour(from)}`,
    passkey_added: ({ who }) => `${who} added a passkey`,
    passkey_removed: ({ who }) => `${who} removed a passkey`,
    passkey_counter_behind: ({ who }) =>
      `A passkey that belongs to ${who} was refused: it may have been copied`,
    password_set: ({ who }) => `${who} chose a password`,
    password_removed: ({ who }) => `${who} removed their password`,
    recovery_codes_made: ({ who }) => `${who} made new recovery codes`,
    recovery_code_used: ({ who }) => `${who} used a recovery code`,
    sessions_ended: ({ who }) => `${who} signed themselves out elsewhere`,
    person_signed_out: ({ who, name }) => `${who} signed ${name} out everywhere`,
    identity_connected: ({ who }) =>
      `${who} connected their access with the municipality’s sign-in`,
    identity_removed: ({ who }) =>
      `${who} disconnected their access from the municipality’s sign-in`,
    person_came: ({ who }) => `${who} got access by the municipality’s sign-in`,
    person_invited: ({ who, name }) => `${who} gave ${name} access`,
    person_changed: ({ who, name }) => `${who} changed the access of ${name}`,
    person_removed: ({ who, name }) => `${who} removed the access of ${name}`,
    link_renewed: ({ who, name }) => `${who} made a new link for ${name}`,
    first_coordinator_invited: ({ who }) => `${who} made a link for a first coordinator`,
    invite_made: ({ who, unit }) => `${who} made an invite${to(unit)}`,
    invite_raised: ({ who, unit }) => `${who} let more use an invite${to(unit)}`,
    invite_revoked: ({ who, unit }) => `${who} revoked an invite${to(unit)}`,
    invite_used: ({ n, unit }) =>
      `An invite${to(unit)} was used ${n === 1 ? 'once' : `${n} times`} in a day`,
    join_refused: ({ n, subject, from }) =>
      `${n} attempts to join were refused${halfHour(from)}: ${whyNot[subject] ?? subject}`,
    device_named: ({ who, unit }) => `${who} named a device${inUnit(unit)}`,
    device_revoked: ({ who, unit, as }) => `${who} ended a device${inUnit(unit)} as ${as}`,
    devices_rejected: ({ who, unit, n }) =>
      `${who} turned away all who came${inUnit(unit)} since a time: ${n} devices`,
    device_admitted: ({ who }) => `${who} knew a device again after a restore`,
    ...logOfTeam,
    campaign_created: ({ who, name }) => `${who} made the campaign ${name}`,
    campaign_changed: ({ who, name }) => `${who} changed the campaign ${name}`,
    campaign_status_changed: ({ who, name }) => `${who} changed the status of ${name}`,
    campaign_deleted: ({ who, name }) => `${who} deleted the draft ${name}`,
    campaign_anonymised: ({ who, name }) =>
      `${who} removed the trace of devices from the count ${name}`,
    reading_address_made: ({ who, name, address }) =>
      `${who} made the reading address ${address} for the count ${name}`,
    reading_address_ended: ({ who, address }) => `${who} closed the reading address ${address}`,
    campaign_signed_off: ({ who, name, revision }) =>
      `${who} signed off revision ${revision} of the figures of the count ${name}`,
    campaign_purged: ({ who, name }) => `${who} deleted the entries of the count ${name}`,
    retention_changed: ({ who, name }) => `${who} changed how long the count ${name} is kept`,
    rescue_loaded: ({ who }) => `${who} loaded a rescue file`,
    correction_made: ({ who, unit, n }) =>
      `${who} wrote a correction of ${signed.format(n)}${inUnit(unit)}`,
    correction_taken_back: ({ who, unit }) => `${who} took a correction back${inUnit(unit)}`,
    counted_moved: ({ who, unit }) => `${who} moved what had been counted${inUnit(unit)}`,
    entries_decided: ({ who, n, how, name }) =>
      `${who} ${decidedOn(how, amount(n))}${name ? ` in the count ${name}` : ''}`,
    entries_read_again: ({ who }) =>
      `${who} read and judged entries of newer apps that could not be read before`,
    tallies_rebuilt: ({ who }) => `${who} counted every figure anew and mended them`,
    export_begun: (facts) => `${facts.who} began to download ${file(facts)}`,
    export_finished: (facts) => `${facts.who} downloaded ${file(facts)}`,
    export_aborted: (facts) => `${facts.who} did not finish downloading ${file(facts)}`,
    log_exported: ({ who }) => `${who} downloaded the log`,
    log_began: () => 'The log begins',
    log_trimmed: ({ n }) => `${n} old rows were removed, and the rest was signed`,
    unused_removed: ({ who }) =>
      `${who} deleted devices, links and invites that nobody uses any more`,
    store_restored: ({ who }) => `${who} restored the data from a backup`,
  },
}
