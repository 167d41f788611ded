// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { UnitTable } from '../../../src/app/board/UnitTable.tsx'
import { TextProvider } from '../../../src/app/text/TextProvider.tsx'
import { aCampaign } from '../../support/builders.ts'
import { aBoard } from './aBoard.ts'

afterEach(cleanup)

const show = (answer: ReturnType<typeof aBoard>) =>
  render(
    <TextProvider>
      <UnitTable
        campaign={aCampaign()}
        answer={answer}
        directions={['incoming', 'outgoing']}
        over={false}
      />
    </TextProvider>,
  )

test('what has not arrived is told of by unit, in one line', () => {
  const missing = [
    { units: ['desk'], n: 3 },
    { units: ['roads', 'building'], n: 1 },
  ]
  show(aBoard({ missing }))

  const said =
    'Ikke nået frem: 3 registreringer fra Borgerservice og 1 registrering fra Vej + Byggesag'
  expect(screen.getByText(new RegExp(said.replaceAll('+', String.raw`\+`)))).toBeDefined()
})

test('where nothing is missing nothing is said of it', () => {
  show(aBoard())
  expect(screen.queryByText(/Ikke nået frem/)).toBeNull()
})
