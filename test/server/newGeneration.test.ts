import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { AccountId, DeviceId, UnitId } from '../../src/contract/id.ts'
import { PasskeyId } from '../../src/contract/passkey.ts'
import { hashOf } from '../../src/server/access/secret.ts'
import { beginNewGeneration } from '../../src/server/ops/newGeneration.ts'
import type { Revocation } from '../../src/server/ops/revocations.ts'
import type { Browser } from '../support/browser.ts'
import { fjordby } from '../support/builders.ts'
import { engines } from '../support/databases.ts'
import { aServer, type TrialServer } from '../support/server.ts'

const of = { municipality: fjordby }

describe.each(Object.keys(engines) as (keyof typeof engines)[])('a restored %s', (engine) => {
  let server: TrialServer
  beforeEach(async () => {
    server = await aServer({ engine })
  })
  afterEach(() => server.stop())

  const begin = (revocations: Revocation[] = [], atLeast = 0) =>
    beginNewGeneration(server.db, revocations, atLeast)
  const secretOf = (browser: Browser, name: string) => browser.jar.get(name) ?? ''
  const hashIn = (secret: string) => hashOf(secret).toString('hex')

  test('is another generation than any that was ever named', async () => {
    expect(await begin()).toBe(2)
    expect(await begin([{ is: 'restored', generation: 7 }])).toBe(8)
    expect(await begin([{ is: 'restored', generation: 7 }], 11)).toBe(12)
  })

  test('ends again the sessions, links and devices that were ended, and no others', async () => {
    const [one, other] = [await server.staff('lead', ['desk']), await server.staff('coordinator')]
    const [spent, fresh] = [await server.link('coordinator'), await server.link('coordinator')]
    const counter = await server.counter()
    const id = DeviceId.parse(secretOf(counter, '__Host-tael_d').split('.')[0])
    await begin([
      { is: 'session', ...of, hash: hashIn(secretOf(one, '__Host-tael_s')) },
      { is: 'link', ...of, hash: hashIn(spent) },
      { is: 'device', ...of, id, why: 'lost' },
    ])

    expect((await one.get('/api/v1/session')).statusCode).toBe(401)
    expect((await other.get('/api/v1/session')).statusCode).toBe(200)
    expect((await other.enter(spent)).statusCode).toBe(410)
    expect((await other.enter(fresh)).statusCode).toBe(201)
    expect((await counter.get('/api/v1/counter')).json()).toMatchObject({ mayCount: false })
  })

  test('takes again from people what was taken, whichever journal is replayed last', async () => {
    const [gone, lead] = [
      await server.staff('coordinator'),
      await server.staff('lead', ['desk', 'library']),
    ]
    const idOf = async (browser: Browser) =>
      AccountId.parse((await browser.get('/api/v1/session')).json<{ account: string }>().account)
    const [goneId, id] = [await idOf(gone), await idOf(lead)]
    const units = (list: string[]) => list.map((unit) => UnitId.parse(unit))
    await begin([
      { is: 'account', ...of, id: goneId },
      { is: 'access', ...of, id, version: 3, role: 'lead', units: units(['library']) },
      { is: 'access', ...of, id, version: 2, role: 'coordinator', units: [] },
      { is: 'passkey', ...of, id: PasskeyId.parse('never-here') },
    ])

    expect((await gone.get('/api/v1/session')).statusCode).toBe(401)
    const who = (await lead.get('/api/v1/session')).json()
    expect(who).toMatchObject({ role: 'lead', units: ['library'] })
    expect(await server.db.all('SELECT version FROM account')).toEqual([{ version: 3 }])
  })

  test('takes the uses of an invite as they were last, in whatever order they were noted', async () => {
    await server.counter()
    const [invite] = await server.db.all<{ id: string }>('SELECT id FROM invite')
    const used = (uses: number): Revocation => ({ is: 'invite', ...of, id: invite?.id ?? '', uses })
    await begin([used(3), used(2)])

    expect(await server.db.all('SELECT uses FROM invite')).toEqual([{ uses: 3 }])
  })
})
