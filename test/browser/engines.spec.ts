import { setTimeout } from 'node:timers/promises'
import { chromium } from './engines/chromium.ts'
import { type EnginePage } from './engines/enginePage.ts'
import { firefox } from './engines/firefox.ts'
import { abilities, missing } from './engines/abilities.ts'
import { webkit } from './engines/webkit.ts'
import { expect, test as base } from './support/counter.ts'
import { type House, openHouse } from './support/house.ts'

const says = (page: EnginePage, text: string) =>
  expect
    .poll(() => page.ask<string>('document.body.innerText'), { timeout: 30_000 })
    .toContain(text)

/** As nobody presses twice within: what comes sooner is taken for the echo of the first press. */
const shortestPauseMs = 100

async function tapTelephone(page: EnginePage): Promise<void> {
  await setTimeout(shortestPauseMs)
  await page.press('Telefon,')
}

const keySays = (page: EnginePage, name: string) =>
  expect
    .poll(
      () => page.ask<boolean>(`document.querySelector('button[aria-label="${name}"]') !== null`),
      { timeout: 30_000, message: name },
    )
    .toBe(true)

for (const engine of [chromium, firefox, webkit]) {
  const test = base.extend<{ house: House }>({
    // oxlint-disable-next-line no-empty-pattern -- Playwright reads the pattern to know what is needed
    house: async ({}, use) => {
      const house = await openHouse({ tls: engine.wantsTls === true })
      await use(house)
      await house.discard()
    },
  })

  test.describe(engine.name, () => {
    test('joins, counts with and without a network, is opened anew, and everything arrives once', async ({
      house,
    }) => {
      const page = await engine.start()
      try {
        await page.open((await house.invite()).link)
        await says(page, 'Tilmeld denne telefon eller pc')
        await page.press('Tilmeld denne telefon eller pc')
        await keySays(page, 'Telefon, 0 i dag')
        await expect
          .poll(() => page.ask<boolean>('navigator.serviceWorker.controller !== null'), {
            timeout: 30_000,
          })
          .toBe(true)

        await tapTelephone(page)
        await keySays(page, 'Telefon, 1 i dag')
        await tapTelephone(page)
        await keySays(page, 'Telefon, 2 i dag')
        await says(page, 'Alt sendt')
        expect(await house.counted()).toBe(2)

        await house.close()
        await tapTelephone(page)
        await keySays(page, 'Telefon, 3 i dag')
        await tapTelephone(page)
        await keySays(page, 'Telefon, 4 i dag')
        await page.press('Fortryd')
        await keySays(page, 'Telefon, 3 i dag')
        await page.reload()
        await keySays(page, 'Telefon, 3 i dag')
        await says(page, '1 venter')
        if (page.restart) {
          await page.restart()
          await page.open(house.origin)
          await keySays(page, 'Telefon, 3 i dag')
          await says(page, '1 venter')
        }

        await house.reopen()
        await says(page, 'Alt sendt')
        expect(await house.counted()).toBe(3)
      } finally {
        await page.close()
      }
    })

    test('lacks exactly what is written down of it', async ({ house }) => {
      const page = await engine.start()
      try {
        await page.open(house.origin)
        const has: string[] = []
        for (const [ability, expression] of Object.entries(abilities)) {
          if (await page.ask<boolean>(expression)) has.push(ability)
        }
        const lacks = Object.keys(abilities).filter((ability) => !has.includes(ability))
        if (!page.restart) lacks.push('restart')
        expect(lacks).toEqual(missing[engine.name])
      } finally {
        await page.close()
      }
    })
  })
}
