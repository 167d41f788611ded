// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { watchHolds } from '../../../src/app/help/watchHolds.ts'

let stop = () => {}
let taps: string[] = []
let shown: string[] = []

/** Two keys, of which one has a text of help, and the mark that opens it. */
function aScreen(): void {
  document.body.innerHTML = `<div><button id="phone" data-help="channels phone"><i>T</i></button>
    <button id="mail">E</button><button id="mark" data-explains="channels phone">?</button></div>`
  const root = document.querySelector('div')
  if (!root) throw new Error('no screen')
  for (const key of root.querySelectorAll('button')) {
    key.addEventListener('click', () => taps.push(key.id))
  }
  stop = watchHolds(root, window, (place) => shown.push(place))
}
const on = (id: string) => document.querySelector(`#${id} i`) ?? document.getElementById(id)
const send = (id: string, type: string, more: PointerEventInit = {}) =>
  on(id)?.dispatchEvent(
    new PointerEvent(type, {
      ...{ bubbles: true, cancelable: true, isPrimary: true, button: 0, clientX: 50, clientY: 50 },
      ...more,
    }),
  )
const down = (id: string, more?: PointerEventInit) => send(id, 'pointerdown', more)
const up = (id: string) => {
  send(id, 'pointerup')
  send(id, 'click')
}

beforeEach(() => {
  vi.useFakeTimers()
  taps = []
  shown = []
  aScreen()
})
afterEach(() => {
  stop()
  vi.useRealTimers()
})

test('a tap counts, and shows nothing', () => {
  down('phone')
  vi.advanceTimersByTime(300)
  up('phone')

  expect({ taps, shown }).toEqual({ taps: ['phone'], shown: [] })
})

test('a key that is held shows its help, and neither the press nor its click counts', () => {
  down('phone')
  vi.advanceTimersByTime(600)
  expect(shown).toEqual(['channels phone'])
  up('phone')

  expect(taps).toEqual([])
})

test('the tap after a long press counts, whether its click came or not', () => {
  down('phone')
  vi.advanceTimersByTime(600)
  up('phone')
  down('phone')
  up('phone')
  expect(taps).toEqual(['phone'])

  down('phone')
  vi.advanceTimersByTime(600)
  send('phone', 'pointerup')
  vi.advanceTimersByTime(1000)
  // As a screen reader taps: a click without a pointer.
  send('phone', 'click')
  expect(taps).toEqual(['phone', 'phone'])
})

test('what has no help is let alone: a slow finger counts there', () => {
  down('mail')
  vi.advanceTimersByTime(5000)
  up('mail')

  expect({ taps, shown }).toEqual({ taps: ['mail'], shown: [] })
})

test.each([
  ['a finger that moves', () => send('phone', 'pointermove', { clientX: 70 })],
  ['a page that scrolls', () => send('phone', 'pointercancel')],
  ['a second finger', () => down('mail', { isPrimary: false })],
  ['a window that is left', () => window.dispatchEvent(new Event('blur'))],
])('%s is no long press', (_, happens) => {
  down('phone')
  happens()
  vi.advanceTimersByTime(2000)

  expect(shown).toEqual([])
})

test('a finger that trembles is still one that lies', () => {
  down('phone')
  send('phone', 'pointermove', { clientX: 56, clientY: 47 })
  vi.advanceTimersByTime(600)

  expect(shown).toEqual(['channels phone'])
})

test('the other mouse button and the key for the menu show the help, and the next click counts', () => {
  const menu = new MouseEvent('contextmenu', { bubbles: true, cancelable: true })
  on('phone')?.dispatchEvent(menu)
  send('phone', 'click')

  expect(menu.defaultPrevented).toBe(true)
  expect({ taps, shown }).toEqual({ taps: ['phone'], shown: ['channels phone'] })
})

test('a menu that the browser asks for by itself during a long press is the same press', () => {
  down('phone')
  vi.advanceTimersByTime(450)
  send('phone', 'contextmenu')
  vi.advanceTimersByTime(500)
  send('phone', 'contextmenu')
  up('phone')

  expect({ taps, shown }).toEqual({ taps: [], shown: ['channels phone'] })
})

test('where there is no help the browser keeps its own menu', () => {
  const menu = new MouseEvent('contextmenu', { bubbles: true, cancelable: true })
  on('mail')?.dispatchEvent(menu)

  expect(menu.defaultPrevented).toBe(false)
})

test('the mark of an item opens its help by a click alone', () => {
  send('mark', 'click')

  expect(shown).toEqual(['channels phone'])
})
