import 'fake-indexeddb/auto'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { openDb } from '../../../src/app/db.ts'
import { contactOfBatch } from '../../../src/app/today/afterwards.ts'
import type { Counting } from '../../../src/app/today/counting.ts'
import { readDays } from '../../../src/app/today/readDays.ts'
import { standingOf } from '../../../src/app/today/standing.ts'
import { createTodayActs } from '../../../src/app/today/todayActs.ts'
import { ChannelId, TaskAreaId } from '../../../src/contract/id.ts'
import { Day } from '../../../src/contract/time.ts'
import { allArrived } from '../../support/allArrived.ts'
import { aBrowser } from '../../support/browser.ts'
import { aDevice } from '../../support/device.ts'
import { aServer, countingTime, type TrialServer } from '../../support/server.ts'

let server: TrialServer
beforeEach(async () => {
  server = await aServer()
  vi.useFakeTimers({ toFake: ['Date', 'setTimeout', 'clearTimeout'], now: countingTime })
})
afterEach(async () => {
  vi.useRealTimers()
  await server.stop()
})

const monday = Day.parse('2026-10-19')
const tuesday = Day.parse('2026-10-20')
const wednesday = Day.parse('2026-10-21')
const rested = { name: 'resting' } as const

/** A device that joined on Monday, on Wednesday, as its page of the day uses it. */
async function aPage({ joined = 5 } = {}) {
  const browser = aBrowser(server.app)
  const storage = openDb(`today ${Math.random()}`)
  const device = await aDevice({ fetch: browser.fetch, nowMs: () => Date.now(), storage })
  await device.join({ code: (await server.invite('desk')).code })
  await server.db.write((sql) => sql.all('UPDATE enrolment SET from_day = from_day - $1', [joined]))
  await device.refresh()
  const acts = createTodayActs(device)
  const here = async () => (await device.situation()) as Counting
  const batch = (changes: Record<string, unknown> = {}) => ({
    quantity: 8,
    channel: ChannelId.parse('phone'),
    direction: 'incoming' as const,
    taskArea: TaskAreaId.parse('moving'),
    contactType: undefined,
    day: tuesday,
    time: 'pm' as const,
    ...changes,
  })
  const items = async (weeks = 1) =>
    (await readDays(storage, wednesday, weeks)).days.flatMap(({ alike }) =>
      alike.flatMap((each) => each.items),
    )
  return {
    ...{ device, acts, here, batch, storage, items },
    async settle() {
      await device.closeStrip()
      await allArrived([device], 300_000)
    },
    rows: () =>
      server.db.all('SELECT kind, state, quantity, afterwards, counted FROM entry ORDER BY seq'),
  }
}

test('a forgotten batch is one contact of its day, told to be entered afterwards, and counts there', async () => {
  const { acts, here, batch, settle, device, rows } = await aPage()
  const told = await acts.add(await here(), batch(), acts.newId())
  await settle()

  expect(told.is).toBe('told')
  expect(await rows()).toEqual([
    { kind: 'contact', state: 'counted', quantity: 8, afterwards: 1, counted: 1 },
  ])
  expect(await server.db.all('SELECT n FROM tally_coarse')).toEqual([{ n: 8 }])
  // It is of yesterday: no key of today shows it.
  expect((await device.faceNow()).numbers.incoming['phone' as never]).toBe(0)
})

test('the same batch sent twice, as after a save whose end nobody was told of, counts once', async () => {
  const { acts, here, batch, settle, device } = await aPage()
  const [situation, id] = [await here(), acts.newId()]
  await Promise.all([acts.add(situation, batch(), id), acts.add(situation, batch(), id)])
  await acts.add(situation, batch(), id)

  expect((await device.unsent()).n).toBe(1)
  await settle()
  expect(await server.db.all('SELECT n FROM tally_coarse')).toEqual([{ n: 8 }])
})

test('a day or time on which nothing can be counted is refused, and nothing is written', async () => {
  const { acts, here, batch, device } = await aPage({ joined: 1 })
  const situation = await here()
  const add = (changes: Record<string, unknown>) =>
    acts.add(situation, batch(changes), acts.newId())

  expect(await add({ day: monday })).toEqual({ is: 'shut', why: 'before_joining' })
  expect(await add({ day: '2026-10-22' })).toEqual({ is: 'shut', why: 'to_come' })
  expect(await add({ day: '2026-10-18' })).toEqual({ is: 'shut', why: 'not_a_count_day' })
  expect(await add({ day: wednesday, time: 'pm' })).toEqual({ is: 'shut', why: 'to_come' })
  expect(await acts.sayQuiet(situation, { day: wednesday, time: 'pm' })).toMatchObject({
    why: 'to_come',
  })
  expect((await device.unsent()).n).toBe(0)
})

