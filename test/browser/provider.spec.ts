import type { Page } from '@playwright/test'
import { routes } from '../../src/contract/routes.ts'
import { aProvider } from '../support/provider.ts'
import { expect, joinBy, tap, test as base } from './support/counter.ts'
import { faultsOn } from './support/faults.ts'
import { type House, openHouse } from './support/house.ts'

type Trial = { house: House; provider: Awaited<ReturnType<typeof aProvider>> }

const people = {
  tove: { name: 'Tove Tovholder', groups: ['tovholdere'] },
  nora: { name: 'Nora Leder' },
}
const roles = { claim: 'groups', coordinator: ['tovholdere'], lead: [], operator: [] }

/** A municipality with a provider of another site: it is at 127.0.0.1, and the app at localhost. */
const test = base.extend<{ trial: Trial; responseMode: 'query' | 'form_post' }>({
  responseMode: ['query', { option: true }],
  trial: async ({ responseMode }, use) => {
    const made: Trial['provider'][] = []
    const house = await openHouse({
      async provider(origin) {
        const redirect = `${origin}${routes.comeFromProvider.path}`
        const provider = await aProvider(people, [redirect], '127.0.0.1')
        made.push(provider)
        return { ...provider.setting, roles, responseMode }
      },
    })
    const [provider] = made
    if (!provider) throw new Error('the house has no provider')
    await use({ house, provider })
    await house.discard()
    await provider.stop()
  },
})

const signInButton = (page: Page) => page.getByRole('button', { name: 'Log ind med Fjordby login' })

/** Fills in what the provider asks, until it sends one back. */
async function atTheProvider(page: Page, login: string): Promise<void> {
  await page.locator('input[name=login]').fill(login)
  await page.locator('input[name=password]').fill('x')
  await page.getByRole('button', { name: 'Sign-in' }).click()
  await page.getByRole('button', { name: 'Continue' }).click()
}

test('a coordinator signs in at the municipality’s own page, and is who its groups say', async ({
  trial: { house },
  profile,
}) => {
  const context = await profile.start()
  const page = await context.newPage()
  await page.goto(`${house.origin}/desk/people`)
  // From now on the app answers navigations by itself, and must not answer the way back.
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null)
  await expect(signInButton(page)).toBeVisible()
  expect(await faultsOn(page)).toEqual([])
  await signInButton(page).click()
  await atTheProvider(page, 'tove')

  await expect(page).toHaveURL(`${house.origin}/desk/people`)
  await expect(page.getByRole('heading', { name: 'Tove Tovholder (dig)' })).toBeVisible()
  await expect(page.getByText(/^Adgangen kommer fra kommunens login/)).toBeVisible()
  await page.reload()
  await expect(page.getByRole('heading', { name: 'Tove Tovholder (dig)' })).toBeVisible()
  const cookies = await context.cookies(house.origin)
  expect(cookies.find(({ name }) => name === '__Host-tael_s')).toMatchObject({
    ...{ sameSite: 'Strict', httpOnly: true, secure: true },
  })
})

test('a lead with a link connects the two, and signs in by it from then on', async ({
  trial: { house },
  profile,
}) => {
  const context = await profile.start()
  const page = await context.newPage()
  await page.goto(await house.staffLink('lead', 'Lone Leder', ['desk']))
  await page.getByRole('button', { name: 'Log ind', exact: true }).click()
  await expect(page.getByText(/Du er nu Lone Leder/)).toBeVisible()
  await page.goto(`${house.origin}/staff/access`)
  await page.getByRole('button', { name: 'Forbind med Fjordby login' }).click()
  await atTheProvider(page, 'nora')

  await expect(page.getByText(/^Forbundet /)).toBeVisible()
  expect(await faultsOn(page)).toEqual([])
  await page.goto(`${house.origin}/staff`)
  await page.getByRole('button', { name: 'Log ud' }).click()
  await signInButton(page).click()
  // The provider still knows them, and asks nothing.
  await expect(page.getByText(/Du er Lone Leder, teamleder/)).toBeVisible()
})

test('a provider that is down stops nobody who counts or is signed in, and says so to the others', async ({
  trial: { house, provider },
  profile,
}) => {
  const context = await profile.start()
  const board = await context.newPage()
  await board.goto(await house.staffLink('coordinator', 'Tim Tovholder'))
  await board.getByRole('button', { name: 'Log ind', exact: true }).click()
  await expect(board.getByText(/Du er nu Tim Tovholder/)).toBeVisible()
  const { link } = await house.invite()
  const counter = await joinBy(context, link)
  await provider.stop()

  await tap(counter, 'Telefon')
  await board.goto(`${house.origin}/board`)
  await expect(board.getByRole('row', { name: /Borgerservice/ })).toBeVisible()
  await board.goto(`${house.origin}/staff`)
  await board.getByRole('button', { name: 'Log ud' }).click()
  await signInButton(board).click()
  await expect(board.getByText(/Kommunens login svarer ikke/)).toBeVisible()
  await expect(board.getByRole('button', { name: 'Log ind med adgangsnøgle' })).toBeEnabled()
  expect(await faultsOn(board)).toEqual([])

  await provider.start()
  await expect(async () => {
    // Once it has led away, the page of the provider is on its way and the button is gone.
    if (await signInButton(board).isVisible()) await signInButton(board).click()
    await expect(board.locator('input[name=login]')).toBeVisible({ timeout: 5_000 })
  }).toPass({ timeout: 60_000 })
  await atTheProvider(board, 'tove')
  await expect(board.getByText(/Du er Tove Tovholder, tovholder/)).toBeVisible()
})

test('whoever it does not know is told what to do, and stays outside', async ({
  trial: { house },
  profile,
}) => {
  const page = await (await profile.start()).newPage()
  await page.goto(`${house.origin}/board`)
  await signInButton(page).click()
  await atTheProvider(page, 'nora')

  await expect(page.getByText(/giver dig ingen adgang her/)).toBeVisible()
  await expect(page).toHaveURL(`${house.origin}/staff`)
  await expect(signInButton(page)).toBeEnabled()
})

test.describe('a provider that sends people back by a form', () => {
  test.use({ responseMode: 'form_post' })

  test('signs them in all the same', async ({ trial: { house }, profile }) => {
    const page = await (await profile.start()).newPage()
    await page.goto(`${house.origin}/board`)
    await page.waitForFunction(() => navigator.serviceWorker.controller !== null)
    const form = page.waitForRequest(
      (request) => request.method() === 'POST' && request.url().endsWith('/callback'),
    )
    await signInButton(page).click()
    await atTheProvider(page, 'tove')

    expect((await form).postData()).toContain('code=')
    await expect(page).toHaveURL(`${house.origin}/board`)
    await expect(page.getByRole('row', { name: /Borgerservice/ })).toBeVisible()
  })
})
