// @vitest-environment happy-dom
import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeEach, expect, test, vi } from 'vitest'
import { pages } from '../../../src/contract/pages.ts'
import { type Identity, IdentityId, OwnPage } from '../../../src/contract/provider.ts'
import { clickTwice } from './clickTwice.ts'
import { aStaffWorld, json, lone, open, ownWays, problem, tove } from './staffWorld.tsx'

const address = 'https://login.fjordby.example/auth?state=x'
const id = IdentityId.parse('ABCDEFGHJKMN')
const connected = { id, added: '2026-10-20', gives: false } as Identity

let identities: Identity[]
let sent: unknown[]
function toTheProvider(body: unknown): Response {
  sent.push(body)
  return json({ address })
}
const answers = {
  'GET /session/provider': () => json({ name: 'Fjordby login' }),
  'POST /session/provider': toTheProvider,
  'POST /session/provider/visit': toTheProvider,
  'GET /identities': () => json(identities),
  'GET /access': () => {
    const [is] = identities
    return json({ ...ownWays, ...(is && { provider: is.gives ? 'gives' : 'connected' }) })
  },
  'GET /passkeys': () => json([]),
}
const went = vi.fn()
beforeEach(() => {
  identities = []
  sent = []
  went.mockReset()
  vi.spyOn(location, 'assign').mockImplementation(went)
})
const signInButton = () => screen.findByRole('button', { name: 'Log ind med Fjordby login' })

test('where the municipality has a sign-in of its own, it comes first, and leads back to the page', async () => {
  open('/board', aStaffWorld({ who: undefined, answers }))
  const own = await signInButton()
  const buttons = screen.getAllByRole('button').map(({ textContent }) => textContent)
  expect(buttons.slice(0, 2)).toEqual(['Log ind med Fjordby login', 'Log ind med adgangsnøgle'])
  await userEvent.click(own)

  await vi.waitFor(() => expect(went).toHaveBeenCalledWith(address))
  expect(sent).toEqual([{ to: '/board' }])
})

test('where it has none, nothing is said of it', async () => {
  open('/board', aStaffWorld({ who: undefined }))
  await screen.findByRole('button', { name: 'Log ind med adgangsnøgle' })

  expect(screen.queryByText(/kommunens login/i)).toBeNull()
})

test('a double click goes there once', async () => {
  open('/staff', aStaffWorld({ who: undefined, answers }))
  await clickTwice(await signInButton())

  await vi.waitFor(() => expect(went).toHaveBeenCalledTimes(1))
  expect(sent).toHaveLength(1)
})

test('one that does not answer says so, and the other ways stay', async () => {
  const down = { ...answers, 'POST /session/provider': () => problem('provider_unreachable') }
  open('/staff', aStaffWorld({ who: undefined, answers: down }))
  await userEvent.click(await signInButton())

  await screen.findByText(/Kommunens login svarer ikke, som det skal/)
  expect(screen.getByRole('button', { name: 'Log ind med adgangsnøgle' })).toBeDefined()
  expect(went).not.toHaveBeenCalled()
})

test('what became of it is said once, and leaves the address', async () => {
  open('/staff?login=unknown', aStaffWorld({ who: undefined, answers }))

  await screen.findByText(/Bed en tovholder om et personligt link/)
  expect(location.search).toBe('')
})

test('a word that is none of ours is not shown', async () => {
  open('/staff?login=ring+12345678', aStaffWorld({ who: undefined, answers }))
  await signInButton()

  expect(screen.queryByRole('alert')).toBeNull()
  expect(location.search).toBe('')
})

test('whoever is signed in reads it on the page they come back to', async () => {
  open('/board?login=other_person', aStaffWorld({ answers }))

  await screen.findByText(/Du loggede ind som en anden/)
})

test('an access is connected on the page of one’s accesses', async () => {
  open('/staff/access', aStaffWorld({ who: lone, answers }))
  await userEvent.click(await screen.findByRole('button', { name: 'Forbind med Fjordby login' }))

  await vi.waitFor(() => expect(went).toHaveBeenCalledWith(address))
  expect(sent).toEqual([{ wants: 'connect', to: '/staff/access' }])
})

test('and disconnected after a question', async () => {
  identities = [connected]
  const remove = vi.fn(() => {
    identities = []
    return new Response(null, { status: 204 })
  })
  const world = aStaffWorld({
    ...{ who: lone, answers: { ...answers, [`DELETE /identities/${id}`]: remove } },
  })
  open('/staff/access', world)
  await screen.findByText('Forbundet 20. oktober 2026')
  await userEvent.click(screen.getByRole('button', { name: 'Fjern forbindelsen' }))
  expect(remove).not.toHaveBeenCalled()
  const [, yes] = screen.getAllByRole('button', { name: 'Fjern forbindelsen' })
  if (yes) await userEvent.click(yes)

  await screen.findByText('Forbindelsen er fjernet.')
  expect(remove).toHaveBeenCalledTimes(1)
})

test('whoever has their access by groups neither disconnects nor adds passkeys', async () => {
  identities = [{ ...connected, gives: true }]
  open('/staff/access', aStaffWorld({ who: tove, answers }))
  await screen.findByText(/Kommunens grupper bestemmer din rolle/)

  await screen.findByText(/Derfor bruger du ikke adgangsnøgler/)
  expect(screen.queryByRole('button', { name: 'Fjern forbindelsen' })).toBeNull()
  expect(screen.queryByRole('button', { name: 'Tilføj adgangsnøgle' })).toBeNull()
})

test('every page of the app can be come back to', () => {
  for (const page of Object.values(pages)) expect(OwnPage.safeParse(page).success).toBe(true)
})
