// @vitest-environment happy-dom
import { screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeEach, expect, test, vi } from 'vitest'
import type { Passkey } from '../../../src/contract/passkey.ts'
import { clickTwice } from './clickTwice.ts'
import { aStaffWorld, json, lone, open, problem, secret, tove } from './staffWorld.tsx'

const browser = vi.hoisted(() => ({ startRegistration: vi.fn(), startAuthentication: vi.fn() }))
vi.mock('@simplewebauthn/browser', () => browser)

const kept = { id: 'key-1', added: '2026-10-20', shared: true, lastUsed: '2026-10-21' } as Passkey
const challenge = 'C'.repeat(43)
const options = {
  challenge,
  rp: { id: 'localhost', name: 'Fjordby Kommune' },
  user: { id: 'abc', name: 'Lone', displayName: 'Lone' },
  pubKeyCredParams: [{ type: 'public-key', alg: -7 }],
  timeout: 300_000,
  excludeCredentials: [],
  authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
  attestation: 'none',
}

let passkeys: Passkey[]
const answers = {
  'GET /passkeys': () => json(passkeys),
  'POST /passkeys/options': () => json(options),
  'POST /passkeys': () => json((passkeys = [kept]), 201),
  'POST /session/passkey/options': () =>
    json({ challenge, rpId: 'localhost', timeout: 300_000, userVerification: 'required' }),
}
beforeEach(() => {
  passkeys = []
  vi.stubGlobal('PublicKeyCredential', () => undefined)
  browser.startRegistration.mockReset().mockResolvedValue({ id: 'key-1' })
  browser.startAuthentication.mockReset().mockResolvedValue({ id: 'key-1' })
})

const thrown = (name: string) => Object.assign(new Error(name), { name })
const signIn = async () =>
  userEvent.click(await screen.findByRole('button', { name: 'Log ind med adgangsnøgle' }))

test('at the gate a passkey signs in, without a name', async () => {
  const world = aStaffWorld({ who: undefined, answers })
  world.answers = {
    ...answers,
    'POST /session/passkey': () => {
      world.who = lone
      return json(lone, 201)
    },
  }
  open('/staff', world)
  await signIn()

  await screen.findByText('Du er Lone Leder, teamleder i Fjordby Kommune.')
  expect(browser.startAuthentication.mock.lastCall?.[0].optionsJSON).toMatchObject({ challenge })
})

test.each([
  ['cancelled', 'NotAllowedError', /Det blev afbrudt/],
  ['at another address', 'SecurityError', /kun på kommunens faste adresse/],
  ['broken', 'UnknownError', /Browseren kunne ikke bruge adgangsnøglen/],
])('a sign-in that is %s says so, and can be tried again', async (_, name, words) => {
  browser.startAuthentication.mockRejectedValue(thrown(name))
  const world = aStaffWorld({ who: undefined, answers })
  open('/staff', world)
  await signIn()

  expect((await screen.findByRole('alert')).textContent).toMatch(words)
  expect(world.asked).not.toContain('POST /session/passkey')
  await screen.findByRole('button', { name: 'Log ind med adgangsnøgle' })
})

test('a passkey that the server does not accept is said to be none, and no more', async () => {
  const refused = { 'POST /session/passkey': () => problem('passkey_refused') }
  open('/staff', aStaffWorld({ who: undefined, answers: { ...answers, ...refused } }))
  await signIn()

  expect((await screen.findByRole('alert')).textContent).toMatch(/blev ikke godtaget/)
})

test('a browser without passkeys says so before anything is asked', async () => {
  vi.stubGlobal('PublicKeyCredential', undefined)
  const world = aStaffWorld({ who: undefined, answers })
  open('/staff', world)
  await signIn()

  expect((await screen.findByRole('alert')).textContent).toMatch(/kan ikke bruge adgangsnøgler/)
  expect(world.asked).not.toContain('POST /session/passkey/options')
})

test('whoever comes in by a link is offered a passkey, and told when it is there', async () => {
  open(`/staff#k=${secret}`, aStaffWorld({ who: undefined, link: lone, answers }))
  await userEvent.click(await screen.findByRole('button', { name: 'Log ind' }))
  await userEvent.click(await screen.findByRole('button', { name: 'Tilføj adgangsnøgle' }))

  await screen.findByText('Adgangsnøglen er tilføjet. Næste gang kan du logge ind med den.')
  expect(screen.queryByRole('button', { name: 'Tilføj adgangsnøgle' })).toBeNull()
  expect(screen.queryByText('Invitér en tovholder mere')).toBeNull()
})

test('a coordinator who is alone is led to a second one; with two nothing is said', async () => {
  const own = { ...{ account: tove.account, name: tove.name, role: 'coordinator' }, units: [] }
  let people = [{ ...own, version: 1, hasPasskey: false }]
  const world = aStaffWorld({
    who: tove,
    answers: { ...answers, 'GET /desk/people': () => json({ people, units: [] }) },
  })
  const { unmount } = open('/staff', world)
  const link = await screen.findByRole('link', { name: 'Gå til personer' })
  expect(link.getAttribute('href')).toBe('/desk/people')

  unmount()
  people = [...people, { ...own, account: lone.account, version: 1, hasPasskey: false }]
  open('/staff', world)
  await screen.findByText('Gør det lettere næste gang')
  expect(screen.queryByText('Invitér en tovholder mere')).toBeNull()
})

test('one’s own passkeys are listed with their days, and can be removed after a question', async () => {
  passkeys = [kept]
  const world = aStaffWorld({ who: { ...lone, role: 'operator' } })
  world.answers = {
    ...answers,
    'DELETE /passkeys/key-1': () => {
      passkeys = []
      return new Response(null, { status: 204 })
    },
  }
  open('/staff/access', world)
  await screen.findByText('Tilføjet 20. oktober 2026')
  screen.getByText('Sidst brugt 21. oktober 2026')
  screen.getByText('Synkroniseres mellem dine enheder')
  await userEvent.click(
    screen.getByRole('button', { name: 'Fjern adgangsnøglen fra 20. oktober 2026' }),
  )
  const dialog = within(
    screen.getByRole('dialog', { name: 'Fjern adgangsnøglen fra 20. oktober 2026?' }),
  )
  expect(world.asked).not.toContain('DELETE /passkeys/key-1')
  await userEvent.click(dialog.getByRole('button', { name: 'Fjern adgangsnøglen' }))

  await screen.findByText('Adgangsnøglen er fjernet og kan ikke bruges mere.')
  await screen.findByText('Du har ingen endnu. Dit link virker kun én gang.')
})

test('a double click makes one passkey', async () => {
  const world = aStaffWorld({ who: lone, answers })
  open('/staff/access', world)
  await clickTwice(await screen.findByRole('button', { name: 'Tilføj adgangsnøgle' }))

  await screen.findByText(/^Adgangsnøglen er tilføjet/)
  expect(browser.startRegistration).toHaveBeenCalledOnce()
  expect(world.asked.filter((each) => each === 'POST /passkeys')).toHaveLength(1)
})

test('a device that has one already says so', async () => {
  browser.startRegistration.mockRejectedValue(thrown('InvalidStateError'))
  open('/staff/access', aStaffWorld({ who: lone, answers }))
  await userEvent.click(await screen.findByRole('button', { name: 'Tilføj adgangsnøgle' }))

  expect((await screen.findByRole('alert')).textContent).toMatch(/allerede en adgangsnøgle/)
})
