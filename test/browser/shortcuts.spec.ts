import type { Page } from '@playwright/test'
import { allSent, expect, joinBy, numberOn, tap, test } from './support/counter.ts'
import { faultsOn } from './support/faults.ts'
import { desktop, openMini } from './support/miniCounter.ts'

/** One key after another, at the pace of a hand that counts. */
async function press(page: Page, ...keys: string[]): Promise<void> {
  for (const each of keys) {
    await page.waitForTimeout(350)
    await page.keyboard.press(each)
  }
}

/** A number as a hand writes it, by the times that its keys bear: however slow this machine is. */
async function write(page: Page, digits: string): Promise<void> {
  const cdp = await page.context().newCDPSession(page)
  const begunMs = Date.now()
  for (const [nth, key] of [...digits].entries()) {
    const code = { key, code: `Digit${key}`, windowsVirtualKeyCode: key.charCodeAt(0) }
    const timestamp = (begunMs + nth * 120) / 1000
    await cdp.send('Input.dispatchKeyEvent', { type: 'keyDown', text: key, ...code, timestamp })
    await cdp.send('Input.dispatchKeyEvent', { type: 'keyUp', ...code, timestamp })
  }
  await cdp.detach()
}

test('the keys of a keypad count, repeat, take back and change the direction', async ({
  house,
  profile,
}) => {
  const page = await joinBy(await profile.start(desktop), (await house.invite()).link)
  await press(page, 'Numpad7', 'Numpad8', 'Digit8')
  await expect.poll(() => numberOn(page, 'Fremmøde')).toBe(2)
  await press(page, 'NumpadAdd')
  await expect.poll(() => numberOn(page, 'Fremmøde')).toBe(3)
  await press(page, 'Numpad0')
  await expect.poll(() => numberOn(page, 'Fremmøde')).toBe(2)
  await press(page, 'NumpadDecimal')
  await expect(page.getByRole('radio', { name: 'Udgående' })).toBeChecked()
  await press(page, 'Numpad7')
  await expect.poll(() => numberOn(page, 'Telefon')).toBe(1)
  await allSent(page)

  expect(await house.counted()).toBe(4)
  expect(
    await house.db().all("SELECT direction FROM entry WHERE direction = 'outgoing'"),
  ).toHaveLength(1)
})

test('a held key counts once, and keys with others, in fields and over sheets count nothing', async ({
  house,
  profile,
}) => {
  const page = await joinBy(await profile.start(desktop), (await house.invite()).link)
  for (let nth = 0; nth < 6; nth += 1) await page.keyboard.down('Numpad7')
  await page.keyboard.up('Numpad7')
  await expect.poll(() => numberOn(page, 'Telefon')).toBe(1)
  await press(page, 'Control+Digit8', 'Alt+Digit8', 'Shift+Digit8', 'Meta+Digit8')
  await page.getByRole('button', { name: '+ flere ens' }).click()
  await page.getByLabel('Hvor mange ens i alt?').fill('')
  await press(page, '7', '8')
  await page.keyboard.press('Enter')
  await expect.poll(() => numberOn(page, 'Telefon')).toBe(78)
  await page.getByRole('button', { name: /skift eller forlad enheden/ }).click()
  await expect(page.getByRole('dialog')).toBeVisible()
  await press(page, 'Numpad8')
  await page.keyboard.press('Escape')
  await tap(page, 'Telefon')

  expect(await numberOn(page, 'Fremmøde')).toBe(0)
})

test('a number that was meant for another window is not counted, and that is said', async ({
  house,
  profile,
}) => {
  const context = await profile.start(desktop)
  const page = await joinBy(context, (await house.invite()).link)
  const mini = await openMini(context, page)
  await tap(mini, 'Telefon')
  await mini.waitForTimeout(500)
  await write(mini, '8787787')
  await expect(mini.getByRole('alert')).toContainText('andet vindue')
  expect(await numberOn(mini, 'Telefon')).toBe(1)
  expect(await numberOn(mini, 'Fremmøde')).toBe(1)
  expect(await faultsOn(mini)).toEqual([])
  await mini.getByRole('button', { name: 'Luk' }).click()
  await mini.waitForTimeout(1600)
  await press(mini, 'Numpad7')

  await expect.poll(() => numberOn(mini, 'Telefon')).toBe(2)
})

