// @vitest-environment happy-dom
import { cleanup, renderHook, waitFor } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import { showBadge } from '../../../src/app/badge.ts'
import { useAskedChannel } from '../../../src/app/companion/useAskedChannel.ts'
import { useWakeLock } from '../../../src/app/companion/useWakeLock.ts'

afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
  document.body.replaceChildren()
})

test('the badge has the number that waits, and goes with the last of it', () => {
  const setAppBadge = vi.fn(async () => undefined)
  const clearAppBadge = vi.fn(async () => undefined)
  showBadge(3, { setAppBadge, clearAppBadge })
  showBadge(0, { setAppBadge, clearAppBadge })

  expect(setAppBadge).toHaveBeenCalledExactlyOnceWith(3)
  expect(clearAppBadge).toHaveBeenCalledOnce()
})

test('a system without badges, and one that refuses, change nothing', async () => {
  showBadge(3, {})
  showBadge(3, { setAppBadge: () => Promise.reject(new Error('not installed')) })
  await new Promise((done) => setTimeout(done))
})

/** A browser's locks: each is let go when the page is hidden. */
function aScreen() {
  const locks: { released: boolean; release: () => Promise<void> }[] = []
  const lets: (() => void)[] = []
  const request = vi.fn(async () => {
    const lock = {
      released: false,
      release: async () => {
        lock.released = true
      },
      addEventListener: (_: 'release', hear: () => void) => lets.push(hear),
    }
    locks.push(lock)
    return lock
  })
  vi.stubGlobal('navigator', { wakeLock: { request } })
  let visibility: DocumentVisibilityState = 'visible'
  vi.spyOn(document, 'visibilityState', 'get').mockImplementation(() => visibility)
  return {
    held: () => locks.filter(({ released }) => !released).length,
    /** The system lets go by itself, as when the battery is low. */
    letGo() {
      for (const lock of locks) lock.released = true
      for (const hear of lets) hear()
    },
    show(state: DocumentVisibilityState) {
      visibility = state
      if (state === 'hidden') for (const lock of locks) lock.released = true
      document.dispatchEvent(new Event('visibilitychange'))
    },
  }
}

test('the screen is kept on only while that is wanted', async () => {
  const { held } = aScreen()
  const hook = renderHook(({ wanted }) => useWakeLock(wanted), { initialProps: { wanted: false } })
  await new Promise((done) => setTimeout(done))
  expect(held()).toBe(0)

  hook.rerender({ wanted: true })
  await waitFor(() => expect(held()).toBe(1))
  hook.rerender({ wanted: false })
  await waitFor(() => expect(held()).toBe(0))
})

test('a page that comes back is kept on again', async () => {
  const { held, show } = aScreen()
  renderHook(() => useWakeLock(true))
  await waitFor(() => expect(held()).toBe(1))
  show('hidden')
  expect(held()).toBe(0)
  show('visible')

  await waitFor(() => expect(held()).toBe(1))
})

test('what the system lets go by itself is asked for again, and two that look at once ask for one', async () => {
  const { held, show, letGo } = aScreen()
  const hook = renderHook(({ wanted }) => useWakeLock(wanted), { initialProps: { wanted: true } })
  show('visible')
  await waitFor(() => expect(held()).toBe(1))
  letGo()
  await waitFor(() => expect(held()).toBe(1))
  hook.rerender({ wanted: false })
  await waitFor(() => expect(held()).toBe(0))
})

test.each([
  ['/?channel=phone', 'phone'],
  ['/?channel=email', undefined],
  ['/?channel=%22%5D%2C*', undefined],
  ['/', undefined],
])(
  '%s puts the key in focus where there is one, leaves the address, and presses nothing',
  (address, focused) => {
    const pressed = vi.fn()
    const key = document.createElement('button')
    key.className = 'key'
    key.dataset['channel'] = 'phone'
    key.addEventListener('click', pressed)
    document.body.append(key)
    history.replaceState(null, '', address)
    renderHook(() => useAskedChannel(true))

    expect(document.activeElement === key ? 'phone' : undefined).toBe(focused)
    expect(location.search).toBe('')
    expect(pressed).not.toHaveBeenCalled()
  },
)

test('an app that is open hears of a shortcut, and is not loaded anew', () => {
  let hear: (launch: { targetURL?: string }) => void = () => undefined
  vi.stubGlobal('launchQueue', { setConsumer: (consumer: typeof hear) => (hear = consumer) })
  const key = document.createElement('button')
  key.className = 'key'
  key.dataset['channel'] = 'email'
  document.body.append(key)
  renderHook(() => useAskedChannel(true))
  hear({})
  expect(document.activeElement).not.toBe(key)
  hear({ targetURL: 'http://localhost/?channel=email' })

  expect(document.activeElement).toBe(key)
})
