// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { renderHook } from '@testing-library/react'

beforeEach(() => vi.resetModules())
afterEach(() => localStorage.clear())

const open = async () => {
  const { changeSettings, useSettings } = await import('../../../src/app/settings/settings.ts')
  const hook = renderHook(() => useSettings())
  return {
    change: changeSettings,
    now: () => {
      hook.rerender()
      return hook.result.current
    },
  }
}

test('at first nothing is switched on', async () => {
  const { now } = await open()

  expect(now()).toMatchObject({ awake: false, remind: false, remindAt: '15:30', offered: false })
})

test('what is chosen is still chosen when the page is opened again', async () => {
  ;(await open()).change({ awake: true, remindAt: '14:00' })
  vi.resetModules()

  expect((await open()).now()).toMatchObject({ awake: true, remindAt: '14:00' })
})

test.each(['nonsense', '[]', '{"remindAt":"25:00"}', 'null'])(
  'what cannot be read is as if nothing had been chosen: %s',
  async (text) => {
    localStorage.setItem('taellevaerk.settings', text)

    expect((await open()).now()).toMatchObject({ awake: false, remindAt: '15:30' })
  },
)

test('where nothing may be stored a choice holds until the page is closed', async () => {
  vi.spyOn(Storage.prototype, 'getItem').mockImplementation(() => {
    throw new DOMException('forbidden', 'SecurityError')
  })
  vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
    throw new DOMException('forbidden', 'SecurityError')
  })
  const { change, now } = await open()
  change({ remind: true })

  expect(now().remind).toBe(true)
})
