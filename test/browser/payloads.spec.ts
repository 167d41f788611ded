import type { Page } from '@playwright/test'
import { aCampaign } from '../support/builders.ts'
import { allSent, expect, joinBy, tap, test } from './support/counter.ts'
import { aCampaignOfToday, openHouse } from './support/house.ts'

/** Names that would run, in some way or other, where they are not taken for text. */
const payloads = [
  '<img src=x onerror=globalThis.ran=1>',
  '<script>globalThis.ran=1</script>',
  '"><svg onload=globalThis.ran=1>',
  "'-globalThis.ran=1-'",
  'javascript:globalThis.ran=1',
  '{{constructor.constructor("ran=1")()}}',
  '<iframe srcdoc="<script>parent.ran=1</script>">',
  '</title><base href=//evil.example>',
  '<a href=javascript:globalThis.ran=1>x</a>',
]
const name = (at: number) => payloads[at % payloads.length] ?? ''
const bilingual = (at: number) => ({ da: name(at), en: name(at + 1) })

/** The builders' campaign with such a name wherever somebody can give one. */
function aWickedCampaign() {
  const plain = aCampaign()
  return aCampaignOfToday({
    name: name(0),
    departments: plain.departments.map((department, at) => ({
      ...department,
      name: name(at + 1),
      units: department.units.map((unit, nth) => ({ ...unit, name: name(at + nth + 2) })),
    })),
    taskAreas: plain.taskAreas.map((area, at) => ({ ...area, name: bilingual(at + 3) })),
    channels: plain.channels.map((channel, at) => ({ ...channel, name: bilingual(at + 5) })),
    contactTypes: plain.contactTypes.map((type, at) => ({ ...type, name: bilingual(at + 7) })),
    parameters: plain.parameters.map((mark, at) => ({ ...mark, name: bilingual(at) })),
  })
}

const ran = (page: Page) => page.evaluate(() => (globalThis as { ran?: number }).ran)

test('a name that would run stands as text on every screen, and no rule is broken', async ({
  profile,
}) => {
  test.setTimeout(120_000)
  const house = await openHouse({ campaign: aWickedCampaign() })
  const context = await profile.start({ viewport: { width: 1280, height: 800 } })
  const broken: string[] = []
  context.on('request', (request) => {
    if (request.url().includes('csp-reports') || request.url().includes('evil')) {
      broken.push(request.url())
    }
  })
  context.on('dialog', (dialog) => void broken.push(dialog.message()))

  const page = await context.newPage()
  await page.goto((await house.invite()).link)
  await page.getByRole('button', { name: 'Tilmeld denne enhed' }).click()
  const key = page.locator('button.key:not([disabled])').first()
  await key.click()
  await expect(page.getByText(payloads[5] ?? '').first()).toBeVisible()
  await allSent(page)
  expect(await ran(page)).toBeUndefined()
  await page.getByRole('button', { name: 'English' }).click()
  await key.click()
  expect(await ran(page)).toBeUndefined()

  const staff = await context.newPage()
  await staff.goto(await house.staffLink('coordinator', name(1)))
  await staff.getByRole('button', { name: /Log ind|Sign in|Log in/ }).click()
  await expect(staff.getByText(/Du er nu|You are now/)).toBeVisible()
  for (const path of ['/board', '/board?week=', '/desk']) {
    await staff.goto(`${house.origin}${path}`)
    await expect(staff.getByText(payloads[0] ?? '').first()).toBeVisible()
    expect(await ran(staff)).toBeUndefined()
    expect(await staff.locator('iframe, base, script:not([src])').count()).toBe(0)
  }

  expect(broken).toEqual([])
  await house.discard()
})

test('a page of another origin can neither deliver in a device’s name nor show the app in a frame', async ({
  house,
  profile,
}) => {
  const context = await profile.start()
  const page = await joinBy(context, (await house.invite()).link)
  await tap(page, 'Telefon')
  await allSent(page)
  // The same machine by another name: another site, to which the browser sends no cookie of ours.
  const foreign = await context.newPage()
  await context.route('http://evil.example/', (route) =>
    route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>evil</title>' }),
  )
  await foreign.goto('http://evil.example/')
  const outcomes = await foreign.evaluate(async (origin) => {
    const body = JSON.stringify({ entries: [{ id: '019a006d-c880-7000-8000-000000000001' }] })
    const tries: RequestInit[] = [
      { method: 'POST', body, mode: 'no-cors', credentials: 'include' },
      {
        method: 'POST',
        body,
        credentials: 'include',
        headers: { 'content-type': 'application/json', 'x-tael': '1' },
      },
      { method: 'DELETE', credentials: 'include' },
    ]
    const said: string[] = []
    for (const init of tries) {
      const path = init.method === 'DELETE' ? 'session' : 'entries'
      said.push(
        await fetch(`${origin}/api/v1/${path}`, init).then(
          ({ type }) => type,
          () => 'blocked',
        ),
      )
    }
    const frame = document.createElement('iframe')
    frame.src = origin
    document.body.append(frame)
    await new Promise((resolve) => frame.addEventListener('load', resolve))
    return said
  }, house.origin)

  expect(outcomes.slice(1)).toEqual(['blocked', 'blocked'])
  expect(foreign.frames().filter((frame) => frame.url().startsWith(house.origin))).toEqual([])
  expect(await house.counted()).toBe(1)
  expect(await house.db().all('SELECT count(*) AS n FROM entry')).toEqual([{ n: 1 }])
})
