// @vitest-environment happy-dom
import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test } from 'vitest'
import { clickTwice } from './clickTwice.ts'
import { aStaffWorld, lone, open, secret, tove } from './staffWorld.tsx'

const link = `/staff#k=${secret}`
const clickSignIn = async () =>
  userEvent.click(await screen.findByRole('button', { name: 'Log ind' }))

test('the secret leaves the address at once, and is not sent before the click', async () => {
  const world = aStaffWorld({ who: undefined })
  open(link, world)

  expect(location.hash).toBe('')
  await screen.findByRole('button', { name: 'Log ind' })
  expect(world.asked).not.toContain('POST /session')
})

test('a click signs in and says who one has become', async () => {
  open(link, aStaffWorld({ who: undefined }))

  await clickSignIn()

  await screen.findByText('Du er nu Tove Tovholder, tovholder i Fjordby Kommune.')
  expect(screen.getByRole('link', { name: 'Gå til tavlen' }).getAttribute('href')).toBe('/board')
  expect(screen.getByRole('link', { name: 'Gå til ugetal' }).getAttribute('href')).toBe('/desk')
  expect(screen.queryByRole('button', { name: /Skift tilbage/ })).toBeNull()
})

test('a double click spends the link once', async () => {
  const world = aStaffWorld({ who: undefined })
  open(link, world)
  await clickTwice(await screen.findByRole('button', { name: 'Log ind' }))

  await screen.findByText('Du er nu Tove Tovholder, tovholder i Fjordby Kommune.')
  expect(world.asked.filter((each) => each === 'POST /session')).toHaveLength(1)
})

test('a lead is not sent to the desk', async () => {
  open(link, aStaffWorld({ who: undefined, link: lone }))

  await clickSignIn()

  await screen.findByText('Du er nu Lone Leder, teamleder i Fjordby Kommune.')
  expect(screen.queryByRole('link', { name: 'Gå til ugetal' })).toBeNull()
})

test('whoever became somebody else can switch back', async () => {
  const cameFrom = { name: lone.name, role: lone.role }
  open(link, aStaffWorld({ who: lone, link: { ...tove, cameFrom } }))
  await screen.findByText('Lige nu er du Lone Leder. Linket kan logge dig ind som en anden.')
  await clickSignIn()

  await userEvent.click(await screen.findByRole('button', { name: 'Skift tilbage til Lone Leder' }))

  await screen.findByText('Du er nu Lone Leder, teamleder i Fjordby Kommune.')
})

test('a second link in the same tab takes the place of the first', async () => {
  const world = aStaffWorld({ who: undefined })
  open(link, world)
  await clickSignIn()
  await screen.findByText(/Du er nu Tove/)

  location.hash = `#k=${'B'.repeat(43)}`

  await screen.findByText('Lige nu er du Tove Tovholder. Linket kan logge dig ind som en anden.')
  expect(location.hash).toBe('')
})

test('a spent link says so and is not tried again', async () => {
  open(link, aStaffWorld({ who: undefined, link: 'link_spent' }))

  await clickSignIn()

  expect((await screen.findByRole('alert')).textContent).toMatch(/Linket er brugt eller udløbet/)
  expect(screen.queryByRole('button', { name: 'Log ind' })).toBeNull()
  await screen.findByRole('button', { name: 'Log ind med adgangsnøgle' })
  await screen.findByRole('button', { name: 'Log ind med adgangskode' })
})

test('a spent link leaves whoever is signed in as who they are, with a way on', async () => {
  open(link, aStaffWorld({ who: lone, link: 'link_spent' }))
  await screen.findByText(/Lige nu er du Lone Leder/)
  await clickSignIn()
  await screen.findByRole('alert')

  await userEvent.click(screen.getByRole('button', { name: 'Fortsæt som Lone Leder' }))

  await screen.findByText('Du er Lone Leder, teamleder i Fjordby Kommune.')
  screen.getByRole('link', { name: 'Gå til tavlen' })
})

test('a new link is not called spent because the one before it was', async () => {
  const world = aStaffWorld({ who: undefined, link: 'link_spent' })
  open(link, world)
  await clickSignIn()
  await screen.findByRole('alert')

  world.link = tove
  location.hash = `#k=${'B'.repeat(43)}`
  await clickSignIn()

  await screen.findByText(/Du er nu Tove/)
})

test('without a network the link is kept and can be tried again', async () => {
  const world = aStaffWorld({ who: undefined, down: true })
  open(link, world)
  await clickSignIn()
  expect((await screen.findByRole('alert')).textContent).toMatch(/Vi kan ikke få fat i serveren/)

  world.down = false
  await clickSignIn()

  await screen.findByText(/Du er nu Tove/)
})

test('a link that was cut off is never sent', async () => {
  const world = aStaffWorld({ who: undefined })
  open('/staff#k=cut', world)

  await screen.findByText(/Linket er ikke helt/)
  expect(screen.queryByRole('button', { name: 'Log ind' })).toBeNull()
  expect(world.asked).not.toContain('POST /session')
  await screen.findByRole('button', { name: 'Log ind med adgangsnøgle' })
})

test('a link that was cut off leaves whoever is signed in as who they are', async () => {
  open('/staff#k=cut', aStaffWorld({ who: lone }))

  await userEvent.click(await screen.findByRole('button', { name: 'Fortsæt som Lone Leder' }))

  await screen.findByText('Du er Lone Leder, teamleder i Fjordby Kommune.')
})

test('without a link or a session the page tells how one gets in', async () => {
  open('/staff', aStaffWorld({ who: undefined }))

  await screen.findByText(/^Du kommer ind med dit personlige link/)
})

test('whoever is signed in and opens the page again is told who they are', async () => {
  open('/staff', aStaffWorld({ who: lone }))

  await screen.findByText('Du er Lone Leder, teamleder i Fjordby Kommune.')
})
