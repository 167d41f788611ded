import type { Page } from '@playwright/test'
import type { CounterAnswer } from '../../src/contract/account.ts'
import type { Status } from '../../src/app/status/statuses.ts'
import { addDays, dayOf } from '../../src/domain/moment.ts'
import type { Day } from '../../src/contract/time.ts'

/** How a counter comes to be in a state: what its server says, what its network does, what it has. */
export type Way = {
  /** Changes what the server says of this counter. */
  counter?: (answer: CounterAnswer) => void
  /** Answers in the place of the server, from the first tap on. */
  network?: 'none' | 'portal' | 'server' | 'stranger'
  taps?: number
  /** Hours that go by after the taps. */
  hours?: number
  /** What the browser says of its promise to keep what is stored. */
  persisted?: boolean
  /** Seen on the page of settings, because the count screen says it by itself. */
  on?: 'settings'
  /** Does what no server and no network can. */
  afterwards?: (page: Page) => Promise<unknown>
}

const today = dayOf(Date.now())
const inDays = (days: number): Day => addDays(today, days)
const days = (trial: Day[], count: Day[], closing: Day) => (answer: CounterAnswer) => {
  for (const campaign of answer.campaigns) campaign.days = { trial, count, closing }
}
const status = (word: CounterAnswer['campaigns'][number]['status']) => (answer: CounterAnswer) => {
  for (const campaign of answer.campaigns) campaign.status = word
}
/** The next write finds no room. */
const fillStorage = (page: Page) =>
  page.evaluate(() => {
    IDBObjectStore.prototype.add = () => {
      throw new DOMException('no room', 'QuotaExceededError')
    }
  })

/** Where a counter has not been asked to keep anything nothing can be taken a picture of. */
export const statusWays: Record<Exclude<Status, 'perhaps_kept'>, Way> = {
  counting: { on: 'settings' },
  trial: { counter: days([today], [inDays(3)], inDays(9)), taps: 2 },
  before: { counter: days([], [inDays(4), inDays(5)], inDays(9)) },
  before_trial: { counter: days([inDays(2)], [inDays(4)], inDays(9)) },
  between: { counter: days([inDays(-3)], [inDays(3)], inDays(9)) },
  between_trial: { counter: days([inDays(-3), inDays(2)], [inDays(5)], inDays(9)) },
  closing: { counter: days([], [inDays(-2)], inDays(5)) },
  closed: { counter: days([], [inDays(-9)], inDays(-2)) },
  paused: { counter: status('paused') },
  cancelled: { counter: status('cancelled') },
  no_campaign: { counter: (answer) => void answer.campaigns.splice(0) },
  unit_ended: {
    counter: (answer) => {
      for (const { unit } of answer.campaigns) unit.lastDay = inDays(-1)
    },
  },
  revoked: { counter: (answer) => void (answer.mayCount = false) },
  unknown_device: {
    afterwards: (page) =>
      page
        .context()
        .clearCookies()
        .then(() => page.reload()),
  },

  sent: { on: 'settings' },
  on_its_way: { taps: 3 },
  offline: { network: 'none', taps: 3 },
  server_trouble: { network: 'server', taps: 3 },
  portal: { network: 'portal', taps: 3 },
  waited_an_hour: { network: 'none', taps: 3, hours: 2 },
  waited_a_day: { network: 'none', taps: 3, hours: 30, persisted: false },
  blocked: { network: 'stranger', taps: 3 },

  kept: { persisted: true, on: 'settings' },
  not_kept: { persisted: false, on: 'settings' },
  full: {
    afterwards: (page) =>
      fillStorage(page).then(() => page.locator('.keys button.key').first().click()),
  },
  emptied: {
    afterwards: async (page) => {
      await page.evaluate(() => void indexedDB.deleteDatabase('taellevaerk'))
      await page.locator('.notice[data-tone=alarm]').waitFor()
    },
  },

  clock_right: { on: 'settings' },
  clock_wrong: {
    counter: (answer) => {
      const wrong = new Date(Date.parse(answer.time) + 25 * 60_000)
      answer.time = wrong.toISOString() as CounterAnswer['time']
    },
  },
}
