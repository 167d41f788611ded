import { expect, test } from 'vitest'
import { arrivedTogether } from './checkStore.ts'
import { createDoor, type Door } from './door.ts'
import type { Request } from './house.ts'
import type { Truth } from './ledger.ts'
import { mayStand, type RowSeen } from './verdict.ts'
import { createWorld } from './world.ts'

const device = 'ANNANNANNANN'
const id = '01a17882-cb00-7507-b5fb-b766afb6ec8d'
const truth: Truth = {
  ...{ id, municipality: 'fjordby', by: 'phone 1', contents: [], fate: 'standing' },
  ...{ excused: false, shared: false },
}
const today = '2026-10-20'
const minute = 60_000

/** A device whose answers and deliveries the door sees, a minute apart, on the evening of a count day. */
function aStory() {
  const world = createWorld(1)
  const { time } = world
  const door: Door = createDoor(world, () => {
    throw new Error('the store is not asked')
  })
  const began = Date.parse(`${today}T19:00:00Z`)
  let ms = began
  Object.assign(time, { nowMs: () => ms })
  const headers = { host: 'fjordby.example', cookie: `__Host-tael_d=${device}.secret` }
  const ask = (path: string): Request => ({ method: 'POST', path, headers, body: '{}' })
  return {
    door,
    comesInto(unit: string) {
      ms += minute
      const over = door.enter(ask('/api/v1/join'))
      over({ status: 201, body: JSON.stringify({ device, enrolment: { unit } }), headers: {} })
    },
    joinsUnanswered() {
      ms += minute
      door.enter(ask('/api/v1/join'))()
    },
    delivers() {
      ms += minute
      const at = { today, status: door.statusOf('fjordby'), stolen: false, known: true }
      const arrival = {
        device,
        circumstances: [at, at],
        undoes: undefined,
        undone: [],
        beganMs: ms,
        ms,
      }
      door.arrivals.set(`fjordby ${id}`, arrival)
    },
    may: (changes: Partial<RowSeen> = {}) => [
      ...new Set(mayStand(truth, { ...row, ...changes }, door)),
    ],
  }
}

const row: RowSeen = {
  ...{ state: 'counted', reason: null, counted: 1, doubtful: 0, day: today, unit: 'desk' },
}
const tomorrow = { day: '2026-10-21' }

test('what a clock ahead of midnight counted stays counted when its device moves later that day', () => {
  const { comesInto, delivers, may } = aStory()
  comesInto('desk')
  delivers()
  comesInto('library')

  expect(may(tomorrow)).toEqual(['counted'])
})

test('what comes after the move, for a later day, is held', () => {
  const { comesInto, delivers, may } = aStory()
  comesInto('desk')
  comesInto('library')
  delivers()

  expect(may()).toEqual(['counted'])
  expect(may(tomorrow)).toEqual(['held other_unit'])
})

test('what came before its device was in its unit counts once the device comes there', () => {
  const { comesInto, delivers, may } = aStory()
  comesInto('library')
  delivers()
  expect(may()).toEqual(['held other_unit'])
  comesInto('desk')

  expect(may()).toEqual(['counted'])
})

test('it comes in as the campaign is by then', () => {
  const { door, comesInto, delivers, may } = aStory()
  comesInto('library')
  delivers()
  door.decide('fjordby', 'locked')
  comesInto('desk')

  expect(may()).toEqual(['held after_lock'])
})

test('where nobody saw whether the device moved, it may count or be held', () => {
  const { comesInto, joinsUnanswered, delivers, may } = aStory()
  comesInto('desk')
  joinsUnanswered()
  delivers()

  expect(may()).toEqual(['counted', 'held other_unit'])
})

test('what is put in the place of another comes with its undo, which a copy may have brought before', () => {
  const door = createDoor(createWorld(1), () => {
    throw new Error('the store is not asked')
  })
  const came = { device, circumstances: [], undone: ['replaced'], beganMs: 0 }
  door.arrivals.set('fjordby undo', { ...came, undoes: 'replaced', ms: 1 })
  door.arrivals.set('fjordby new', { ...came, undoes: undefined, ms: 2 })
  door.arrivals.set('fjordby alone', { ...came, undoes: undefined, undone: [], ms: 2 })
  const together = (id: string, shared: boolean) =>
    arrivedTogether({ door }, { municipality: 'fjordby', id, shared }, 'replaced')

  expect([together('new', true), together('new', false)]).toEqual([true, false])
  expect(together('alone', true)).toBe(false)
})
