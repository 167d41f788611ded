// @vitest-environment happy-dom
import { cleanup, render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, expect, test, vi } from 'vitest'
import { RefinementChips } from '../../../src/app/tap/RefinementChips.tsx'
import { ContactTypeId } from '../../../src/contract/id.ts'
import { aCounterCampaign, aTapped } from './countScreenProps.ts'

afterEach(cleanup)

const advice = ContactTypeId.parse('advice')
const show = (changes = {}, said = aTapped(), onRefine = vi.fn()) => {
  render(<RefinementChips campaign={aCounterCampaign(changes)} said={said} onRefine={onRefine} />)
  return onRefine
}
const press = (name: string) => userEvent.click(screen.getByRole('button', { name }))

test('the counterparts of the campaign are offered, and the same press takes one back', async () => {
  const counterparts = ['citizen', 'partner']
  const onRefine = show({ counterparts }, aTapped({ counterpart: 'partner' }))
  const group = within(screen.getByRole('group', { name: 'Modpart' }))

  expect(group.getAllByRole('button').map((chip) => chip.textContent)).toEqual([
    'Borger',
    'Samarbejdspartner',
  ])
  await press('Borger')
  await press('Samarbejdspartner')
  expect(onRefine.mock.calls).toEqual([[{ counterpart: 'citizen' }], [{ counterpart: undefined }]])
})

test('where a type is expected it is asked for until it has been said', () => {
  show({ typeExpected: true })
  screen.getByRole('group', { name: 'Hvilken type?' })
  cleanup()

  show({ typeExpected: true }, aTapped({ contactType: advice }))
  expect(screen.queryByText('Hvilken type?')).toBeNull()
  screen.getByRole('group', { name: 'Henvendelsestype' })
})

test.each([
  ['expects none', {}],
  ['has none to choose from', { typeExpected: true, contactTypes: [] }],
])('a campaign that %s asks for no type', (_, changes) => {
  show(changes)

  expect(screen.queryByText('Hvilken type?')).toBeNull()
})

test('it is said how many chips there are, and they can be laid out', async () => {
  const parameters = ['a', 'b', 'c', 'd', 'e', 'f'].map((id) => ({
    id,
    name: { da: `Mærke ${id}` },
  }))
  show({ parameters })
  await press('Alle 10')
  expect(screen.getByRole('button', { name: 'Færre' }).getAttribute('aria-expanded')).toBe('true')
  screen.getByRole('button', { name: 'Mærke f' })
})

test('a type that explains itself has a mark that opens its help, and counts nothing', async () => {
  const help = { da: 'Et spørgsmål og et svar.' }
  const contactTypes = [
    { id: 'advice', name: { da: 'Råd' }, interaction: 'information', help },
    { id: 'new_case', name: { da: 'Ny sag' }, interaction: 'transaction' },
  ]
  const onRefine = show({ contactTypes })
  await press('Hjælp til Råd')

  const sheet = screen.getByRole('dialog', { name: 'Råd', description: help.da })
  await userEvent.click(within(sheet).getByRole('button', { name: 'Luk' }))
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Hjælp til Råd' }))
  expect(screen.queryByRole('button', { name: 'Hjælp til Ny sag' })).toBeNull()
  expect(onRefine).not.toHaveBeenCalled()
})
