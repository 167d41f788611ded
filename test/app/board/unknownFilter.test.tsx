// @vitest-environment happy-dom
import { screen } from '@testing-library/react'
import { beforeEach, expect, test, vi } from 'vitest'
import { aStaffWorld, open } from '../staff/staffWorld.tsx'
import { tuesday } from './aBoard.ts'

beforeEach(() => {
  vi.setSystemTime(tuesday)
})

const words = /Filteret i adressen findes ikke her/

test('an address with a filter that is none here says that the figures are of more', async () => {
  open('/board?unit=somebody-elses', aStaffWorld())
  await screen.findByText(words)
})

test('a filter that is known needs no such words', async () => {
  open('/board?unit=desk', aStaffWorld())
  await screen.findByRole('region', { name: 'Indgående: opgaveområder og kanaler' })
  expect(screen.queryByText(words)).toBeNull()
})
