import { allSent, expect, joinBy, key, numberOn, tap, test } from './support/counter.ts'

test.use({ onDisk: true })

test('an employee opens a link, taps, and everything has been sent', async ({ house, profile }) => {
  const page = await joinBy(await profile.start(), (await house.invite()).link)
  await tap(page, 'Telefon')
  await tap(page, 'Telefon')
  await tap(page, 'Fremmøde')
  await allSent(page)

  expect(await house.counted()).toBe(3)
  expect(page.url()).toBe(`${house.origin}/`)
})

test('a code can be typed in any writing, and a wrong one is explained', async ({
  house,
  profile,
}) => {
  const page = await (await profile.start()).newPage()
  const { code } = await house.invite('library')
  await page.goto(`${house.origin}/join`)
  const field = page.getByRole('textbox')

  await field.fill('AAAAA-AAAAA')
  await page.getByRole('button', { name: 'Tilmeld denne telefon eller pc' }).click()
  await expect(page.getByRole('alert').or(page.locator('[aria-live]'))).toContainText(/kode/i)

  await field.fill(` ${code.slice(0, 5).toLowerCase()} ${code.slice(5)} `)
  await page.getByRole('button', { name: 'Tilmeld denne telefon eller pc' }).click()
  await expect(page.getByText('Biblioteket')).toBeVisible()
})

test('a contact can be told more of after the tap, and taken back', async ({ house, profile }) => {
  const page = await joinBy(await profile.start(), (await house.invite()).link)
  await tap(page, 'Telefon')
  await page.getByRole('button', { name: 'Råd og vejledning' }).click()
  await page.getByRole('button', { name: 'Fejlhenvendelse' }).click()
  await tap(page, 'Fremmøde')
  await page.getByRole('button', { name: 'Fortryd' }).click()
  await expect.poll(() => numberOn(page, 'Fremmøde')).toBe(0)
  await allSent(page)

  expect(await house.counted()).toBe(1)
  expect(await house.db().all('SELECT contact_type, marks FROM entry')).toMatchObject([
    { contact_type: 'advice', marks: 'misdirected' },
  ])
})

test('what has been sent can still be changed and taken back', async ({ house, profile }) => {
  const page = await joinBy(await profile.start(), (await house.invite()).link)
  await tap(page, 'Telefon')
  await allSent(page)
  await page.getByRole('button', { name: 'Ny sag' }).click()
  await expect.poll(() => house.counted()).toBe(1)
  await expect
    .poll(() =>
      house.db().all("SELECT contact_type FROM entry WHERE state = 'counted' AND kind = 'contact'"),
    )
    .toMatchObject([{ contact_type: 'new_case' }])
  await page.getByRole('button', { name: 'Fortryd' }).click()

  await expect.poll(() => house.counted()).toBe(0)
  await allSent(page)
})

test('two tabs of one browser count together', async ({ house, profile }) => {
  const context = await profile.start()
  const one = await joinBy(context, (await house.invite()).link)
  const two = await context.newPage()
  await two.goto(house.origin)
  await tap(one, 'Telefon')
  await expect.poll(() => numberOn(two, 'Telefon')).toBe(1)
  await tap(two, 'Telefon')
  await tap(one, 'Telefon')
  await allSent(one)
  await allSent(two)

  expect(await numberOn(two, 'Telefon')).toBe(3)
  expect(await house.counted()).toBe(3)
})

test('the language changes at once and is remembered', async ({ house, profile }) => {
  const page = await joinBy(await profile.start(), (await house.invite()).link)
  await page.getByRole('button', { name: 'English' }).click()
  await expect(page.getByRole('button', { name: 'Phone, 0 today' })).toBeVisible()
  await page.reload()

  await expect(page.getByRole('button', { name: 'Phone, 0 today' })).toBeVisible()
  await page.getByRole('button', { name: 'Dansk' }).click()
  await expect(key(page, 'Telefon')).toBeVisible()
})

test('nothing on the way breaks the content security policy', async ({ house, profile }) => {
  const context = await profile.start()
  const said: string[] = []
  context.on('console', (message) => said.push(message.text()))
  context.on('weberror', (error) => said.push(error.error().message))
  const page = await joinBy(context, (await house.invite()).link)
  await tap(page, 'Telefon')
  await allSent(page)
  await page.goto(await house.staffLink('coordinator', 'Tove'))
  await page.getByRole('button', { name: 'Log ind' }).click()
  // Whoever goes on sooner takes the question along before it is answered.
  await expect(page.getByText(/Du er nu/)).toBeVisible()
  await page.goto(`${house.origin}/board`)
  await expect(page.locator('dt', { hasText: 'Indgående' }).first()).toBeVisible()

  // The browser notes that its own offer to be installed is kept back.
  expect(said.filter((text) => !/401|404|Banner not shown/.test(text))).toEqual([])
})

test('a browser that stores nothing may not count, and says so', async ({ house, profile }) => {
  const context = await profile.start()
  await context.addInitScript(() => {
    Object.defineProperty(globalThis, 'indexedDB', { value: undefined })
  })
  const page = await context.newPage()
  await page.goto((await house.invite()).link)

  await expect(page.getByRole('alert')).toContainText('kan ikke gemme')
  await page.goto(`${house.origin}/board`)
  await expect(page.getByRole('alert')).toHaveCount(0)
})

test('one activation is one entry, however it comes', async ({ house, profile }) => {
  const page = await joinBy(await profile.start(), (await house.invite()).link)
  await key(page, 'Telefon').focus()
  // Held down: the keyboard repeats, and only the first is meant.
  await page.keyboard.down('Enter')
  for (let nth = 0; nth < 8; nth += 1) await page.keyboard.down('Enter')
  await page.keyboard.up('Enter')
  await expect.poll(() => numberOn(page, 'Telefon')).toBe(1)
  // Two fingers, or one that slips off the key: nothing was activated.
  const box = await key(page, 'Telefon').boundingBox()
  await page.mouse.move((box?.x ?? 0) + 20, (box?.y ?? 0) + 20)
  await page.mouse.down()
  await page.mouse.move(5, 5)
  await page.mouse.up()
  // As a screen reader does it: a click without a pointer.
  await key(page, 'Telefon').evaluate((button: HTMLElement) => button.click())
  await expect.poll(() => numberOn(page, 'Telefon')).toBe(2)
  // A double click by hand: the finger is off the button for a moment. Without that it is an echo.
  for (let nth = 0; nth < 2; nth += 1) {
    await key(page, 'Telefon').click()
    await page.waitForTimeout(60)
  }
  await expect.poll(() => numberOn(page, 'Telefon')).toBe(4)
  await page.getByRole('button', { name: 'Fortryd' }).click()
  await expect.poll(() => numberOn(page, 'Telefon')).toBe(3)
  await allSent(page)

  expect(await house.counted()).toBe(3)
})
