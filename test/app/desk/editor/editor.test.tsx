// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeEach, expect, test } from 'vitest'
import type { DeskCampaign } from '../../../../src/contract/desk.ts'
import { aCampaign } from '../../../support/builders.ts'
import { aDeskWorld, type DeskWorld, openDesk, press, saveElsewhere } from '../deskWorld.tsx'

const address = '/desk/campaigns/autumn'
let world: DeskWorld
beforeEach(async () => {
  world = await aDeskWorld()
})

const nameField = () => screen.findByRole<HTMLInputElement>('textbox', { name: 'Navn' })
const retitle = async (name: string) => {
  await userEvent.clear(await nameField())
  await userEvent.type(await nameField(), name)
}
const stored = async () =>
  (await world.tove.get('/api/v1/desk/campaigns/autumn')).json<DeskCampaign>()
const saveAndConfirm = async () => {
  await press('Gem')
  await press('Gem ændringerne')
}
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

test('whoever saves in vain is led to why, and the bar says it too', async () => {
  openDesk(address)
  await retitle('Ring 010190-1234')
  await press('Gem')
  await screen.findByText('Ikke gemt: ét sted skal rettes')
  expect(document.activeElement?.textContent).toContain('Ét sted skal rettes:')

  await retitle('Uden net')
  world.down = true
  await saveAndConfirm()
  await screen.findByText('Ikke gemt: ingen forbindelse til serveren')
  expect(document.activeElement?.textContent).toContain('Vi kan ikke få fat i serveren')
  world.down = false

  await saveElsewhere(world, aCampaign({ lateWhileClosing: 'waiting' }))
  await saveAndConfirm()
  await screen.findByText('Ikke gemt endnu: en anden har gemt imens')
  expect(document.activeElement?.textContent).toContain('En anden tovholder har gemt imens')
})

test('each fault in the list leads to its field, also in another section', async () => {
  openDesk(`${address}/days`)
  const closing = await screen.findByLabelText('Sidste dag for efternølere')
  fireEvent.change(closing, { target: { value: '2026-10-20' } })
  await saveAndConfirm()
  await userEvent.click(await screen.findByRole('link', { name: /må ikke ligge før/ }))
  await waitFor(() => expect(document.activeElement).toBe(closing))

  await userEvent.click(screen.getByRole('link', { name: 'Overblik' }))
  await nameField()
  await userEvent.click(screen.getByRole('link', { name: /må ikke ligge før/ }))
  const again = await screen.findByLabelText('Sidste dag for efternølere')
  await waitFor(() => expect(document.activeElement).toBe(again))
})

test('a fault in a list leads to the button that opens the thing it is a part of', async () => {
  openDesk(`${address}/task-areas`)
  const [first] = aCampaign().taskAreas
  const button = await screen.findByRole('button', { name: new RegExp(`^${first?.name.da}`) })
  await userEvent.click(button)
  const [field] = screen.getAllByRole('textbox')
  if (!field) throw new Error('an open item has a name')
  await userEvent.type(field, ' 010190-1234')
  await userEvent.click(button)
  await press('Gem')

  await userEvent.click(await screen.findByRole('link', { name: /ligner et CPR-nummer/ }))
  await waitFor(() => expect(document.activeElement?.id).toBe(button.id))
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

test('saving, discarding and coming back from the preview leave the focus inside the page', async () => {
  const isInPage = () =>
    waitFor(() => {
      const main = screen.getByRole('main')
      expect(main.contains(document.activeElement)).toBe(true)
    })
  openDesk(address)
  await retitle('Efteråret')
  await saveAndConfirm()
  await screen.findByText('Gemt')
  await isInPage()

  await retitle('Fejl')
  await press('Kassér ændringer')
  await press('Ja, kassér')
  await isInPage()

  await userEvent.click(screen.getByRole('link', { name: 'Se som medarbejder' }))
  await userEvent.click(await screen.findByRole('link', { name: /Tilbage/ }))
  await nameField()
  await isInPage()
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