test('a batch that could not be saved is not counted, and the next try with its id is', async () => {
  const { acts, here, batch, storage, device } = await aPage()
  const [situation, id] = [await here(), acts.newId()]
  const write = vi.spyOn(storage, 'write').mockRejectedValueOnce(new Error('disk'))
  await expect(acts.add(situation, batch(), id)).rejects.toThrow('disk')
  write.mockRestore()

  expect((await device.unsent()).n).toBe(0)
  expect(await acts.add(situation, batch(), id)).toEqual({ is: 'told', stands: batch() })
  expect((await device.unsent()).n).toBe(1)
})

test('none at all is said once, is seen on the board, and can be taken back and said again', async () => {
  const { acts, here, settle, items, device } = await aPage()
  const situation = await here()
  const board = async () => {
    const lead = await server.staff('lead', ['desk'])
    const answer = await lead.get('/api/v1/campaigns/autumn/board?day=2026-10-20')
    return answer.json<{ units: { activity: string }[] }>().units.map(({ activity }) => activity)
  }
  const first = await acts.sayQuiet(situation, { day: tuesday, time: 'day' })
  expect(await acts.sayQuiet(situation, { day: tuesday, time: 'day' })).toEqual(first)
  await settle()
  expect(await board()).toEqual(['quiet'])

  const [quiet] = await items()
  await device.undo(quiet?.record.id as never)
  await settle()
  expect(await board()).toEqual(['silent'])

  const [undone] = await items()
  expect(undone && standingOf(undone, rested)).toEqual({ is: 'undone' })
  await acts.countAgain(situation, undone?.record.id as never)
  await settle()
  expect(await board()).toEqual(['quiet'])
})

test('what is counted although somebody said none is what the board shows', async () => {
  const { acts, here, batch, settle } = await aPage()
  const situation = await here()
  await acts.sayQuiet(situation, { day: tuesday, time: 'day' })
  await acts.add(situation, batch(), acts.newId())
  await settle()
  const lead = await server.staff('lead', ['desk'])
  const answer = await lead.get('/api/v1/campaigns/autumn/board?day=2026-10-20')

  expect(answer.json()).toMatchObject({ units: [{ activity: 'counted' }] })
})

test('taking an undo back writes a new contact of the old day, time and fields, however often it is asked', async () => {
  const { acts, here, batch, settle, device, items, rows } = await aPage()
  const situation = await here()
  const id = acts.newId()
  await acts.add(situation, batch({ contactType: 'advice' }), id)
  await settle()
  await device.undo(id)
  await settle()
  const again = await acts.countAgain(situation, id)
  expect(await acts.countAgain(situation, id)).toBe(again)
  await settle()

  expect(again).not.toBe(id)
  expect(await rows()).toEqual([
    expect.objectContaining({ kind: 'contact', state: 'undone' }),
    expect.objectContaining({ kind: 'undo' }),
    { kind: 'contact', state: 'counted', quantity: 8, afterwards: 1, counted: 1 },
  ])
  const [item, ...others] = await items()
  expect(others).toEqual([])
  expect(item).toMatchObject({
    key: id,
    entry: { day: tuesday, time: 'pm', contactType: 'advice' },
  })
  expect(item && standingOf(item, rested)).toEqual({ is: 'counted' })
})

test('an undo of what was never sent is taken back too, and waits as one contact', async () => {
  const { acts, here, batch, device, settle, rows } = await aPage()
  const situation = await here()
  const id = acts.newId()
  await acts.add(situation, batch(), id)
  await device.undo(id)
  expect((await device.unsent()).n).toBe(0)
  await acts.countAgain(situation, id)
  expect((await device.unsent()).n).toBe(1)
  await settle()

  expect((await device.unsent()).n).toBe(0)
  expect(await rows()).toHaveLength(1)
})

test('a contact that was changed on its way is one thing in the list, as it stands now', async () => {
  const { acts, here, batch, settle, device, items } = await aPage()
  const id = acts.newId()
  await acts.add(await here(), batch(), id)
  await settle()
  await device.refine(id, { quantity: 9 })

  const [item, ...others] = await items()
  expect(others).toEqual([])
  expect(item).toMatchObject({ key: id, entry: { quantity: 9 } })
})

test('an entry of a batch knows nothing finer than it was told', async () => {
  const { acts, here, batch } = await aPage()
  const contact = contactOfBatch(await here(), batch(), acts.newId())

  expect(contact).toMatchObject({ time: 'pm', entered: 'afterwards', said: 'count', marks: [] })
  expect(Object.keys(contact)).not.toContain('contactType')
})
