// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen, within } from '@testing-library/react'
import { useState } from 'react'
import { afterEach, expect, test, vi } from 'vitest'
import type { Combination } from '../../../src/contract/catalogue.ts'
import { CountScreen } from '../../../src/app/tap/CountScreen.tsx'
import type { CountScreenProps } from '../../../src/app/tap/CountScreenProps.ts'
import { loadText } from '../../../src/app/text/texts.ts'
import { TextProvider } from '../../../src/app/text/TextProvider.tsx'
import {
  aCounterCampaign,
  aSituation,
  aTapped,
  countScreenProps,
  phone,
} from './countScreenProps.ts'

afterEach(() => {
  cleanup()
  localStorage.clear()
})

const aKey = (taskArea: string, channel = 'phone', direction = 'incoming') =>
  ({ channel, taskArea, direction }) as Combination
const quickKeys = [
  aKey('passport', 'in_person'),
  aKey('moving', 'phone', 'outgoing'),
  aKey('gone'),
  aKey('moving', 'in_person', 'outgoing'),
]
const withKeys = (changes: object = {}, keys = quickKeys) =>
  aSituation('2026-10-20', {
    campaign: aCounterCampaign({
      unit: { id: 'desk', name: 'Borgerservice', quickKeys: keys },
      ...changes,
    }),
  })
const draw = (changes: Partial<CountScreenProps>) =>
  render(<CountScreen {...countScreenProps({ situation: withKeys(), ...changes })} />)
const names = (group: string) =>
  within(screen.getByRole('group', { name: group }))
    .getAllByRole('button')
    .map((button) => button.getAttribute('aria-label') ?? button.textContent)
const again = () => screen.getByRole<HTMLButtonElement>('button', { name: /^Samme igen/ })

test('the unit’s quick keys stand before the channels’, named by their parts, those that may be counted', () => {
  draw({ combinations: { 'incoming in_person passport': 4, 'outgoing phone moving': 0 } })

  expect(names('Hurtigknapper')).toEqual([
    'Pas og kørekort, Fremmøde, 4 i dag',
    'Flytning, Telefon, Udgående, 0 i dag',
    'Samme igen ',
  ])
  const [quick, channels] = ['Hurtigknapper', 'Kanaler'].map((name) =>
    screen.getByRole('group', { name }),
  )
  expect(quick && channels && quick.compareDocumentPosition(channels)).toBe(
    Node.DOCUMENT_POSITION_FOLLOWING,
  )
})

test('their names are those of the language of the screen', async () => {
  localStorage.setItem('language', 'en')
  await loadText('en')
  render(
    <TextProvider>
      <CountScreen {...countScreenProps({ situation: withKeys(), combinations: {} })} />
    </TextProvider>,
  )

  expect(names('Quick keys')[1]).toBe('Moving, Phone, Outgoing')
})

test('a quick key counts its combination, whatever is chosen', () => {
  const onCount = vi.fn()
  const onSelect = vi.fn()
  draw({ onCount, onSelect, combinations: {} })
  fireEvent.click(screen.getByRole('button', { name: /^Flytning, Telefon/ }))

  expect(onCount.mock.calls).toEqual([[aKey('moving', 'phone', 'outgoing')]])
  expect(onSelect).not.toHaveBeenCalled()
})

test('where nothing may be counted no quick key may, nor the same again', () => {
  draw({ situation: { ...withKeys(), phase: 'paused' }, latest: aTapped(), combinations: {} })
  const group = within(screen.getByRole('group', { name: 'Hurtigknapper' }))

  for (const button of group.getAllByRole<HTMLButtonElement>('button')) {
    expect(button.disabled).toBe(true)
  }
})

test('the same again counts the last contact’s combination, and nothing that was said of it', () => {
  const onCount = vi.fn()
  const latest = aTapped({ direction: 'outgoing', marks: [], quantity: 8 })
  draw({ onCount, latest })
  expect(again().textContent).toBe('Samme igen Flytning · Telefon · Udgående')
  fireEvent.click(again())

  expect(onCount.mock.calls).toEqual([[aKey('moving', 'phone', 'outgoing')]])
})

test('there is nothing to count again before the first contact, after an undo, or once it is out of use', () => {
  draw({})
  expect(again().disabled).toBe(true)
  cleanup()
  const channels = aCounterCampaign().channels.map((each) => ({
    ...each,
    directions: ['incoming'],
  }))
  draw({ situation: withKeys({ channels }), latest: aTapped({ direction: 'outgoing' }) })
  expect(again().disabled).toBe(true)
})

/** The screen on a device that keeps the newest contact, when it is told to. */
function Device({ onCount }: { onCount: (combination: Combination) => void }) {
  const [latest, put] = useState<CountScreenProps['latest']>(aTapped())
  return (
    <CountScreen
      {...countScreenProps({
        situation: withKeys(),
        combinations: {},
        latest,
        onCount,
        onUndo: () => put(undefined),
      })}
    />
  )
}

test('a tap that is still being written is what is counted again, and what was taken back is not', () => {
  const onCount = vi.fn()
  render(<Device onCount={onCount} />)
  fireEvent.click(screen.getByRole('button', { name: /^Pas og kørekort, Fremmøde/ }))
  fireEvent.click(again())
  expect(onCount.mock.calls).toEqual([
    [aKey('passport', 'in_person')],
    [aKey('passport', 'in_person')],
  ])
  fireEvent.click(screen.getByRole('button', { name: 'Fortryd' }))

  expect(again().disabled).toBe(true)
})

test('until a tap is written nothing is drawn for it, and the same again means that tap', async () => {
  const { promise, resolve } = Promise.withResolvers<void>()
  const onCount = vi.fn(() => promise)
  draw({ onCount, latest: aTapped(), combinations: {} })
  const before = document.body.innerHTML
  fireEvent.click(screen.getByRole('button', { name: /^Pas og kørekort, Fremmøde/ }))
  expect(document.body.innerHTML).toBe(before)
  fireEvent.click(again())
  expect(onCount.mock.calls).toEqual([
    [aKey('passport', 'in_person')],
    [aKey('passport', 'in_person')],
  ])

  await act(async () => resolve())
  expect(again().textContent).toMatch(/Pas og kørekort · Fremmøde/)
})

test('what is taken back in the other direction is told with the number of that direction', () => {
  const props = countScreenProps({
    situation: withKeys(),
    latest: aTapped({ direction: 'outgoing' }),
    numbers: { [phone]: 9 },
    numbersIn: (direction) => ({ [phone]: direction === 'outgoing' ? 3 : 9 }),
  })
  const { rerender } = render(<CountScreen {...props} />)
  fireEvent.click(screen.getByRole('button', { name: 'Fortryd' }))
  rerender(<CountScreen {...props} latest={undefined} />)

  screen.getByText('Telefon er taget tilbage, 3 i dag')
})
