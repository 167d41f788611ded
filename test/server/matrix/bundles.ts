import type { CounterAnswer } from '../../../src/contract/account.ts'
import type { Campaign } from '../../../src/contract/campaign.ts'
import type { DevicesAnswer } from '../../../src/contract/deviceList.ts'
import { AccountId, DeviceId, MunicipalityId, UnitId } from '../../../src/contract/id.ts'
import { Day } from '../../../src/contract/time.ts'
import { addAccount } from '../../../src/server/access/accounts.ts'
import { addInvite } from '../../../src/server/access/invites.ts'
import { rescueKeyOf } from '../../../src/server/access/rescueTag.ts'
import { addSignInLink } from '../../../src/server/access/signInLinks.ts'
import { dayNumber } from '../../../src/server/store/calendar.ts'
import type { Role } from '../../../src/contract/account.ts'
import { aBrowser, type Browser } from '../../support/browser.ts'
import { aCampaign, aContact } from '../../support/builders.ts'
import type { TrialServer } from '../../support/server.ts'

export const hosts = { fjordby: 'localhost', nabo: 'nabo.example', nowhere: 'ukendt.example' }
export type Town = 'fjordby' | 'nabo'
export const today = { day: '2026-10-21', time: '2026-10-21T08:00Z' }

/** Everything that an id can stand for, around one unit. */
export type Bundle = {
  town: Town
  unit: string
  campaign: Campaign
  invite: string
  secret: string
  code: string
  device: string
  handle: string
  rescueKey: string
  store: string
  account: string
  passkey: string
  reading: string
  remark: string
  correction: string
  screen: string
  identity: string
  /** The handle of another session of the same account. */
  session: string
  link: string
  entry: string
}
export type BundleName = 'desk' | 'roads' | 'quay' | 'never'
export type Bundles = Record<BundleName, Bundle>

const unit = (id: string, name: string, more: object = {}) => ({ id, name, people: 9, ...more })
const [citizens, technical] = aCampaign().departments
const merged = { lastDay: '2026-10-19', successors: ['desk'] }

/** Two units in campaigns of their own, one next door, and one that never was. */
export const campaigns = {
  desk: aCampaign({
    departments: [
      { ...citizens, units: [unit('desk', 'Borgerservice'), unit('hatch', 'Lugen', merged)] },
    ],
  }),
  roads: aCampaign({ id: 'technics', name: 'Teknik 2026', departments: [technical] }),
  quay: aCampaign({
    ...{ id: 'harbour', name: 'Havnen 2026' },
    departments: [{ id: 'sea', name: 'Søsiden', units: [unit('quay', 'Kajkontoret')] }],
  }),
  never: aCampaign({
    ...{ id: 'nothing', name: 'Ingenting' },
    departments: [{ id: 'void', name: 'Intet', units: [unit('nowhere', 'Ingensteds')] }],
  }),
  /** Long over, and still somebody's. */
  spring: aCampaign({
    ...{ id: 'spring', name: 'Forår 2026' },
    days: { trial: [], count: ['2026-03-02'], closing: '2026-03-09' },
    departments: [{ id: 'past', name: 'Før', units: [unit('archive', 'Arkivet')] }],
  }),
}

export const municipality = (town: Town) => MunicipalityId.parse(town)

async function anInvite({ db, parts, clock }: TrialServer, town: Town, to: string) {
  const expiresMs = clock.nowMs + 30 * 24 * 60 * 60 * 1000
  const invite = { municipality: municipality(town), unit: UnitId.parse(to), maxUses: 100 }
  return db.write((sql) => addInvite(sql, parts, { ...invite, expiresMs }))
}

export async function aCounter(server: TrialServer, town: Town, to: string): Promise<Browser> {
  const browser = aBrowser(server.app, hosts[town])
  const { code } = await anInvite(server, town, to)
  const { statusCode } = await browser.post('/api/v1/join', { code })
  if (statusCode !== 201) throw new Error(`joining ${to} was answered with ${statusCode}`)
  return browser
}

/** An account, and a link that signs it in. */
export function aMember({ db, parts, clock }: TrialServer, town: Town, role: Role, to: string[]) {
  return db.write(async (sql) => {
    const units = to.map((each) => UnitId.parse(each))
    const person = { name: `${role} ${to.join(' ')}`, role, units }
    const account = await addAccount(sql, parts.random, municipality(town), person)
    const link = async () =>
      addSignInLink(sql, parts.random, municipality(town), {
        ...{ account, purpose: 'test', expiresMs: clock.nowMs + 30 * 24 * 60 * 60 * 1000 },
        reusable: false,
      })
    return { account, links: [await link(), await link()] as const }
  })
}

