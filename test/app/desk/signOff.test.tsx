// @vitest-environment happy-dom
import { screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeEach, expect, test } from 'vitest'
import type { DeskCampaign } from '../../../src/contract/desk.ts'
import type { Closing } from '../../../src/contract/signOff.ts'
import type { Browser } from '../../support/browser.ts'
import { aCampaign, aContact, anUndoOf } from '../../support/builders.ts'
import { aCorrection } from '../../support/corrections.ts'
import { aDeskWorld, type DeskWorld, openDesk, press } from './deskWorld.tsx'

const day = '2026-10-13'
const desk = '/api/v1/desk/campaigns/autumn'
let world: DeskWorld
let counter: Browser
beforeEach(async () => {
  const days = { trial: [], count: [day, '2026-10-14'], closing: '2026-10-14' }
  world = await aDeskWorld({ campaigns: [aCampaign({ days })] })
  counter = await world.server.counter('desk')
})

/** Of a clock that says little, the day is not asked for. */
const aLateContact = (quantity: number) =>
  aContact({ day, time: `${day}T08:00Z`, clock: 'doubtful', quantity })
const deliver = (...entries: object[]) => counter.post('/api/v1/entries', { entries })
const signElsewhere = async () => {
  const tom = await world.server.staff('coordinator')
  await tom.post(`${desk}/sign-offs`, { revision: 1, n: 0, include: {} })
}
const closing = async () => (await world.tove.get(`${desk}/closing`)).json<Closing>()

test('whoever is asked while another signs is told that nothing was signed by them', async () => {
  openDesk('/desk/sign-off')
  await press('Godkend tallene')
  await signElsewhere()
  await press('Godkend')

  await screen.findByText(/Du har ikke godkendt eller afgjort noget/)
  await screen.findByText(/Udgave 1 er godkendt/)
  expect((await closing()).signOffs).toHaveLength(1)
})

test('a new revision is of what is chosen, and of nothing it is not made', async () => {
  await signElsewhere()
  const late = aLateContact(3)
  await deliver(late, aLateContact(2), anUndoOf(late))
  openDesk('/desk/sign-off')
  await press('Godkend udgave 2')
  screen.getByText(/Sæt kryds ved det, der skal tælles med/)
  await press('Godkend')
  expect((await closing()).signOffs).toHaveLength(1)

  await userEvent.click(screen.getByRole('checkbox', { name: /3 registreringer/ }))
  await press('Godkend')
  await waitFor(async () => expect((await closing()).signOffs).toHaveLength(2))
  await screen.findByText(/2 henvendelser \(2 flere end før\)/)
})

test('what was corrected and comes to nothing makes a revision that says so', async () => {
  await signElsewhere()
  for (const n of [3, -3]) {
    await world.tove.post('/api/v1/campaigns/autumn/corrections', aCorrection({ day, n }))
  }
  openDesk('/desk/sign-off')
  await press('Godkend udgave 2')
  screen.getByText(/rettelserne går op med hinanden/)
  await press('Godkend')
  await waitFor(async () => expect((await closing()).signOffs).toHaveLength(2))
})

test('a revision that gains as much as it loses says so', async () => {
  await signElsewhere()
  const late = aLateContact(3)
  await deliver(late, anUndoOf(late))
  openDesk('/desk/sign-off')
  await press('Godkend udgave 2')
  await userEvent.click(screen.getByRole('checkbox', { name: /2 registreringer/ }))
  await press('Godkend')

  await screen.findByText(/0 henvendelser \(lige så mange som før\)/)
})

test('what waits before a sign-off leads to where it is decided on', async () => {
  await deliver(aLateContact(3))
  openDesk('/desk/sign-off')
  await screen.findByRole('link', { name: 'Se, hvad der venter' })
})

test('what came after a sign-off is for the next one, and leads to no page without it', async () => {
  await signElsewhere()
  await deliver(aLateContact(3))
  openDesk('/desk/sign-off')
  await screen.findByText(/Næste udgave afgør, om det tæller med/)
  expect(screen.queryByRole('link', { name: 'Se, hvad der venter' })).toBeNull()
})

test('where only corrections were made since, nothing is said to be only on its way in', async () => {
  await signElsewhere()
  for (const n of [3, -3]) {
    await world.tove.post('/api/v1/campaigns/autumn/corrections', aCorrection({ day, n }))
  }
  openDesk('/desk/sign-off')
  await screen.findByText(/Siden er noget rettet, eller der er kommet noget/)
})

test('what a screen called a trial on a count day is told, with what it counts as', async () => {
  const { campaign } = (await world.tove.get(desk)).json<DeskCampaign>()
  const payload = {
    ...campaign,
    lateWhileClosing: 'counted',
    days: { ...campaign.days, closing: '2026-10-31' },
  }
  const headers = { 'if-match': '"1"' }
  const saved = await world.tove.ask({ method: 'PUT', url: desk, payload, headers })
  expect(saved.statusCode).toBe(200)
  await deliver({ ...aLateContact(1), said: 'trial' }, aLateContact(2))
  openDesk('/desk/sign-off')

  await screen.findByText('Skærmen sagde noget andet end dagen')
  await screen.findByText('1 registrering: talt, selv om skærmen sagde prøvetælling')
  expect(screen.queryByText(/prøvetælling, selv om skærmen sagde, at det talte/)).toBeNull()
})
