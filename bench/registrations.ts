import type { Page } from '@playwright/test'
import { chance } from '../test/support/chance.ts'
import { openChromium } from './support/chromium.ts'
import { joinedCounter, startHouse } from './support/counter.ts'
import type { Bench, Finding } from './support/finding.ts'
import { plainForm } from './support/plainForm.ts'
import { sheetRow } from './support/sheetRow.ts'
import { figure, median, quantile } from './support/spread.ts'
import {
  contactsOf,
  type Effort,
  personSeconds,
  type Registration,
  type Way,
} from './support/ways.ts'

/** The same contacts registered in three ways by turns: what each takes of hands, thought and time. */
export async function registrations(bench: Bench): Promise<Finding[]> {
  const many = bench.quick ? 12 : 60
  const { page } = await joinedCounter(bench, await startHouse(bench))
  const context = await openChromium(bench.scope, bench.scope.folder())
  const ways: Way[] = [
    await counter(page),
    await plainForm(bench.scope, await context.newPage()),
    await sheetRow(await context.newPage()),
  ]
  const efforts = new Map<Way, Effort[]>(ways.map((way) => [way, []]))
  for (const contact of contactsOf(chance(7), many)) {
    for (const way of ways) efforts.get(way)?.push(await way.register(contact))
  }
  const [own] = ways
  const ownSeconds = own ? mean((efforts.get(own) ?? []).map(personSeconds)) : Number.NaN
  return ways.map((way) => {
    const all = efforts.get(way) ?? []
    const waited = all.flatMap(({ waitedMs }) => waitedMs ?? [])
    const seconds = mean(all.map(personSeconds))
    return {
      what: `registering a contact by ${way.called}, ${many} contacts`,
      measured: `${figure(mean(all.map(({ clicks, keys }) => clicks + keys)))} actions`,
      budget: '',
      verdict: '',
      beside:
        `${figure(seconds)} s of a person by the keystroke-level model, ${figure(seconds / ownSeconds)} times the counter’s; ` +
        (waited.length === 0
          ? 'waiting not measured'
          : `safe after median ${figure(median(waited))} ms, p99 ${figure(quantile(waited, 0.99))} ms`),
    }
  })
}

const mean = (values: readonly number[]) =>
  values.reduce((sum, value) => sum + value, 0) / values.length

/** Our own: what is in force stays in force, the tap itself saves, and a type is said after it. */
async function counter(page: Page): Promise<Way> {
  let inForce = { taskArea: -1, direction: 0 }
  const press = (selector: string, at: number) => page.locator(selector).nth(at).click()
  return {
    called: 'counter',
    async register({ taskArea, direction, channel, contactType }: Registration) {
      let clicks = 0
      let decisions = 1
      if (inForce.taskArea !== taskArea) {
        await press('.areas-row label', taskArea)
        clicks += 1
        decisions += 1
      }
      if (inForce.direction !== direction) {
        await press('.segments label', direction)
        clicks += 1
        decisions += 1
      }
      inForce = { taskArea, direction }
      const keys = page.locator('.keys .key:not([disabled])')
      const number = keys.nth(channel).locator('.key-number')
      const before = Number(await number.textContent())
      const begun = performance.now()
      await keys.nth(channel).click()
      await page.waitForFunction(
        ([at, n]) =>
          document.querySelectorAll('.keys .key:not([disabled])')[at]?.querySelector('.key-number')
            ?.textContent === String(n),
        [channel, before + 1] as const,
        { polling: 'raf' },
      )
      const waitedMs = performance.now() - begun
      clicks += 1
      if (contactType !== undefined) {
        await press('.strip [role=group] button', contactType)
        clicks += 1
        decisions += 1
      }
      return { clicks, keys: 0, decisions, waitedMs }
    },
  }
}
