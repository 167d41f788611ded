// @vitest-environment happy-dom
import { act, cleanup, renderHook } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import type { Face, Selection } from '../../../src/app/counter.ts'
import { useChoice } from '../../../src/app/tap/useChoice.ts'
import { TaskAreaId, UnitId } from '../../../src/contract/id.ts'
import { moving } from './countScreenProps.ts'

afterEach(cleanup)

const desk = UnitId.parse('desk')
const passport = TaskAreaId.parse('passport')
const inward = (taskArea: TaskAreaId): Selection => ({ taskArea, direction: 'incoming' })
const aFace = (selection: Selection): Face => ({
  numbers: { incoming: {}, outgoing: {} },
  combinations: {},
  untyped: 0,
  latest: undefined,
  unsent: { n: 0, oldest: undefined },
  selection,
})

/** A screen on which the first task area is in force, and another has been chosen. */
function chosenBefore(written: Promise<unknown>) {
  const { result, rerender } = renderHook(({ face }) => useChoice(face), {
    initialProps: { face: aFace(inward(moving)) },
  })
  act(() => result.current.choose(desk, inward(passport), written))
  return {
    shown: () => result.current.chosenIn(desk).taskArea,
    elsewhere: () => result.current.chosenIn(UnitId.parse('library')).taskArea,
    choose: (area: TaskAreaId) =>
      act(() => result.current.choose(desk, inward(area), Promise.resolve())),
    read: async (area: TaskAreaId) => act(async () => rerender({ face: aFace(inward(area)) })),
  }
}

test('what is chosen shows before it is written, and through readings that are older', async () => {
  const { shown, elsewhere, read } = chosenBefore(new Promise(() => {}))
  expect(shown()).toBe('passport')
  await read(moving)

  expect(shown()).toBe('passport')
  expect(elsewhere()).toBeUndefined()
})

test('once it is written, what was chosen in another window since then is in force', async () => {
  const { shown, read } = chosenBefore(Promise.resolve())
  await act(async () => {})
  expect(shown()).toBe('passport')
  await read(moving)

  expect(shown()).toBeUndefined()
})

test('what could not be written is held to', async () => {
  const { shown, read } = chosenBefore(Promise.reject(new Error('full')))
  await act(async () => {})
  await read(moving)

  expect(shown()).toBe('passport')
})

test('an older choice that is written late does not let go of the one after it', async () => {
  const { promise, resolve } = Promise.withResolvers<void>()
  const { shown, choose, read } = chosenBefore(promise)
  choose(moving)
  resolve()
  await act(async () => {})

  expect(shown()).toBe('moving')
  await read(passport)
  expect(shown()).toBeUndefined()
})
