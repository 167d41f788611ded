// @vitest-environment happy-dom
import { cleanup, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { codeOf } from '../../../src/app/staff/StaffProblem.ts'
import { endOtherSessions, makeRecoveryCodes } from '../../../src/app/staff/access/accessApi.ts'
import { freshDownload } from '../../../src/app/desk/freshDownload.ts'
import { aStaffWorld, json, open, ownWays, problem, type StaffWorld, tove } from './staffWorld.tsx'

const password = 'fire kolde æbler på rad'
let fresh: boolean
let world: StaffWorld
let clicked: string[]
let click: { mockRestore: () => void }
beforeEach(async () => {
  fresh = false
  clicked = []
  click = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (
    this: HTMLAnchorElement,
  ) {
    clicked.push(this.getAttribute('href') ?? '')
  })
  world = aStaffWorld()
  world.answers = {
    'GET /access': () => json({ ...ownWays, freshSeconds: fresh ? 600 : 0 }),
    'GET /passkeys': () => json([]),
    'POST /access/recovery-codes': () =>
      fresh ? json({ codes: ['AAAA'] }, 201) : problem('sign_in_again'),
    'DELETE /access/sessions': () => (fresh ? json([]) : problem('sign_in_again')),
    'POST /session/confirm/password': (said) => {
      fresh = (said as { password: string }).password === password
      return fresh ? json(tove, 201) : problem('sign_in_refused')
    },
  }
  open('/board', world)
  await screen.findByRole('button', { name: /Tove Tovholder/ })
})
afterEach(() => click.mockRestore())

const asked = (what: string) => world.asked.filter((each) => each === what).length
async function confirm(said = password) {
  const field = await screen.findByLabelText('Adgangskode')
  await userEvent.clear(field)
  await userEvent.type(field, `${said}{Enter}`)
}

test('what wants a fresh sign-in waits for it, and is then asked once more', async () => {
  const codes = makeRecoveryCodes()
  await confirm('forkert')
  await screen.findByText(/ikke den rigtige/)
  screen.getByText(/log ind igen på en anden måde: med en gendannelseskode/)
  expect(asked('POST /access/recovery-codes')).toBe(1)
  await confirm()

  expect(await codes).toEqual({ codes: ['AAAA'] })
  expect(asked('POST /access/recovery-codes')).toBe(2)
  expect(screen.queryByRole('dialog')).toBeNull()
})

test('two that wait are asked for together', async () => {
  const both = Promise.all([makeRecoveryCodes(), endOtherSessions()])
  await confirm()

  expect(await both).toHaveLength(2)
  expect(asked('POST /session/confirm/password')).toBe(1)
})

test('whoever would not is told that nothing has changed', async () => {
  const why = makeRecoveryCodes().catch(codeOf)
  await userEvent.click(await screen.findByRole('button', { name: 'Fortryd' }))

  expect(await why).toBe('sign_in_again')
  expect(asked('POST /access/recovery-codes')).toBe(1)
})

test('a download asks first, and begins only after it', async () => {
  const coming = freshDownload('/api/v1/file.csv')
  await screen.findByLabelText('Adgangskode')
  expect(clicked).toEqual([])
  await confirm()
  await coming

  await waitFor(() => expect(clicked).toEqual(['/api/v1/file.csv']))
  await freshDownload('/api/v1/file.csv')
  expect(clicked).toHaveLength(2)
  expect(asked('POST /session/confirm/password')).toBe(1)
})

test('where nobody has a way in, it is said what to do', async () => {
  world.answers['GET /access'] = () => json({ ...ownWays, hasPassword: false, freshSeconds: 0 })
  const why = makeRecoveryCodes().catch(codeOf)
  await screen.findByText(/hverken adgangsnøgle eller adgangskode/)
  await userEvent.click(screen.getByRole('link', { name: 'Gå til Din adgang' }))

  expect(await why).toBe('sign_in_again')
  await screen.findByRole('heading', { name: 'Din adgang' })
  expect(location.pathname).toBe('/staff/access')
})

test('a question from just before the confirmation, turned away, throws nobody out', async () => {
  world.answers['DELETE /access/sessions'] = () => problem('not_signed_in')
  world.answers['GET /access/sessions'] = () =>
    json([
      {
        ...{ handle: 'AAAAAAAAAAAA', current: false, browser: 'edge', system: 'mac' },
        ...{ opened: '2026-10-21T08:00:00.000Z', used: '2026-10-21T08:00:00.000Z' },
      },
    ])
  cleanup()
  open('/staff/access', world)
  const before = asked('GET /session')
  await userEvent.click(await screen.findByRole('button', { name: 'Log ud alle andre steder' }))
  await waitFor(() => expect(asked('GET /session')).toBeGreaterThan(before))
  await screen.findByText('Edge på Mac')

  world.who = undefined
  await userEvent.click(await screen.findByRole('button', { name: 'Log ud alle andre steder' }))
  await screen.findByRole('heading', { name: 'Din adgang er udløbet' })
})
