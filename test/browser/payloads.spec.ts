import type { Page } from '@playwright/test'
import { dayOf } from '../../src/domain/moment.ts'
import { aCampaign } from '../support/builders.ts'
import { payloads } from '../support/payloads.ts'
import { allSent, expect, joinBy, tap, test } from './support/counter.ts'
import { aCampaignOfToday, openHouse } from './support/house.ts'

/** Every one of them in turn, so that no two things of a campaign have one name. */
function giving() {
  const given: string[] = []
  const name = () => {
    const next = payloads[given.length]
    if (next === undefined) throw new Error('there are fewer payloads than names')
    given.push(next)
    return next
  }
  return { given, name, bilingual: () => ({ da: name(), en: name() }) }
}

const many = <Thing>(count: number, make: (nth: number) => Thing): Thing[] =>
  Array.from({ length: count }, (_, nth) => make(nth))

/** The builders' campaign with such a name wherever somebody can give one, and more to be named. */
function aWickedCampaign() {
  const { given, name, bilingual } = giving()
  const plain = aCampaign()
  const [area, type, mark] = [plain.taskAreas[0], plain.contactTypes[0], plain.parameters[0]]
  const campaign = aCampaignOfToday({
    name: name(),
    message: { text: bilingual(), until: dayOf(Date.now()) },
    taskAreas: many(60, (nth) => ({ ...area, id: `area-${nth}`, name: bilingual() })),
    channels: plain.channels.map((channel) => ({ ...channel, name: bilingual() })),
    contactTypes: many(12, (nth) => ({ ...type, id: `type-${nth}`, name: bilingual() })),
    parameters: many(8, (nth) => ({ ...mark, id: `mark-${nth}`, name: bilingual() })),
    departments: plain.departments.map((department) => ({
      ...department,
      name: name(),
      units: [
        ...department.units.map((unit) => ({ ...unit, name: name() })),
        ...many(70, (nth) => ({ id: `${department.id}-${nth}`, name: name(), people: 9 })),
      ],
    })),
  })
  return { campaign, given }
}

/** All that a page says, in its texts and in what its fields hold. */
const saidBy = (page: Page) =>
  page.evaluate(() =>
    [
      ...document.querySelectorAll<HTMLInputElement>(
        'input, textarea, option, [aria-label], [title]',
      ),
    ]
      .flatMap((each) => [each.value, each.getAttribute('aria-label'), each.title])
      .concat(document.body.textContent, document.title)
      .join('\n'),
  )

const ran = (page: Page) => page.evaluate(() => (globalThis as { ran?: number }).ran)

test('a name that would run stands as text on every screen, and no rule is broken', async ({
  profile,
}) => {
  test.setTimeout(180_000)
  const { campaign, given } = aWickedCampaign()
  expect(given.length).toBeGreaterThanOrEqual(300)
  const house = await openHouse({ campaign })
  const context = await profile.start({ viewport: { width: 1280, height: 800 } })
  const broken: string[] = []
  context.on('request', (request) => {
    if (request.url().includes('csp-reports') || request.url().includes('evil')) {
      broken.push(request.url())
    }
  })
  context.on('dialog', (dialog) => void broken.push(dialog.message()))
  const said: string[] = []
  /** Nothing has run, nothing was built of a name; keeps what the page says. */
  async function look(page: Page) {
    said.push(await saidBy(page))
    expect(await ran(page)).toBeUndefined()
    const built = 'iframe, object, embed, base, marquee, script:not([src]), [onerror], [onload]'
    expect(await page.locator(built).count()).toBe(0)
    expect(await page.locator('a[href^="javascript" i], [style*="evil"]').count()).toBe(0)
  }

  const page = await context.newPage()
  await page.goto((await house.invite()).link)
  await page.getByRole('button', { name: 'Tilmeld denne telefon eller pc' }).click()
  const key = page.locator('.keys button:not([disabled])').first()
  await key.click()
  await look(page)
  await allSent(page)
  await page.getByRole('button', { name: 'English' }).click()
  await key.click()
  await look(page)

  const staff = await context.newPage()
  const [, ...others] = payloads.filter((each) => each.length <= 80)
  await staff.goto(await house.staffLink('coordinator', payloads[0] ?? ''))
  for (const other of others.slice(0, 30)) await house.staffLink('lead', other, ['desk'])
  await staff.getByRole('button', { name: /Log ind|Sign in|Log in/ }).click()
  await expect(staff.getByText(/Du er nu|You are now/)).toBeVisible()
  const sections = [
    '',
    '/days',
    '/units',
    '/task-areas',
    '/channels',
    '/types',
    '/changes',
    '/preview',
  ]
  const paths = [
    ...['/board', '/board?week=', '/desk', '/desk/people', '/desk/invites', '/units'],
    ...sections.map((section) => `/desk/campaigns/autumn${section}`),
  ]
  for (const path of paths) {
    await staff.goto(`${house.origin}${path}`)
    const first = path === '/desk/people' ? (others[0] ?? '') : (given[0] ?? '')
    await expect
      .poll(async () => (await saidBy(staff)).includes(first), { message: path })
      .toBe(true)
    await look(staff)
  }
  // A page that was slower than the look at it is looked at again until its names have come.
  const unsaid = () => given.filter((each) => !said.join('\n').includes(each))
  for (const path of unsaid().length > 0 ? paths : []) {
    await staff.goto(`${house.origin}${path}`)
    await staff.waitForTimeout(3_000)
    await look(staff)
  }

  expect(unsaid()).toEqual([])
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
