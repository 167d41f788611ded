// @vitest-environment happy-dom
import 'fake-indexeddb/auto'
import { act, cleanup, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, expect, test } from 'vitest'
import { PageContext } from '../../../src/app/PageContext.ts'
import { Day, Time } from '../../../src/contract/time.ts'
import { DeviceContext } from '../../../src/app/DeviceContext.ts'
import { MiniCounter } from '../../../src/app/mini/MiniCounter.tsx'
import { MiniScreen } from '../../../src/app/mini/MiniScreen.tsx'
import { aDevice } from '../../support/device.ts'
import {
  aCounterCampaign,
  aSituation,
  aTapped,
  countScreenProps,
  phone,
} from '../tap/countScreenProps.ts'

afterEach(cleanup)

const nothing = () => {}

test('where nothing may be counted it says why, and no key can be tapped', () => {
  render(<MiniScreen {...countScreenProps({ situation: aSituation('2026-10-17') })} />)

  expect(screen.getByText(/Der tælles ikke/)).toBeTruthy()
  expect(screen.getByRole('button', { name: /^Telefon/ })).toHaveProperty('disabled', true)
})

test('what cannot be written is told in its own window, with no tick beside it', () => {
  const trouble = { of: 'tap', is: 'storage_full' } as const
  const { container } = render(
    <MiniScreen {...countScreenProps({ latest: aTapped(), numbers: { [phone]: 1 }, trouble })} />,
  )

  expect(screen.getByRole('alert').textContent).toMatch(/Lageret er fuldt/)
  expect(container.querySelector('[data-latest]')).toBeNull()
})

test('what was counted last is taken back by name, and with nothing to take back the button stays', async () => {
  let undone = 0
  const props = countScreenProps({ latest: aTapped(), onUndo: () => (undone += 1) })
  const { rerender } = render(<MiniScreen {...props} />)
  await userEvent.click(screen.getByRole('button', { name: 'Fortryd Telefon' }))
  expect(undone).toBe(1)
  rerender(<MiniScreen {...props} latest={undefined} />)
  const button = screen.getByRole('button', { name: 'Fortryd' })
  expect(button.getAttribute('aria-disabled')).toBe('true')
  expect(document.activeElement).toBe(button)
  await userEvent.click(button)

  expect(undone).toBe(1)
})

test('the keyboard counts on a screen that was given keys, and on no other', async () => {
  const tapped: string[] = []
  const props = countScreenProps({ onCount: ({ channel }) => tapped.push(channel) })
  const { rerender } = render(<MiniScreen {...props} />)
  await userEvent.keyboard('[Numpad7]')
  expect(tapped).toEqual([])
  rerender(<MiniScreen {...props} shortcuts={{ settings: {}, save: nothing }} />)
  await userEvent.keyboard('[Digit7]')

  expect(tapped).toEqual(['phone'])
})

test('a computer that counts for no unit is told so', async () => {
  const device = await aDevice({
    fetch: () => Promise.reject(new Error('offline')),
    nowMs: () => Date.parse('2026-10-20T08:00:00Z'),
  })
  render(
    <DeviceContext value={device}>
      <MiniCounter />
    </DeviceContext>,
  )

  expect((await screen.findByRole('status')).textContent).toMatch(/ikke for nogen enhed/)
  device.sync.stop()
})

test('what was taken back is told when that has been written, with the number of its own direction', async () => {
  const latest = aTapped({ direction: 'outgoing' })
  const numbers = { incoming: { [phone]: 0 }, outgoing: { [phone]: 5 } }
  const props = countScreenProps({ latest, numbersIn: (direction) => numbers[direction] })
  const { rerender } = render(<MiniScreen {...props} />)
  await userEvent.click(screen.getByRole('button', { name: 'Fortryd Telefon' }))
  expect(screen.queryByText(/taget tilbage/)).toBeNull()

  numbers.outgoing = { [phone]: 4 }
  rerender(<MiniScreen {...props} latest={undefined} />)
  screen.getByText('Telefon er taget tilbage, 4 i dag')
})

test('the words on a key are to be had here too, in the window the keys are in', async () => {
  const campaign = aCounterCampaign()
  const channels = campaign.channels.map((each) => ({ ...each, help: { da: 'Også mobil.' } }))
  const helped = aSituation('2026-10-20', { campaign: aCounterCampaign({ channels }) })
  render(<MiniScreen {...countScreenProps({ situation: helped })} />)
  await userEvent.click(screen.getByRole('button', { name: 'Hjælp til Telefon' }))

  expect(screen.getByRole('dialog', { name: 'Telefon' }).textContent).toContain('Også mobil.')
})

test('under a finger in its own window no message moves its keys', async () => {
  const hears = new EventTarget()
  const page = new Proxy(window, {
    get: (target, name) =>
      name === 'addEventListener'
        ? hears.addEventListener.bind(hears)
        : name === 'removeEventListener'
          ? hears.removeEventListener.bind(hears)
          : Reflect.get(target, name, target),
  })
  const unsent = {
    n: 2,
    oldest: { day: Day.parse('2026-10-20'), time: Time.parse('2026-10-20T08:30Z') },
  }
  const inItsWindow = (changes = {}) => (
    <PageContext value={page}>
      <MiniScreen {...countScreenProps(changes)} />
    </PageContext>
  )
  const { container, rerender } = render(inItsWindow())
  hears.dispatchEvent(new Event('pointerdown'))
  rerender(inItsWindow({ unsent, sync: { name: 'waiting', failures: 4 } }))
  await act(() => new Promise((done) => setTimeout(done, 200)))

  expect(container.querySelector('.notice')).toBeNull()
})
