import type { Role } from '../../../src/contract/account.ts'
import type { ScreenPairing } from '../../../src/contract/screen.ts'
import { AccountId, DeviceId } from '../../../src/contract/id.ts'
import { dropAccess } from '../../../src/server/access/accounts.ts'
import { revokeDevice, setDeviceSecret } from '../../../src/server/access/devices.ts'
import { saveCampaign } from '../../../src/server/campaign/campaignShelf.ts'
import { aBrowser, type Browser } from '../../support/browser.ts'
import { aServer, type TrialServer } from '../../support/server.ts'
import {
  aBundle,
  aCounter,
  aMember,
  aNeverBundle,
  type BundleName,
  type Bundles,
  campaigns,
  hosts,
  municipality,
  type Town,
} from './bundles.ts'

/** Somebody who asks, and what is known of them from outside. */
export type Actor = {
  name: string
  cookies: ReadonlyMap<string, string>
  /** The town whose host name is asked; `nowhere` is a host name of nobody. */
  at: Town | 'nowhere'
  /** What the credential is worth there: without one, or with one that is worth nothing, `nobody`. */
  as: 'nobody' | 'device' | 'screen' | Role
  account?: string
  units: readonly string[]
  /** Whose things are in all other places of a request. */
  home: BundleName
  revoked?: 'left' | 'lost' | 'stolen'
  /** Whatever it delivers is held. */
  isHeld?: boolean
}

export type World = { server: TrialServer; bundles: Bundles; actors: Actor[] }

/** Two towns, all that is in them, and everybody who may come. */
export async function aWorld(): Promise<World> {
  const server = await aServer({ campaigns: [campaigns.desk, campaigns.roads, campaigns.spring] })
  await server.db.write((sql) => saveCampaign(sql, municipality('nabo'), campaigns.quay))
  const desk = await aBundle(server, 'fjordby', 'desk')
  const roads = await aBundle(server, 'fjordby', 'roads')
  const quay = await aBundle(server, 'nabo', 'quay')
  const bundles: Bundles = {
    ...{ desk: desk.bundle, roads: roads.bundle, quay: quay.bundle },
    never: aNeverBundle(desk.bundle, server.parts.key),
  }
  const actors: Actor[] = []
  const add = (name: string, browser: Browser, what: Partial<Actor> = {}) => {
    const plain = { at: 'fjordby', as: 'nobody', units: [], home: 'desk' } as const
    actors.push({ ...plain, ...what, name, cookies: new Map(browser.jar) })
  }
  const staff = async (role: Role, units: string[], town: Town = 'fjordby') => {
    const { account, links } = await aMember(server, town, role, units)
    const browser = aBrowser(server.app, hosts[town])
    await browser.enter(links[0])
    return { browser, account }
  }

  add('nobody', aBrowser(server.app))
  add('device of the unit', desk.counter, { as: 'device', units: ['desk'] })
  add('device of another unit', roads.counter, { as: 'device', units: ['roads'], home: 'roads' })
  const next = { at: 'nabo', home: 'quay' } as const
  add('device next door', quay.counter, { ...next, as: 'device', units: ['quay'] })
  add('device next door, here', quay.counter)
  for (const why of ['left', 'lost', 'stolen'] as const) {
    const counter = await aCounter(server, 'fjordby', 'desk')
    await server.db.write(async (sql) =>
      revokeDevice(sql, municipality('fjordby'), await idOf(counter), why),
    )
    const what = { as: 'device', units: ['desk'], revoked: why, isHeld: why === 'stolen' } as const
    add(`device revoked as ${why}`, counter, what)
  }
  const old = await aCounter(server, 'fjordby', 'desk')
  await server.db.write(async (sql) =>
    setDeviceSecret(sql, municipality('fjordby'), await idOf(old), 'another'),
  )
  add('device with an earlier secret', old)
  const over = await aCounter(server, 'fjordby', 'archive')
  add('device of a campaign that is over', over, { as: 'device', units: ['archive'], isHeld: true })

  const ofDesk = { as: 'lead', units: ['desk'], account: desk.bundle.account } as const
  add('lead of the unit', desk.lead, ofDesk)
  const ofRoads = { as: 'lead', units: ['roads'], account: roads.bundle.account } as const
  add('lead of another unit', roads.lead, { ...ofRoads, home: 'roads' })
  add('lead of a unit merged into it', (await staff('lead', ['hatch'])).browser, {
    ...{ as: 'lead', units: ['hatch'] },
  })
  add('lead without units', (await staff('lead', [])).browser, { as: 'lead' })
  const ofQuay = { as: 'lead', units: ['quay'], account: quay.bundle.account } as const
  add('lead next door', quay.lead, { ...next, ...ofQuay })
  add('lead next door, here', quay.lead)

  const coordinator = await staff('coordinator', [])
  add('coordinator', coordinator.browser, { as: 'coordinator' })
  const neighbour = await staff('coordinator', [], 'nabo')
  add('coordinator next door', neighbour.browser, { ...next, as: 'coordinator' })
  add('coordinator, next door', coordinator.browser, next)
  add('coordinator at a strange host', coordinator.browser, { at: 'nowhere' })
  add('screen on a wall', await aScreen(server, 'fjordby', 'desk', coordinator.browser), {
    ...{ as: 'screen', units: ['desk'] },
  })
  const beside = await aScreen(server, 'nabo', 'quay', neighbour.browser)
  add('screen next door', beside, { ...next, as: 'screen', units: ['quay'] })
  add('screen next door, here', beside)
  add('operator', (await staff('operator', [])).browser, { as: 'operator' })

  const swapped = aBrowser(server.app)
  for (const [name, value] of [...desk.counter.jar, ...coordinator.browser.jar]) {
    swapped.jar.set(name.includes('_d') ? '__Host-tael_s' : '__Host-tael_d', value)
  }
  add('a cookie of each kind as the other', swapped)
  const ended = await staff('coordinator', [])
  const kept = new Map(ended.browser.jar)
  await ended.browser.ask({ method: 'DELETE', url: '/api/v1/session' })
  add('ended session', Object.assign(aBrowser(server.app), { jar: kept }))
  const removed = await staff('coordinator', [])
  await server.db.write(async (sql) => {
    await dropAccess(sql, municipality('fjordby'), AccountId.parse(removed.account))
    await sql.all('DELETE FROM account WHERE id = $1', [removed.account])
  })
  add('removed account', removed.browser)
  return { server, bundles, actors }
}

/** One that shows a unit, paired by somebody who may. */
async function aScreen(
  server: TrialServer,
  town: Town,
  unit: 'desk' | 'quay',
  by: Browser,
): Promise<Browser> {
  const screen = aBrowser(server.app, hosts[town])
  const shown = await screen.post('/api/v1/screen/code', {})
  const { code, pairing } = shown.json<ScreenPairing>()
  const path = `/api/v1/campaigns/${campaigns[unit].id}/screens`
  const paired = await by.post(path, { code, name: 'Gangen', unit })
  await screen.post('/api/v1/screen/claim', { pairing })
  if (paired.statusCode !== 201) throw new Error(`pairing was answered with ${paired.statusCode}`)
  return screen
}

async function idOf(counter: Browser): Promise<DeviceId> {
  const { device } = (await counter.get('/api/v1/counter')).json<{ device: string }>()
  return DeviceId.parse(device)
}
