// @vitest-environment happy-dom
import { screen } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { aCampaign } from '../../support/builders.ts'
import { aStaffWorld, json, open } from '../staff/staffWorld.tsx'
import { aBoard } from './aBoard.ts'

const counting = (count: string[], closing: string) => ({ trial: [], count, closing })
const autumn = aCampaign({
  days: counting(['2026-10-20', '2026-10-21', '2026-10-22'], '2026-10-30'),
})
const before = aCampaign({
  ...{ id: 'before', name: 'Efterår 2025', status: 'locked' },
  days: counting(['2025-10-21', '2025-10-22'], '2025-10-30'),
})
const then = aBoard({
  groups: [
    { units: ['desk'], figures: [{ direction: 'incoming', channel: 'phone', n: 10 }] },
    { units: ['library'], figures: [{ direction: 'outgoing', channel: 'phone', n: 3 }] },
    {
      units: ['building', 'roads'],
      figures: [{ direction: 'incoming', channel: 'in_person', n: 30 }],
    },
  ],
  cells: [
    { direction: 'incoming', channel: 'phone', taskArea: 'moving', n: 10 },
    { direction: 'incoming', channel: 'in_person', taskArea: 'moving', n: 30 },
    { direction: 'outgoing', channel: 'phone', taskArea: 'moving', n: 3 },
  ],
})

test.each([
  ['narrowed to a channel stands beside that channel', '&channel=phone', '−50,0 %', '(10)'],
  ['of all channels stands beside all of them', '', '−85,0 %', '(40)'],
])('a board %s of the campaign before', async (_, filter, change, was) => {
  vi.setSystemTime(new Date('2026-10-22T08:30:05Z'))
  const answers = { 'GET /campaigns/before/board?day=2025-10-21': () => json(then) }
  open(
    `/board?campaign=autumn&day=2026-10-20${filter}`,
    aStaffWorld({ campaigns: [autumn, before], answers }),
  )
  await screen.findByText(new RegExp(`mod tirsdag.*${was.replaceAll(/[()]/g, '\\$&')}`))

  const figure = screen.getByText('Indgående', { selector: 'dt' }).parentElement
  expect(figure?.textContent.replaceAll(/\s/g, ' ')).toContain(change)
})

test('the way to today is offered while there is a today to go to', async () => {
  vi.setSystemTime(new Date('2026-10-22T08:30:05Z'))
  open('/board?campaign=autumn&day=2026-10-20', aStaffWorld({ campaigns: [autumn] }))
  await screen.findByRole('link', { name: 'Til i dag' })
})

test('of a campaign that is over there is no way to today', async () => {
  vi.setSystemTime(new Date('2026-12-22T08:30:05Z'))
  open('/board?campaign=autumn', aStaffWorld({ campaigns: [autumn] }))
  await screen.findByRole('heading', { level: 1, name: /22. oktober/ })

  expect(screen.queryByRole('link', { name: 'Til i dag' })).toBeNull()
})
