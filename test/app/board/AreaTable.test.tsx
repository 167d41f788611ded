// @vitest-environment happy-dom
import { cleanup, render, screen, within } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { AreaTable } from '../../../src/app/board/AreaTable.tsx'
import { TextProvider } from '../../../src/app/text/TextProvider.tsx'
import { aCampaign } from '../../support/builders.ts'
import { aBoard } from './aBoard.ts'

afterEach(cleanup)

const show = (answer: ReturnType<typeof aBoard>) =>
  render(
    <TextProvider>
      <AreaTable campaign={aCampaign()} answer={answer} direction="incoming" />
    </TextProvider>,
  )

test('task areas that would give a small unit away stand in a row of their own, and say why', () => {
  const cells = [
    { direction: 'incoming', channel: 'phone', taskArea: 'moving', n: 4 },
    { direction: 'incoming', channel: 'phone', n: 2 },
  ]
  show(aBoard({ cells, pooled: ['passport'] }))
  const row = screen.getByRole('row', { name: /Flere opgaveområder \(samlet\)/ })

  expect(within(row).getAllByRole('cell').at(-1)?.textContent).toBe('2')
  expect(screen.getByText(/ville de røbe, hvad der er talt i en lille enhed/)).toBeDefined()
  // Passports are among them, so it would be untrue that they had no contacts.
  expect(screen.queryByText(/uden henvendelser/)).toBeNull()
})

test('an area without contacts is named below the table', () => {
  const cells = [{ direction: 'incoming', channel: 'phone', taskArea: 'moving', n: 4 }]
  show(aBoard({ cells }))

  expect(screen.getByText('1 opgaveområde uden henvendelser')).toBeDefined()
  expect(screen.queryByText(/samlet/)).toBeNull()
})
