// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import type { ComponentProps } from 'react'
import { afterEach, expect, test } from 'vitest'
import { da } from '../../../src/app/text/da.ts'
import { laterDa } from '../../../src/app/text/laterDa.ts'
import { QuietForm } from '../../../src/app/today/QuietForm.tsx'
import { Day } from '../../../src/contract/time.ts'
import { anId } from '../../support/builders.ts'
import { aSituation } from '../tap/countScreenProps.ts'

afterEach(cleanup)

/** The form on Tuesday at 15.44, of a device that joined the day before; and what was said by it. */
function aForm() {
  const said: unknown[] = []
  const situation = aSituation('2026-10-20')
  const acts: ComponentProps<typeof QuietForm>['acts'] = {
    newId: anId,
    add: () => Promise.reject(new Error('nothing is added')),
    sayQuiet: async (_, when) => {
      said.push(when)
      return { is: 'told', id: anId() }
    },
    countAgain: () => Promise.reject(new Error('nothing is counted again')),
  }
  render(
    <QuietForm
      {...{ situation, acts, days: [] }}
      naming={{ text: da, today: laterDa.today, language: 'da', campaigns: [] }}
      now={Date.parse('2026-10-20T13:44:00Z')}
      enrolledFrom={Day.parse('2026-10-19')}
      from={Day.parse('2026-10-19')}
      onClose={() => undefined}
    />,
  )
  return said
}

test('that there were none is told with its day and part, and a second press says it of no other day', async () => {
  const said = aForm()
  screen.getByRole('button', { name: 'Ingen hele dagen' }).focus()
  await userEvent.keyboard('{Enter}')
  await userEvent.keyboard('{Enter}')

  const words = screen.getByText('Meldt: ingen henvendelser. I dag, hele dagen.')
  expect(document.activeElement).toBe(words)
  expect(said).toEqual([{ day: '2026-10-20', time: 'day' }])
})

test('another day is reported when it is asked for', async () => {
  const said = aForm()
  await userEvent.click(screen.getByRole('button', { name: 'Ingen hele dagen' }))
  await userEvent.click(screen.getByRole('button', { name: 'Meld en dag til' }))
  await userEvent.selectOptions(screen.getByLabelText('Hvilken dag?'), '2026-10-19')
  await userEvent.click(screen.getByRole('button', { name: 'Ingen hele dagen' }))

  screen.getByText('Meldt: ingen henvendelser. I går, hele dagen.')
  expect(said).toHaveLength(2)
})
