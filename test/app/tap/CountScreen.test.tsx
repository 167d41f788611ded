// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, expect, test, vi } from 'vitest'
import { CountScreen } from '../../../src/app/tap/CountScreen.tsx'
import { TextProvider } from '../../../src/app/text/TextProvider.tsx'
import {
  aCounterCampaign,
  aSituation,
  aTapped,
  countScreenProps,
  moving,
  phone,
} from './countScreenProps.ts'

afterEach(() => {
  cleanup()
  localStorage.clear()
})

test('a key is named by its channel and today’s number, and one click is one tap', async () => {
  const onCount = vi.fn()
  render(<CountScreen {...countScreenProps({ numbers: { [phone]: 14 }, onCount })} />)

  await userEvent.click(screen.getByRole('button', { name: 'Telefon, 14 i dag' }))

  expect(onCount.mock.calls).toEqual([
    [{ channel: 'phone', taskArea: 'moving', direction: 'incoming' }],
  ])
})

test('the repeats of a held key come to nothing', () => {
  render(<CountScreen {...countScreenProps()} />)
  const key = screen.getByRole('button', { name: 'Telefon, 0 i dag' })

  const goesOn = (press: object) => fireEvent.keyDown(key, press)

  expect(goesOn({ key: 'Enter' })).toBe(true)
  expect(goesOn({ key: 'Enter', repeat: true })).toBe(false)
  expect(goesOn({ key: ' ', repeat: true })).toBe(false)
  expect(goesOn({ key: 'Tab', repeat: true })).toBe(true)
})

test('no key says a number before it has been read', () => {
  render(<CountScreen {...countScreenProps({ numbers: undefined })} />)

  screen.getByRole('button', { name: 'Telefon' })
})

test('a channel without the direction chosen keeps its place, closed, and says why', () => {
  const selection = { taskArea: moving, direction: 'outgoing' } as const
  render(<CountScreen {...countScreenProps({ selection })} />)

  const keys = within(screen.getByRole('group', { name: 'Kanaler' })).getAllByRole('button')

  expect(keys.map((key) => [key.getAttribute('aria-label'), key.hasAttribute('disabled')])).toEqual(
    [
      ['Telefon, 0 i dag', false],
      ['Fremmøde, Kun indgående', true],
    ],
  )
})

test('only what is counted by hand and not retired can be chosen', () => {
  const { channels, taskAreas } = aCounterCampaign()
  const campaign = aCounterCampaign({
    channels: [
      ...channels.map((channel) => ({ ...channel, retired: channel.id === phone })),
      { ...channels[0], id: 'self_service', name: { da: 'Selvbetjening' }, source: 'loaded' },
    ],
    taskAreas: taskAreas.map((area) => ({ ...area, retired: area.id === moving })),
  })
  render(<CountScreen {...countScreenProps({ situation: aSituation(undefined, { campaign }) })} />)

  const keys = within(screen.getByRole('group', { name: 'Kanaler' })).getAllByRole('button')

  expect(keys.map((key) => key.getAttribute('aria-label'))).toEqual(['Fremmøde, 0 i dag'])
  expect(screen.getAllByRole('radio').map((radio) => radio.parentElement?.textContent)).toEqual([
    'Pas og kørekort',
  ])
})

test('choosing a task area or a direction says just what has changed', async () => {
  const onSelect = vi.fn()
  render(<CountScreen {...countScreenProps({ onSelect })} />)

  await userEvent.click(screen.getByRole('radio', { name: 'Pas og kørekort' }))
  await userEvent.click(screen.getByRole('radio', { name: 'Udgående' }))

  expect(onSelect.mock.calls).toEqual([[{ taskArea: 'passport' }], [{ direction: 'outgoing' }]])
})

test('sixty task areas are all within reach of the keyboard, and can be laid out', async () => {
  const taskAreas = Array.from({ length: 60 }, (_, at) => ({
    id: `area${at}`,
    name: { da: `Område ${at + 1}` },
    obligation: 'local',
  }))
  const situation = aSituation(undefined, { campaign: aCounterCampaign({ taskAreas }) })
  render(<CountScreen {...countScreenProps({ situation })} />)

  const all = screen.getByRole('button', { name: 'Alle 60' })
  await userEvent.click(all)

  expect(all.getAttribute('aria-expanded')).toBe('true')
  expect(
    within(screen.getByRole('group', { name: 'Opgaveområde' })).getAllByRole('radio'),
  ).toHaveLength(60)
})

test('a tap that was not saved is an alarm, and no tick from before stands beside it', () => {
  render(
    <CountScreen
      {...countScreenProps({
        trouble: { of: 'tap', is: 'storage_full' },
        latest: aTapped(),
        numbers: { [phone]: 14 },
      })}
    />,
  )

  expect(screen.getByRole('alert').textContent).toContain('Ikke gemt')
  expect(screen.queryByText('Telefon talt')).toBeNull()
})

test.each(['not_saved', 'storage_full'] as const)(
  'a change that was not saved (%s) asks for no new tap, and leaves the contact with its undo',
  async (is) => {
    const onUndo = vi.fn()
    const trouble = { of: 'change', is } as const
    render(<CountScreen {...countScreenProps({ trouble, latest: aTapped(), onUndo })} />)

    const { textContent } = screen.getByRole('alert')
    expect(textContent).toContain('Det, du har talt, står som før.')
    expect(textContent).not.toMatch(/tryk|blev ikke talt/i)
    screen.getByText('Telefon talt')
    await userEvent.click(screen.getByRole('button', { name: 'Fortryd' }))
    expect(onUndo).toHaveBeenCalledOnce()
  },
)

test('the language changes with the document’s, and is remembered', async () => {
  const screenInAnyLanguage = (
    <TextProvider>
      <CountScreen {...countScreenProps()} />
    </TextProvider>
  )
  const { unmount } = render(screenInAnyLanguage)

  await userEvent.click(screen.getByRole('button', { name: 'English' }))
  await screen.findByRole('button', { name: 'Phone, 0 today' })
  unmount()
  render(screenInAnyLanguage)

  screen.getByRole('button', { name: 'Phone, 0 today' })
  expect(document.documentElement.lang).toBe('en')
  expect(screen.getByText('Pas og kørekort').lang).toBe('da')
})

test('a number stands on its key as it is read aloud, with its thousands', () => {
  render(<CountScreen {...countScreenProps({ numbers: { [phone]: 1234 } })} />)
  const key = screen.getByRole('button', { name: 'Telefon, 1.234 i dag' })

  expect(key.querySelector('.key-number')?.textContent).toBe('1.234')
})
