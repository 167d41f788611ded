import type { Page } from '@playwright/test'
import { expect, test } from './support/counter.ts'
import { aLookAround } from './support/looking.ts'

/** What a coordinator does at the desk, without the clicks. */
const act = (page: Page, method: string, path: string, body: object, ifMatch?: string) =>
  page.evaluate(
    async ([verb, to, said, version]) => {
      const headers = { 'content-type': 'application/json', 'x-tael': '1' }
      const tagged = version === undefined ? headers : { ...headers, 'if-match': version }
      const request = { method: verb, headers: tagged, body: JSON.stringify(said) }
      const { status } = await fetch(to, request)
      return status
    },
    [method, path, body, ifMatch] as const,
  )

test('the log is read, narrowed and unfolded, and axe finds no fault, light and dark', async ({
  house,
  profile,
}) => {
  test.setTimeout(120_000)
  const { page, wrong, look, open } = await aLookAround(house, profile)
  const person = { name: 'Lone Leder', role: 'coordinator', units: [], days: 7 }
  expect(await act(page, 'POST', '/api/v1/desk/people', person)).toBe(201)
  const campaign = await page.evaluate(async () =>
    (await fetch('/api/v1/desk/campaigns/autumn')).json(),
  )
  const paused = { ...campaign.campaign, name: 'Efterår', status: 'paused' }
  const saving = ['PUT', '/api/v1/desk/campaigns/autumn', paused, `"${campaign.version}"`] as const
  expect(await act(page, ...saving)).toBe(200)
  await page.evaluate(async () => {
    const files = '/api/v1/campaigns/autumn/export'
    await (await fetch(`${files}/extract.csv?by=channel&by=week`)).text()
    await fetch(`${files}/control.csv`)
  })

  await open('/desk/log', /Nyeste række er nr/)
  const rows = page.locator('.log-row')
  await expect(rows.first()).toContainText(
    'Tove Tovholder (tovholder) hentede kontrolfilen for Efterår',
  )
  await expect(page.getByText('Tove Tovholder (tovholder) gav Lone Leder adgang')).toBeVisible()
  await look('log')
  for (const each of await page.getByText('Vis mere').all()) await each.click()
  await expect(page.getByText('åben efter sine dage → på pause')).toBeVisible()
  const extract = rows.filter({ hasText: 'hentede et udtræk efter eget valg for Efterår' })
  await expect(extract.locator('dl')).toContainText('Fordelt påUge, Kanal')
  await look('log-open')

  await page.getByLabel('Hvad').selectOption('Personer')
  await expect(rows).toHaveCount(1)
  await page.getByLabel('Fra dag').fill('2040-01-01')
  await expect(page.getByText('Der er intet i loggen her.')).toBeVisible()
  await page.getByLabel('Fra dag').fill('')
  const download = page.waitForEvent('download')
  await page.getByRole('link', { name: 'Hent som CSV' }).click()
  expect((await download).suggestedFilename()).toMatch(/^log-\d{4}-\d\d-\d\d\.csv$/)

  expect(wrong).toEqual([])
})
