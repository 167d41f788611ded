import type { Page } from '@playwright/test'
import { expect, test } from './support/counter.ts'
import type { House } from './support/house.ts'
import { aLookAround } from './support/looking.ts'
import { aSecurityKey } from './support/securityKey.ts'

const password = 'fire kolde æbler på rad'
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })

const enter = async (page: Page, link: string) => {
  await page.goto(link)
  await button(page, 'Log ind').click()
  await expect(page.getByText(/Du er nu/)).toBeVisible()
}
async function choosePassword(page: Page, house: House, userName = 'tove') {
  await page.goto(`${house.origin}/staff/access`)
  await button(page, 'Vælg adgangskode').click()
  await page.getByLabel('Brugernavn').fill(userName)
  await secret(page).fill(password)
  await button(page, 'Gem adgangskoden').click()
  await expect(page.getByText('Adgangskoden er gemt.')).toBeVisible()
}
async function signInBy(page: Page, said: string, userName = 'TOVE') {
  await page.getByLabel('Brugernavn').fill(userName)
  await secret(page).fill(said)
  await button(page, 'Log ind').click()
}
/** As if ten minutes had gone by since everybody signed in. */
const laterOn = (house: House) =>
  house.db().write((sql) => sql.all('UPDATE session SET fresh = fresh - 601000'))
const secret = (page: Page) => page.getByRole('textbox', { name: 'Adgangskode', exact: true })
const title = (page: Page) => page.getByRole('heading', { name: 'Bekræft, at det er dig' })
const download = (page: Page) => page.getByRole('link', { name: 'Ugetal (CSV)' })

test('a password is chosen, and signs in; wrong ones are slowed down, with the time to wait', async ({
  house,
  profile,
}) => {
  const context = await profile.start()
  const page = await context.newPage()
  await enter(page, await house.staffLink('coordinator', 'Tove Tovholder'))
  await page.goto(`${house.origin}/staff/access`)
  await button(page, 'Vælg adgangskode').click()
  await page.getByLabel('Brugernavn').fill('tove')
  await secret(page).fill('Fjordby2026!!')
  await page.getByLabel('Vis adgangskoden').check()
  await expect(secret(page)).toHaveAttribute('type', 'text')
  await button(page, 'Gem adgangskoden').click()
  await expect(page.getByText(/let at gætte/)).toBeVisible()
  await expect(page.getByLabel('Brugernavn')).toHaveValue('tove')
  await secret(page).fill(password)
  await button(page, 'Gem adgangskoden').click()
  await expect(page.getByText('Adgangskoden er gemt.')).toBeVisible()

  await page.goto(`${house.origin}/staff`)
  await button(page, 'Log ud').click()
  await button(page, 'Log ind med adgangskode').click()
  for (let nth = 0; nth < 5; nth += 1) {
    await signInBy(page, `forkert ${nth}`)
    await expect(page.getByText(/passer ikke sammen/)).toBeVisible()
    await expect(button(page, 'Log ind')).toBeEnabled()
  }
  await signInBy(page, password)
  await expect(page.getByText(/Vent 1[0-5] sekunder/)).toBeVisible()
  await house.db().write((sql) => sql.all('UPDATE sign_in_delay SET until = 0'))
  await signInBy(page, password)
  await expect(page.getByText(/Du er Tove Tovholder, tovholder/)).toBeVisible()
})

test('recovery codes are shown once; one of them signs in, and leads to the access page', async ({
  house,
  profile,
  elsewhere,
}) => {
  const context = await profile.start({ viewport: { width: 1280, height: 900 } })
  const page = await context.newPage()
  await enter(page, await house.staffLink('coordinator', 'Tove Tovholder'))
  await choosePassword(page, house)
  await button(page, 'Lav ti koder').click()
  const codes = page.getByRole('list', { name: 'Gendannelseskoder' }).getByRole('listitem')
  await expect(codes).toHaveCount(10)
  const code = (await codes.first().textContent()) ?? ''
  await button(page, 'Færdig').click()
  await expect(page.getByText('Du har 10 koder tilbage.')).toBeVisible()
  await expect(page.getByText(code)).toHaveCount(0)

  const other = await (await elsewhere({ viewport: { width: 1280, height: 720 } })).newPage()
  await other.goto(`${house.origin}/staff`)
  await button(other, 'Log ind med adgangskode').click()
  await button(other, 'Brug en gendannelseskode').click()
  await other.getByLabel('Brugernavn').fill('tove')
  await other.getByLabel('Gendannelseskode').fill(code.toLowerCase())
  await button(other, 'Log ind').click()
  await expect(other.getByRole('heading', { name: 'Din adgang' })).toBeVisible()
  await expect(other.getByText('Du har 9 koder tilbage.')).toBeVisible()
})

