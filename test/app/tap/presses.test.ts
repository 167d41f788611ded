import fc from 'fast-check'
import { expect, test } from 'vitest'
import { echoMs, watchPresses } from '../../../src/app/tap/presses.ts'

/** A press by finger, pen or button: down, then up with its click, each after so many milliseconds. */
type Press = { afterMs: number; heldMs: number }

function counted(presses: readonly Press[]): number {
  const key = watchPresses()
  let nowMs = 1000
  return presses.filter(({ afterMs, heldMs }) => {
    key.down({ timeStamp: (nowMs += afterMs) })
    return key.counts({ timeStamp: (nowMs += heldMs) })
  }).length
}
const aPress = (shortest: number, longest: number) =>
  fc.record({
    afterMs: fc.integer({ min: shortest, max: longest }),
    heldMs: fc.integer({ min: 1, max: 900 }),
  })

test('however fast and long a finger presses, each press counts once', () => {
  fc.assert(
    fc.property(fc.array(aPress(echoMs, 400), { maxLength: 20 }), (presses) => {
      expect(counted(presses)).toBe(presses.length)
    }),
  )
})

test('a switch that makes several presses of one counts one', () => {
  const anEcho = fc.record({
    afterMs: fc.integer({ min: 0, max: echoMs - 1 }),
    heldMs: fc.integer({ min: 0, max: 30 }),
  })
  fc.assert(
    fc.property(aPress(100, 400), fc.array(anEcho, { maxLength: 5 }), (press, echoes) => {
      expect(counted([press, ...echoes])).toBe(1)
      expect(counted([press, ...echoes, { afterMs: 90, heldMs: 60 }])).toBe(2)
    }),
  )
})

test('a screen reader’s clicks, for which nothing goes down, all count', () => {
  const key = watchPresses()
  const clicks = [1000, 1001, 1030].map((timeStamp) => key.counts({ timeStamp }))

  expect(clicks).toEqual([true, true, true])
})

test('a press that became a scroll is no press, and the click after it counts', () => {
  const key = watchPresses()
  key.down({ timeStamp: 1000 })
  expect(key.counts({ timeStamp: 1080 })).toBe(true)
  key.down({ timeStamp: 1090 })
  key.off()

  expect(key.counts({ timeStamp: 1200 })).toBe(true)
})

test('a key of the keyboard that chatters counts once, also where it clicks on going down', () => {
  const enter = watchPresses()
  enter.down({ timeStamp: 1000 })
  expect(enter.counts({ timeStamp: 1000 })).toBe(true)
  enter.up({ timeStamp: 1090 })
  enter.down({ timeStamp: 1098 })
  expect(enter.counts({ timeStamp: 1098 })).toBe(false)
  enter.up({ timeStamp: 1110 })
  enter.down({ timeStamp: 1200 })

  expect(enter.counts({ timeStamp: 1200 })).toBe(true)
})

test('a space bar clicks once it is up again, and each press of it counts', () => {
  const space = watchPresses()
  for (const pressMs of [1000, 1200]) {
    space.down({ timeStamp: pressMs })
    space.up({ timeStamp: pressMs + 80 })
    expect(space.counts({ timeStamp: pressMs + 80 })).toBe(true)
  }
  space.down({ timeStamp: 1290 })
  space.up({ timeStamp: 1296 })

  expect(space.counts({ timeStamp: 1296 })).toBe(false)
})
