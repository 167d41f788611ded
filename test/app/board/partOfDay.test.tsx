// @vitest-environment happy-dom
import { screen } from '@testing-library/react'
import { beforeEach, expect, test, vi } from 'vitest'
import { aStaffWorld, open } from '../staff/staffWorld.tsx'
import { aBoard, tuesday } from './aBoard.ts'

beforeEach(() => {
  vi.setSystemTime(tuesday)
})

test('a unit that had none in the morning is still waited for in the afternoon', async () => {
  const morning = { expected: 2, counted: 0, quiet: 1, missing: ['2026-10-20'], beyond: 0 }
  const board = aBoard({
    units: [
      { unit: 'desk', department: 'citizens', activity: 'counted' },
      { unit: 'library', department: 'citizens', activity: 'quiet', coverage: morning },
      { unit: 'roads', department: 'technical', activity: 'quiet' },
      { unit: 'building', department: 'technical', activity: 'quiet' },
    ],
  })
  open('/board', aStaffWorld({ board }))
  await screen.findByText('ingen henvendelser i en del af dagen')

  expect(screen.queryByText('Alle har meldt ind')).toBeNull()
  expect(document.querySelector('.figure-silent')?.textContent).toContain('Biblioteket')
})
