// @vitest-environment happy-dom
import { cleanup, render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, expect, test } from 'vitest'
import { HelpButton } from '../../../src/app/help/HelpButton.tsx'
import { hasHelp } from '../../../src/app/help/hasHelp.ts'
import { aCounterCampaign } from '../tap/countScreenProps.ts'

afterEach(cleanup)

const plain = aCounterCampaign()
const campaign = aCounterCampaign({
  taskAreas: [
    {
      id: 'moving',
      name: { da: 'Flytning' },
      obligation: 'obligatory',
      help: { da: 'Også adresseændring.' },
    },
    { id: 'passport', name: { da: 'Pas' }, obligation: 'obligatory' },
  ],
  parameters: [
    { id: 'self_service_help', name: { da: 'Selvbetjening' }, help: { da: 'Du hjalp på vej.' } },
  ],
})

test('every text of help stands in one sheet, behind one button', async () => {
  render(<HelpButton campaign={campaign} />)
  await userEvent.click(screen.getByRole('button', { name: 'Hjælp til knapperne' }))
  const sheet = await screen.findByRole('dialog', { name: 'Hjælp til knapperne' })

  expect(within(sheet).getByText('Også adresseændring.')).toBeTruthy()
  expect(within(sheet).getByText('Du hjalp på vej.')).toBeTruthy()
  expect(within(sheet).queryByText('Pas')).toBeNull()
  expect(within(sheet).queryByText('Kanaler')).toBeNull()
  await userEvent.click(within(sheet).getByRole('button', { name: 'Luk' }))
  expect(screen.queryByRole('dialog')).toBeNull()
})

test('where nothing has a text of help there is none to open', () => {
  expect(hasHelp(campaign)).toBe(true)
  expect(hasHelp(plain)).toBe(false)
})
