// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeEach, expect, test } from 'vitest'
import type { DeskCampaign } from '../../../../src/contract/desk.ts'
import { aCampaign } from '../../../support/builders.ts'
import { aDeskWorld, type DeskWorld, openDesk, press } from '../deskWorld.tsx'
import { nameField, retitle, saveAndConfirm, saveElsewhere } from '../deskWorld.tsx'

const address = '/desk/campaigns/autumn'
let world: DeskWorld
beforeEach(async () => {
  world = await aDeskWorld()
})

const stored = async () =>
  (await world.tove.get('/api/v1/desk/campaigns/autumn')).json<DeskCampaign>()
/** Leaves the page as a reload would: nothing of it is left but what the browser keeps. */
const reload = () => {
  cleanup()
  openDesk(address)
}

test('what others see is saved only after the list of changes was read', async () => {
  openDesk(address)
  await retitle('Efteråret')
  await press('Gem')

  const dialog = await screen.findByRole('dialog', { name: 'Gem disse ændringer?' })
  within(dialog).getByText('Navn: Efterår 2026 → Efteråret')
  expect((await stored()).version).toBe(1)
  await press('Gem ændringerne')

  await screen.findByText('Gemt')
  expect(await stored()).toMatchObject({ version: 2, campaign: { name: 'Efteråret' } })
})

test('what was typed outlives a reload', async () => {
  openDesk(address)
  await retitle('Halvt skrevet')
  reload()

  expect((await nameField()).value).toBe('Halvt skrevet')
  screen.getByText('Ikke gemt endnu')
  await saveAndConfirm()
  await screen.findByText('Gemt')
  expect((await stored()).campaign.name).toBe('Halvt skrevet')
  reload()
  await nameField()
  expect(screen.queryByText('Ikke gemt endnu')).toBeNull()
})

test('what was typed outlives a saving that fails', async () => {
  openDesk(address)
  await retitle('Uden net')
  world.down = true
  await saveAndConfirm()
  await screen.findByText(/Vi kan ikke få fat i serveren/)
  expect((await nameField()).value).toBe('Uden net')

  world.down = false
  await saveAndConfirm()
  await screen.findByText('Gemt')
  expect((await stored()).campaign.name).toBe('Uden net')
})

test('what was typed outlives a session that runs out', async () => {
  openDesk(address)
  await retitle('Efter frokost')
  const cookies = [...world.tove.jar]
  world.tove.jar.clear()
  await saveAndConfirm()
  await screen.findByRole('heading', { name: 'Din adgang er udløbet' })

  for (const [name, value] of cookies) world.tove.jar.set(name, value)
  await press('Prøv igen')
  expect((await nameField()).value).toBe('Efter frokost')
  await saveAndConfirm()
  await screen.findByText('Gemt')
})

test('a fault stands at its field, is announced, and loses nothing', async () => {
  openDesk(address)
  await retitle('Ring 010190-1234')
  await press('Gem')

  expect(screen.queryByRole('dialog')).toBeNull()
  const alert = await screen.findByRole('alert')
  within(alert).getByText('Ét sted skal rettes:')
  const field = await nameField()
  expect(field.getAttribute('aria-invalid')).toBe('true')
  const wrong = document.getElementById(field.getAttribute('aria-describedby') ?? '')
  expect(wrong?.textContent).toContain('ligner et CPR-nummer')
  expect(field.value).toBe('Ring 010190-1234')
})

test('a fault that only the server can find stands at its field too', async () => {
  openDesk(`${address}/days`)
  const closing = await screen.findByLabelText('Sidste dag for efternølere')
  fireEvent.change(closing, { target: { value: '2026-10-20' } })
  await saveAndConfirm()

  await screen.findByRole('alert')
  const wrong = document.getElementById(
    closing.getAttribute('aria-describedby')?.split(' ').at(-1) ?? '',
  )
  expect(wrong?.textContent).toContain('må ikke ligge før den sidste tælledag')
})

test('two who edit different things both get theirs, and the second is told', async () => {
  openDesk(address)
  await retitle('Mit navn')
  await saveElsewhere(world, aCampaign({ lateWhileClosing: 'waiting' }))
  await saveAndConfirm()
  await screen.findByText(/En anden tovholder har gemt imens/)

  await saveAndConfirm()
  await screen.findByText('Gemt')
  expect((await stored()).campaign).toMatchObject({
    name: 'Mit navn',
    lateWhileClosing: 'waiting',
  })
})

test.each([
  ['Min', 'Mit navn'],
  ['Deres', 'Deres navn'],
])('two who edit the same choose, and nothing is overwritten before: %s', async (whose, name) => {
  openDesk(address)
  await retitle('Mit navn')
  await saveElsewhere(world, aCampaign({ name: 'Deres navn' }))
  await saveAndConfirm()

  await screen.findByRole('heading', { name: 'I har rettet det samme' })
  expect((await stored()).campaign.name).toBe('Deres navn')
  screen.getByText('Navn: Efterår 2026 → Mit navn')
  screen.getByText('Navn: Efterår 2026 → Deres navn')
  await userEvent.click(screen.getByRole('radio', { name: whose }))
  await press('Fortsæt med det valgte')

  expect((await nameField()).value).toBe(name)
  if (whose === 'Min') await saveAndConfirm()
  await waitFor(async () => expect((await stored()).campaign.name).toBe(name))
})

test('a draft that was kept meets what was saved while nobody looked', async () => {
  openDesk(address)
  await retitle('Mit navn')
  cleanup()
  await saveElsewhere(world, aCampaign({ name: 'Deres navn' }))
  openDesk(address)

  await screen.findByRole('heading', { name: 'I har rettet det samme' })
})

test('what was written is discarded only when a person says so twice', async () => {
  openDesk(address)
  await retitle('Fejl')
  await press('Kassér ændringer')
  await press('Ret videre')
  expect((await nameField()).value).toBe('Fejl')

  await press('Kassér ændringer')
  await press('Ja, kassér')
  expect((await nameField()).value).toBe('Efterår 2026')
})
