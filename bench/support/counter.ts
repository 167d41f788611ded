import type { BrowserContext, Page } from '@playwright/test'
import { pages } from '../../src/contract/pages.ts'
import { addInvite } from '../../src/server/access/invites.ts'
import { openChromium } from './chromium.ts'
import type { Bench } from './finding.ts'
import { startServerProcess } from './serverProcess.ts'
import { openTown, town } from './town.ts'

/** A town as one employee meets it: a unit with five task areas to choose from. */
const smallTown = { units: 12, taskAreas: 5, days: 15 }

/** A server with the built app, and a link by which any number of devices may join a unit of it. */
export async function startHouse(bench: Bench) {
  const app = bench.app()
  const place = await openTown(bench.scope, smallTown)
  const { db, key, random, nowMs } = place.parts
  const unit = place.campaign.departments[0]?.units[0]?.id
  if (!unit) throw new Error('a town without units')
  const expiresMs = nowMs() + 24 * 60 * 60 * 1000
  const { secret } = await db.write((sql) =>
    addInvite(sql, { key, random }, { municipality: town, unit, expiresMs, maxUses: 100 }),
  )
  await place.close()
  const server = await startServerProcess(bench, { data: place.data, app })
  const { origin } = server
  return { app, data: place.data, server, joinLink: `${origin}${pages.join}#k=${secret}` }
}

export type House = Awaited<ReturnType<typeof startHouse>>

export const openKeys = '.keys .key:not([disabled])'

/** A counter of the house in a browser of its own, joined and with its keys open. */
export async function joinedCounter({ scope }: Bench, { joinLink }: House) {
  const profile = scope.folder()
  const context = await openChromium(scope, profile)
  const page = await onlyPage(context)
  await page.goto(joinLink)
  await page.locator('.join-go').click()
  await page.locator(openKeys).first().waitFor()
  // The shell is kept for offline use, and the page is under its worker, from the next visit on.
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined))
  await page.goto(new URL(pages.count, joinLink).href)
  await page.locator(openKeys).first().waitFor()
  return { context, page, profile }
}

export type Counter = Awaited<ReturnType<typeof joinedCounter>>

export const onlyPage = async (context: BrowserContext): Promise<Page> =>
  context.pages()[0] ?? (await context.newPage())