/** What there is around a unit; the browsers of its device and of its lead stand beside it. */
export async function aBundle(server: TrialServer, town: Town, name: 'desk' | 'roads' | 'quay') {
  const { db } = server
  const campaign = campaigns[name]
  const counter = await aCounter(server, town, name)
  const said = (await counter.get('/api/v1/counter')).json<CounterAnswer>()
  const contact = aContact({ ...today, unit: name, campaign: campaign.id })
  await counter.post('/api/v1/entries', { entries: [contact] })
  const { id: invite, secret, code } = await anInvite(server, town, name)
  const { account, links } = await aMember(server, town, 'lead', [name])
  const passkey = `passkey-of-${name}`.padEnd(43, 'x')
  const row = { municipality: town, id: passkey, account, host: hosts[town], counter: 0 }
  const rest = { public_key: new Uint8Array(77), transports: '', shared: 0, added: 1, used: null }
  await db.write((sql) => sql.insert('passkey', [{ ...row, ...rest }], ''))
  const identity = name.toUpperCase().replaceAll(/[OU]/g, 'X').padEnd(12, '1')
  const known = { municipality: town, id: identity, account, by_claim: 0, added: 1, used: null }
  const who = { issuer: 'https://login.example', subject: `subject of ${name}` }
  await db.write((sql) => sql.insert('identity', [{ ...known, ...who }], ''))
  const session = `5${identity.slice(1)}`
  const times = { created: server.clock.nowMs, seen: server.clock.nowMs }
  const other = { account, secret_hash: new Uint8Array(32).fill(name.length), came_from: null }
  const named = { municipality: town, handle: session, fresh: null }
  await db.write((sql) => sql.insert('session', [{ ...times, ...other, ...named }], ''))
  const reading = `R${name.toUpperCase().replaceAll(/[OU]/g, 'X')}`.padEnd(10, '2')
  const address = { municipality: town, id: reading, campaign: campaign.id, name: 'Rapport' }
  const made = { dimensions: 'week', made: 1, who: 'Tove', seen: null }
  const hash = { secret_hash: new Uint8Array(32) }
  await db.write((sql) => sql.insert('reading_address', [{ ...address, ...made, ...hash }], ''))
  const remark = `M${name.toUpperCase().replaceAll(/[OU]/g, 'X')}`.padEnd(12, '3')
  const what = { campaign: campaign.id, units: name, said: `Om ${remark}`, who: 'Tove' }
  const when = { from_day: 20_747, to_day: 20_747, from_clock: null, to_clock: null, at: 1 }
  const whole = { municipality: town, id: remark, ...what, ...when }
  await db.write((sql) => sql.insert('remark', [whole], ''))
  const correction = `00000000-0000-4000-8000-${Buffer.from(name).toString('hex').padStart(12, '0')}`
  await aCorrectionOf(server, { town, campaign: campaign.id, unit: name, correction })
  const screen = `S${name.toUpperCase().replaceAll(/[OU]/g, 'X')}`.padEnd(12, '4')
  const hung = { municipality: town, id: screen, campaign: campaign.id, name: `Ved ${screen}` }
  const narrowed = { department: null, unit: name, given: name, account, who: 'Tove' }
  const since = { made: 1, seen: null, code_hash: new Uint8Array(32) }
  const own = { ...hung, ...narrowed, ...since, secret_hash: new Uint8Array(32).fill(name.length) }
  await db.write((sql) => sql.insert('screen', [own], ''))
  const lead = aBrowser(server.app, hosts[town])
  await lead.enter(links[0])
  const listed = (await lead.get(`/api/v1/units/${name}/devices`)).json<DevicesAnswer>()
  const bundle: Bundle = {
    ...{ town, unit: name, campaign, invite, secret, code, account, passkey, link: links[1] },
    ...{ identity, session, reading, remark, correction, screen },
    ...{ device: said.device, handle: listed.devices[0]?.device ?? '', entry: contact.id },
    ...{ rescueKey: said.rescueKey ?? '', store: said.store },
  }
  return { bundle, counter, lead }
}

/** A correction of a unit, as somebody wrote it who is not of the matrix. */
function aCorrectionOf(
  { db }: TrialServer,
  of: { town: Town; campaign: string; unit: string; correction: string },
) {
  const day = dayNumber(Day.parse(today.day))
  const who = { at: 1, account: 'TTTTTTTTTTTT', who: 'Tove', reason: 'forgotten', note: null }
  const kinds = { channel: 'phone', task_area: 'moving' }
  const row = { municipality: of.town, campaign: of.campaign, unit: of.unit, day }
  const act = { id: of.correction, kind: 'correction', to_unit: of.unit, to_day: day, ...kinds }
  const rest = { contact_type: '', counterpart: '', marks: '', afterwards: 1, n: 1 }
  const line = { act: of.correction, nth: 0, direction: 'incoming', ...kinds, ...rest }
  return db.write(async (sql) => {
    await sql.insert('correction_act', [{ ...row, ...act, ...who, takes_back: null }], '')
    await sql.insert('correction', [{ ...row, ...line }], '')
  })
}

/** Nothing of it exists anywhere. */
export const aNeverBundle = (like: Bundle, key: Uint8Array): Bundle => ({
  ...{ town: 'fjordby', unit: 'nowhere', campaign: campaigns.never, invite: '0'.repeat(12) },
  ...{ secret: 'n'.repeat(43), code: '0'.repeat(10), device: 'N'.repeat(12) },
  ...{ handle: '0'.repeat(12), account: AccountId.parse('0'.repeat(12)), link: 'l'.repeat(43) },
  ...{ passkey: 'passkey-of-nobody'.padEnd(43, 'x'), identity: '0'.repeat(12) },
  session: '0'.repeat(12),
  reading: '0'.repeat(10),
  ...{ remark: '0'.repeat(12), screen: '0'.repeat(12) },
  correction: '00000000-0000-4000-8000-ffffffffffff',
  rescueKey: rescueKeyOf(key, municipality('fjordby'), DeviceId.parse('N'.repeat(12))),
  ...{ store: like.store, entry: '019a006d-c880-7000-8000-ffffffffffff' },
})
