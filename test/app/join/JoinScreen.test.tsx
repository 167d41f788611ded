// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, expect, test, vi } from 'vitest'
import { JoinScreen, type JoinScreenProps } from '../../../src/app/join/JoinScreen.tsx'

afterEach(cleanup)

const props = (changes: Partial<JoinScreenProps> = {}): JoinScreenProps => ({
  municipality: 'Fjordby Kommune',
  invite: 'code',
  busy: false,
  problem: undefined,
  onJoinByLink: () => {},
  onJoinByCode: () => {},
  ...changes,
})
const join = () => userEvent.click(screen.getByRole('button', { name: /Tilmeld/ }))
const codeField = () => screen.getByRole<HTMLInputElement>('textbox', { name: /Kode/ })

test('a link joins with one click', async () => {
  const onJoinByLink = vi.fn()
  render(<JoinScreen {...props({ invite: 'link', onJoinByLink })} />)

  screen.getByText('Fjordby Kommune')
  await join()

  expect(onJoinByLink).toHaveBeenCalledOnce()
})

test.each(['7K3QF9M2XB', '7k3qf 9m2xb', '7k3qf-9m2xb', '7K3 QF9 M2X B', '7k3qf9m2xb  '])(
  'the code may be typed as “%s”, and shows as 7K3QF-9M2XB',
  async (typed) => {
    const onJoinByCode = vi.fn()
    render(<JoinScreen {...props({ onJoinByCode })} />)

    await userEvent.type(codeField(), typed)
    await join()

    expect(onJoinByCode.mock.calls).toEqual([['7K3QF-9M2XB']])
    expect(codeField().value).toBe('7K3QF-9M2XB')
  },
)

test('a code that cannot be one is refused where it stands, and the field has the focus', async () => {
  const onJoinByCode = vi.fn()
  render(<JoinScreen {...props({ onJoinByCode })} />)

  await userEvent.type(codeField(), '7k3qf')
  await join()

  const alert = screen.getByRole('alert')
  expect(alert.textContent).toContain('10 bogstaver og tal')
  expect(codeField().getAttribute('aria-describedby')).toContain(alert.id)
  expect(codeField().getAttribute('aria-invalid')).toBe('true')
  expect(document.activeElement).toBe(codeField())
  expect(onJoinByCode).not.toHaveBeenCalled()
})

test('what the server says of a code stands at the field', () => {
  render(<JoinScreen {...props({ problem: 'invite_unknown' })} />)

  expect(screen.getByRole('alert').textContent).toContain('Vi kender ikke linket eller koden')
  expect(codeField().getAttribute('aria-invalid')).toBe('true')
})

test('having no network is no fault of the code', () => {
  render(<JoinScreen {...props({ problem: 'offline' })} />)

  expect(screen.getByRole('alert').textContent).toContain('ingen forbindelse')
  expect(codeField().getAttribute('aria-invalid')).toBe('false')
})

test('whoever has a link that does not work may type a code', async () => {
  render(<JoinScreen {...props({ invite: 'link', problem: 'invite_expired' })} />)

  await userEvent.click(screen.getByRole('button', { name: 'Skriv en kode i stedet' }))

  codeField()
})

test.each(['link', 'code'] as const)(
  'while joining by %s a second press does nothing',
  async (invite) => {
    const again = vi.fn()
    render(
      <JoinScreen {...props({ invite, busy: true, onJoinByLink: again, onJoinByCode: again })} />,
    )

    await userEvent.click(screen.getByRole('button', { name: 'Tilmelder …' }))

    expect(again).not.toHaveBeenCalled()
  },
)