test('keys are changed in their sheet, for the mini counter too, and stay so', async ({
  house,
  profile,
}) => {
  const context = await profile.start(desktop)
  const page = await joinBy(context, (await house.invite()).link)
  const printed = (nth: number) => page.locator('.keys .key').nth(nth)
  await expect(printed(0)).toHaveAttribute('aria-keyshortcuts', '7')
  await page.keyboard.press('?')
  const sheet = page.getByRole('dialog', { name: 'Tastaturgenveje' })
  // It counts what the key of this name counts: channel, task area and direction.
  await expect(sheet.getByRole('button', { name: /^Samme igen/ })).toBeVisible()
  await sheet.getByRole('button', { name: /^Telefon/ }).click()
  await page.keyboard.press('F5')
  await expect(sheet).toContainText('Den tast kan ikke bruges')
  await page.keyboard.press('t')
  await expect(sheet).toContainText('t gælder nu for Telefon.')
  await sheet.getByRole('button', { name: /^Fremmøde/ }).click()
  await page.keyboard.press('Numpad0')
  await expect(sheet).toContainText('0 hørte til Fortryd og gælder nu for Fremmøde.')
  await expect(sheet).toContainText('Fortryd har nu 8.')
  expect(await faultsOn(page)).toEqual([])
  await page.keyboard.press('Escape')
  await expect(sheet).toHaveCount(0)
  await page.reload()
  await expect(printed(0)).toHaveAttribute('aria-keyshortcuts', 'T')
  const mini = await openMini(context, page)
  await press(mini, 't', 'Numpad0', 'Numpad0', 'Numpad8')
  await expect.poll(() => numberOn(mini, 'Telefon')).toBe(1)
  await expect.poll(() => numberOn(mini, 'Fremmøde')).toBe(1)

  await press(mini, '?')
  await mini.getByRole('button', { name: /^Tilbage til standard/ }).click()
  await expect(mini.getByRole('dialog')).toContainText('som fra begyndelsen')
  await expect(printed(0)).toHaveAttribute('aria-keyshortcuts', '7')
})

test('switched off, no key counts, none is printed, and the button still leads to the sheet', async ({
  house,
  profile,
}) => {
  const page = await joinBy(await profile.start(desktop), (await house.invite()).link)
  await page.getByRole('button', { name: 'Tastaturgenveje' }).click()
  await page.getByRole('checkbox', { name: 'Tæl med tastaturet' }).uncheck()
  await page.keyboard.press('Escape')
  await press(page, 'Numpad7', 'Digit8', '?')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(page.locator('[aria-keyshortcuts]')).toHaveCount(0)
  await page.reload()
  await tap(page, 'Fremmøde')
  await press(page, 'Numpad7')
  await page.getByRole('button', { name: 'Tastaturgenveje' }).click()
  await page.getByRole('checkbox', { name: 'Tæl med tastaturet' }).check()
  await page.keyboard.press('Escape')
  await press(page, 'Numpad8')

  await expect.poll(() => numberOn(page, 'Fremmøde')).toBe(2)
  expect(await numberOn(page, 'Telefon')).toBe(0)
})

test('at 400 % no name of a channel is broken for the key that stands on it', async ({
  house,
  profile,
}) => {
  const viewport = { width: 320, height: 640 }
  const page = await joinBy(await profile.start({ viewport }), (await house.invite()).link)
  const lines = await page
    .locator('.keys .key', { hasText: 'Fremmøde' })
    .locator('.key-name')
    .evaluate((name) => {
      const range = document.createRange()
      range.selectNodeContents(name)
      return new Set(Array.from(range.getClientRects(), ({ top }) => Math.round(top))).size
    })
  expect(lines).toBe(1)
  const key = page.locator('.keys .key', { hasText: 'Fremmøde' })
  expect(await key.getAttribute('aria-keyshortcuts')).toBe('8')
  await tap(page, 'Fremmøde')
})