test('after ten minutes a download asks who is there: by password, then by passkey', async ({
  house,
  profile,
}) => {
  const context = await profile.start({ viewport: { width: 1280, height: 900 } })
  const page = await context.newPage()
  await aSecurityKey(context, page)
  await enter(page, await house.staffLink('coordinator', 'Tove Tovholder'))
  await choosePassword(page, house)
  await page.goto(`${house.origin}/desk`)
  await laterOn(house)
  await download(page).click()
  await expect(title(page)).toBeVisible()
  await button(page, 'Fortryd').click()
  await expect(title(page)).toHaveCount(0)

  const coming = page.waitForEvent('download')
  await download(page).dblclick()
  await secret(page).fill('forkert')
  await button(page, 'Bekræft med adgangskode').click()
  await expect(page.getByText(/ikke den rigtige/)).toBeVisible()
  await secret(page).fill(password)
  await page.keyboard.press('Enter')
  expect((await coming).suggestedFilename()).toMatch(/\.csv$/)
  await expect(title(page)).toHaveCount(0)
  await expect(page).toHaveURL(`${house.origin}/desk`)

  await page.goto(`${house.origin}/staff/access`)
  await page.getByRole('button', { name: 'Tilføj adgangsnøgle' }).click()
  await expect(page.getByText(/Adgangsnøglen er tilføjet/)).toBeVisible()
  await page.goto(`${house.origin}/desk`)
  await laterOn(house)
  const second = page.waitForEvent('download')
  await download(page).click()
  await button(page, 'Bekræft med adgangsnøgle').click()
  expect((await second).suggestedFilename()).toMatch(/\.csv$/)
})

test('what was typed is kept while somebody confirms, and is saved once', async ({
  house,
  profile,
}) => {
  const context = await profile.start({ viewport: { width: 1280, height: 900 } })
  const page = await context.newPage()
  await enter(page, await house.staffLink('coordinator', 'Tove Tovholder'))
  await choosePassword(page, house)
  await page.goto(`${house.origin}/desk/people`)
  await button(page, 'Giv en kollega adgang').click()
  await page.getByLabel(/^Navn/).fill('Lone Leder')
  await page.getByLabel('Borgerservice').check()
  await laterOn(house)
  await button(page, 'Lav link').dblclick()
  await expect(title(page)).toBeVisible()
  await secret(page).fill(password)
  await button(page, 'Bekræft med adgangskode').click()
  await expect(page.getByRole('heading', { name: 'Link til Lone Leder' })).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Lone Leder', exact: true })).toHaveCount(1)
})

test('whoever has nothing but a spent link is told what to do, and can do it', async ({
  house,
  profile,
}) => {
  const context = await profile.start({ viewport: { width: 1280, height: 900 } })
  const page = await context.newPage()
  await enter(page, await house.staffLink('coordinator', 'Tove Tovholder'))
  await page.goto(`${house.origin}/desk`)
  await laterOn(house)
  await download(page).click()
  await expect(page.getByText(/hverken adgangsnøgle eller adgangskode/)).toBeVisible()
  await page.getByRole('link', { name: 'Gå til Din adgang' }).click()
  await choosePassword(page, house)
  await button(page, 'Lav ti koder').click()
  await secret(page).fill(password)
  await button(page, 'Bekræft med adgangskode').click()
  await expect(page.getByText('Koderne vises kun nu.')).toBeVisible()
})

test('a session is ended from another browser, where its page then says so', async ({
  house,
  profile,
  elsewhere,
}) => {
  const context = await profile.start({ viewport: { width: 1280, height: 900 } })
  const page = await context.newPage()
  await enter(page, await house.staffLink('coordinator', 'Tove Tovholder'))
  await choosePassword(page, house)
  const other = await (await elsewhere({ viewport: { width: 1280, height: 720 } })).newPage()
  await other.goto(`${house.origin}/staff`)
  await button(other, 'Log ind med adgangskode').click()
  await signInBy(other, password)
  await expect(other.getByText(/Du er Tove Tovholder/)).toBeVisible()

  await page.reload()
  await expect(page.getByText(/Chrome på Linux \(denne browser\)/)).toBeVisible()
  await page.getByRole('button', { name: /^Log ud: Chrome/ }).click()
  await expect(page.getByText('Logget ud.')).toBeVisible()
  await expect(page.getByRole('button', { name: /^Log ud: Chrome/ })).toHaveCount(0)
  await other.goto(`${house.origin}/board`)
  await expect(other.getByRole('heading', { name: 'Her logger ledere' })).toBeVisible()
})

test('passwords, codes, sessions and the question have no fault that axe can find, light and dark', async ({
  house,
  profile,
}) => {
  test.setTimeout(120_000)
  const { page, wrong, look, open } = await aLookAround(house, profile)
  await open('/staff/access', /Her er du logget ind/)
  await look('access-empty')
  await button(page, 'Vælg adgangskode').click()
  await page.getByLabel('Brugernavn').fill('!')
  await button(page, 'Gem adgangskoden').click()
  await expect(page.getByText(/for kort/)).toBeVisible()
  await look('access-wrong')
  await button(page, 'Fortryd').click()
  await choosePassword(page, house)
  await button(page, 'Lav ti koder').click()
  await expect(page.getByText('Koderne vises kun nu.')).toBeVisible()
  await look('access-codes')
  await laterOn(house)
  await open('/desk', /Ugetal/)
  await download(page).click()
  await expect(secret(page)).toBeVisible()
  await look('confirm')
  await open('/staff', /Du er/)
  await button(page, 'Log ud').click()
  await button(page, 'Log ind med adgangskode').click()
  await signInBy(page, 'forkert')
  await expect(page.getByText(/passer ikke sammen/)).toBeVisible()
  await look('sign-in')

  expect(wrong).toEqual([])
})
