// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import type { Situation } from '../../../src/app/counter.ts'
import { CountScreen } from '../../../src/app/tap/CountScreen.tsx'
import { aCounterCampaign, aSituation, countScreenProps } from './countScreenProps.ts'

afterEach(cleanup)

type Counter = Extract<Situation, { is: 'counter' }>

const withTrialLater = aCounterCampaign({
  days: { trial: ['2026-10-15', '2026-10-21'], count: ['2026-10-22'], closing: '2026-10-30' },
})

test.each<[string, string, Partial<Counter>]>([
  ['Prøvetællingen begynder torsdag den 15. oktober.', '2026-10-12', {}],
  ['Der tælles ikke i dag. Næste tælledag er mandag den 19. oktober.', '2026-10-17', {}],
  [
    'Der tælles ikke i dag. Næste prøvedag er onsdag den 21. oktober.',
    '2026-10-17',
    { campaign: withTrialLater },
  ],
  [
    'Tællingen sluttede fredag den 23. oktober. Mangler du at få noget talt med, så sig det til din teamleder senest fredag den 30. oktober.',
    '2026-10-26',
    {},
  ],
  ['Tællingen sluttede fredag den 23. oktober. Tak for hjælpen.', '2026-11-02', {}],
  [
    'Tællingen er sat på pause. Knapperne åbner igen, når den fortsætter.',
    '2026-10-20',
    { phase: 'paused' },
  ],
  ['Tællingen er aflyst. Du skal ikke tælle mere.', '2026-10-20', { phase: 'cancelled' }],
  [
    'Her kan der ikke tælles mere. Det, du har talt, er gemt og bliver sendt. Bed din teamleder om et nyt link.',
    '2026-10-20',
    { credential: 'revoked' },
  ],
])('“%s” closes the keys', (words, day, changes) => {
  render(<CountScreen {...countScreenProps({ situation: aSituation(day, changes) })} />)

  screen.getByText(words)
  for (const name of ['Telefon, 0 i dag', 'Fremmøde, 0 i dag'])
    expect(screen.getByRole('button', { name }).hasAttribute('disabled')).toBe(true)
})

test('a unit that is in no campaign is told so', () => {
  const situation = aSituation(undefined, { campaign: undefined, phase: undefined })
  render(<CountScreen {...countScreenProps({ situation, selection: undefined })} />)

  screen.getByText('Borgerservice er ikke med i nogen tælling lige nu.')
})
