// @vitest-environment happy-dom
import 'fake-indexeddb/auto'
import { cleanup, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, expect, test } from 'vitest'
import { DeviceContext } from '../../../src/app/DeviceContext.ts'
import { MiniCounter } from '../../../src/app/mini/MiniCounter.tsx'
import { MiniScreen } from '../../../src/app/mini/MiniScreen.tsx'
import { aDevice } from '../../support/device.ts'
import { aSituation, aTapped, countScreenProps, phone } from '../tap/countScreenProps.ts'

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
