// @vitest-environment happy-dom
import 'fake-indexeddb/auto'
import { cleanup, render, screen } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { DeviceContext } from '../../../src/app/DeviceContext.ts'
import { RemindersPart } from '../../../src/app/reminders/RemindersPart.tsx'
import { aDevice } from '../../support/device.ts'
import { aCounterCampaign, aSituation } from '../tap/countScreenProps.ts'

afterEach(cleanup)

async function show(status: string) {
  const fetch = () => Promise.reject(new TypeError('offline'))
  const campaign = aCounterCampaign({ status })
  render(
    <DeviceContext value={await aDevice({ fetch, nowMs: () => 0 })}>
      <RemindersPart situation={aSituation('2026-10-20', { campaign })} />
    </DeviceContext>,
  )
}

test('who gets the calendar file reads that old events may have to be deleted by hand', async () => {
  await show('planned')

  expect(screen.getByRole('button', { name: 'Hent kalenderfil' })).toBeDefined()
  expect(screen.getByText(/slet selv dem, der bliver stående/)).toBeDefined()
})

test('a count that is paused is not said to have no days to come', async () => {
  await show('paused')

  expect(screen.getByText(/^Tællingen er sat på pause/)).toBeDefined()
  expect(screen.queryByText(/ingen kommende tælledage/)).toBeNull()
  expect(screen.queryByRole('button', { name: 'Hent kalenderfil' })).toBeNull()
})
