// @vitest-environment happy-dom
import { fireEvent, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeEach, expect, test } from 'vitest'
import { aCampaign } from '../../../support/builders.ts'
import { aDeskWorld, type DeskWorld, openDesk, press } from '../deskWorld.tsx'
import { nameField, retitle, saveAndConfirm, saveElsewhere } from '../deskWorld.tsx'

const address = '/desk/campaigns/autumn'
let world: DeskWorld
beforeEach(async () => {
  world = await aDeskWorld()
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
