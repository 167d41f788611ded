// @vitest-environment happy-dom
import { screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test, vi } from 'vitest'
import { tuesday } from '../board/aBoard.ts'
import { aStaffWorld, lone, open, pass, tove } from './staffWorld.tsx'

test('a coordinator has the board, the desk and the invites, a lead the board and their units', async () => {
  vi.setSystemTime(tuesday)
  const { unmount } = open('/board', aStaffWorld())
  const pages = await screen.findByRole('navigation', { name: 'Sider' })
  expect(
    within(pages)
      .getAllByRole('link')
      .map((link) => link.textContent),
  ).toEqual([
    'I dag',
    'Ugen',
    'Til afgørelse',
    'Ugetal',
    'Tællinger',
    'Personer',
    'Invitationer',
    'Vægskærme',
    'Rettelser',
    'Godkendelse',
    'Log',
    'Opbevaring',
  ])
  unmount()

  open('/board', aStaffWorld({ who: lone }))

  const fewer = await screen.findByRole('navigation', { name: 'Sider' })
  expect(within(fewer).queryByRole('link', { name: 'Ugetal' })).toBeNull()
  expect(within(fewer).queryByRole('link', { name: 'Personer' })).toBeNull()
  expect(within(fewer).queryByRole('link', { name: 'Dine enheder' })).not.toBeNull()
  expect(within(fewer).queryByRole('link', { name: 'Vægskærme' })).not.toBeNull()
})

test('an operator sees no counts and asks for none', async () => {
  const world = aStaffWorld({ who: { ...tove, role: 'operator' } })
  open('/board', world)

  await screen.findByRole('heading', { name: 'Her er ingen tal til dig' })
  expect(world.asked).toEqual(['GET /session'])
})

test('a session that runs out while figures are shown leads to a clear page, and back', async () => {
  vi.useFakeTimers({ now: tuesday })
  const world = aStaffWorld()
  open('/board?day=2026-10-19', world)
  await pass(100)
  screen.getByRole('heading', { name: 'Mandag den 19. oktober' })

  world.who = undefined
  // A day that is over is asked for seldom.
  await pass(15_000)

  screen.getByRole('heading', { name: 'Din adgang er udløbet' })
  screen.getByText(/Intet er gået tabt/)
  vi.useRealTimers()
  world.who = tove
  await userEvent.click(screen.getByRole('button', { name: 'Prøv igen' }))
  await screen.findByRole('heading', { name: 'Mandag den 19. oktober' })
})

test('whoever opens a board without a session is told how one gets in', async () => {
  open('/board', aStaffWorld({ who: undefined }))

  await screen.findByRole('heading', { name: 'Her logger ledere og tovholdere ind' })
})

test('signing out ends in a page that says so', async () => {
  vi.setSystemTime(tuesday)
  const world = aStaffWorld()
  open('/board', world)

  await userEvent.click(await screen.findByRole('button', { name: 'Log ud', hidden: true }))

  await screen.findByRole('heading', { name: 'Du er logget ud' })
  expect(world.asked).toContain('DELETE /session')
})

test('a switch of person asks for everything anew', async () => {
  vi.setSystemTime(tuesday)
  const cameFrom = { name: lone.name, role: lone.role }
  const world = aStaffWorld({ who: { ...tove, cameFrom } })
  open('/board', world)
  await screen.findByRole('heading', { name: 'Enheder' })
  world.asked.length = 0

  await userEvent.click(
    screen.getByRole('button', { name: 'Skift tilbage til Lone Leder', hidden: true }),
  )

  await screen.findByRole('heading', { name: 'Enheder' })
  expect(world.asked).toContain('GET /campaigns/autumn/board?day=2026-10-20')
  expect(screen.queryByRole('link', { name: 'Ugetal' })).toBeNull()
})

test('without a network there is a way to try again', async () => {
  vi.setSystemTime(tuesday)
  const world = aStaffWorld({ down: true })
  open('/board', world)
  await screen.findByText(/Vi kan ikke få fat i serveren/)

  world.down = false
  await userEvent.click(screen.getByRole('button', { name: 'Prøv igen' }))

  await screen.findByRole('heading', { name: 'Tirsdag den 20. oktober' })
})
