import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { DevicesAnswer } from '../../src/contract/deviceList.ts'
import { type Browser, isProblem } from '../support/browser.ts'
import { aContact } from '../support/builders.ts'
import { engines } from '../support/databases.ts'
import { aServer, type TrialServer } from '../support/server.ts'

const address = '/api/v1/units/desk/devices'
const today = { day: '2026-10-21', time: '2026-10-21T08:00Z' }

describe.each(Object.keys(engines) as (keyof typeof engines)[])('devices on %s', (engine) => {
  let server: TrialServer
  let lead: Browser
  let counter: Browser
  beforeEach(async () => {
    server = await aServer({ engine })
    lead = await server.staff('lead', ['desk'])
    counter = await server.counter('desk')
  })
  afterEach(() => server.stop())

  const listed = async () => (await lead.get(address)).json<DevicesAnswer>().devices
  const only = async () => {
    const [device] = await listed()
    if (!device) throw new Error('there is no device')
    return device
  }
  const idOf = (browser: Browser) => browser.jar.get('__Host-tael_d')?.split('.')[0] ?? ''

  test('a device is told of by its days and its invite, never by its id nor what it counted', async () => {
    await counter.post('/api/v1/entries', { entries: [aContact(today), aContact(today)] })
    server.clock.nowMs += 24 * 60 * 60 * 1000
    await counter.post('/api/v1/entries', { entries: [aContact(today)] })
    lead = await server.staff('lead', ['desk'])
    const [invite] = await server.db.all<{ id: string }>('SELECT id FROM invite')
    const answer = await lead.get(address)

    expect(answer.json()).toEqual({
      devices: [
        {
          device: expect.stringMatching(/^[0-9A-Z]{12}$/),
          enrolled: '2026-10-21',
          seen: '2026-10-22',
          invite: invite?.id,
        },
      ],
      rejections: [],
    })
    expect(answer.payload).not.toContain(idOf(counter))
  })

  test('what a device says of itself is kept, and what has another form is not', async () => {
    const say = (app: string, kept: string) =>
      counter.get('/api/v1/counter', { 'x-tael-app': app, 'x-tael-kept': kept })
    await say('1.2.0', 'yes')
    expect(await only()).toMatchObject({ app: '1.2.0', kept: true })
    expect((await say('<script>', 'perhaps')).statusCode).toBe(200)
    expect(await only()).toMatchObject({ app: '1.2.0', kept: true })
    await say('1.3.0', 'no')

    expect(await only()).toMatchObject({ app: '1.3.0', kept: false })
  })

  test('a device says it when it joins, too', async () => {
    const { code } = await server.invite('desk')
    await counter.post('/api/v1/join', { code }, { 'x-tael-app': '1.2.0', 'x-tael-kept': 'no' })

    expect(await only()).toMatchObject({ app: '1.2.0', kept: false })
  })

  test('a device may be called by its place, and never by a CPR number', async () => {
    const { device } = await only()
    const call = (nickname?: string) => lead.post(`${address}/${device}/name`, { nickname })
    expect((await call(' Skranke 2 ')).json()).toMatchObject({
      devices: [{ nickname: 'Skranke 2' }],
    })
    isProblem(await call('010203-1234'), 400, 'malformed')
    isProblem(await call('x'.repeat(31)), 400, 'malformed')
    expect(await only()).toMatchObject({ nickname: 'Skranke 2' })
    await call()

    expect(await only()).not.toHaveProperty('nickname')
  })

  test.each([
    ['left', 'counted'],
    ['lost', 'counted'],
    ['stolen', 'held'],
  ])('a device that is revoked as %s counts no more; what it brings is %s', async (as, state) => {
    const { device } = await only()
    const answer = await lead.post(`${address}/${device}/revoke`, { as })
    const receipts = (await counter.post('/api/v1/entries', { entries: [aContact(today)] })).json()

    expect(answer.json()).toMatchObject({ devices: [{ ended: as }] })
    expect((await counter.get('/api/v1/counter')).json()).toMatchObject({ mayCount: false })
    expect(receipts).toMatchObject({ receipts: [{ state }] })
  })

  test('a device that has gone to another unit is listed there alone', async () => {
    const { code } = await server.invite('library')
    await counter.post('/api/v1/join', { code })
    const coordinator = await server.staff('coordinator')
    const there = (await coordinator.get('/api/v1/units/library/devices')).json<DevicesAnswer>()

    expect(await listed()).toEqual([])
    expect(there.devices).toHaveLength(1)
  })
})
