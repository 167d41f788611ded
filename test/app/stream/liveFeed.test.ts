import { beforeEach, expect, test } from 'vitest'
import { CampaignId } from '../../../src/contract/id.ts'
import { aBrowserOfTabs } from './aBrowserOfTabs.ts'

const autumn = [CampaignId.parse('autumn')]
const second = 1_000
const minute = 60 * second

let browser: ReturnType<typeof aBrowserOfTabs>
beforeEach(() => {
  browser = aBrowserOfTabs()
})

test('one tab keeps the stream, and all hear what it says', () => {
  const [one, other] = [browser.aTab(), browser.aTab()]
  browser.pass(20)
  expect(browser.server.opened).toBe(1)
  expect([one.feed.isLive(), other.feed.isLive()]).toEqual([true, true])
  // Whatever had happened before is asked for.
  expect([one.news, other.news]).toEqual([[undefined], [undefined]])

  browser.say('beat')
  browser.say(autumn)
  expect([one.news, other.news]).toEqual([
    [undefined, autumn],
    [undefined, autumn],
  ])
})

test('a tab that comes later is live at once, and another takes over when the first is closed', () => {
  const one = browser.aTab()
  browser.pass(second)
  const other = browser.aTab()
  expect(other.feed.isLive()).toBe(true)

  one.close()
  browser.pass(3 * second)
  expect(browser.server.opened).toBe(2)
  expect(browser.streams.size).toBe(1)
  expect([one.feed.isLive(), other.feed.isLive()]).toEqual([false, true])
  // In between something may have happened.
  expect(other.news.at(-1)).toBeUndefined()
})

test('a tab that is hidden lets go after a minute, and asks again when it is seen', () => {
  const tab = browser.aTab()
  browser.pass(second)
  tab.hide()
  browser.pass(59 * second)
  expect(browser.streams.size).toBe(1)
  browser.pass(2 * second)
  expect(browser.streams.size).toBe(0)
  expect(tab.feed.isLive()).toBe(false)

  tab.show()
  browser.pass(second)
  expect(browser.streams.size).toBe(1)
  expect(tab.feed.isLive()).toBe(true)
})

test('a short look elsewhere changes nothing', () => {
  const tab = browser.aTab()
  for (let n = 0; n < 5; n += 1) {
    tab.hide()
    browser.pass(30 * second)
    tab.show()
    browser.say('beat')
  }
  expect(browser.server.opened).toBe(1)
})

test('a hidden tab leaves the stream to one that is seen', () => {
  const [one, other] = [browser.aTab(), browser.aTab()]
  browser.pass(second)
  one.hide()
  browser.pass(61 * second)

  expect(browser.server.opened).toBe(2)
  expect(browser.streams.size).toBe(1)
  browser.say(autumn)
  expect(other.news.at(-1)).toEqual(autumn)
})

test('a page that is put aside holds neither lock nor stream', () => {
  const tab = browser.aTab()
  browser.pass(second)
  tab.putAside()
  expect(browser.streams.size).toBe(0)

  tab.show()
  browser.pass(second)
  expect(tab.feed.isLive()).toBe(true)
})

test('going from one board to another keeps the stream', () => {
  const tab = browser.aTab()
  browser.pass(second)
  tab.close()
  const close = tab.feed.onNews(() => undefined)
  browser.pass(minute)
  expect(browser.server.opened).toBe(1)
  expect(tab.feed.isLive()).toBe(true)
  close()
})

test('nobody who shows no board has a stream', () => {
  const tab = browser.aTab()
  browser.pass(second)
  tab.close()
  browser.pass(minute)
  expect(browser.streams.size).toBe(0)
})

test('when the server is away nobody is live, and it is tried again at ever longer intervals', () => {
  const [one, other] = [browser.aTab(), browser.aTab()]
  browser.pass(minute)
  browser.server.answers = false
  browser.cut()
  expect([one.feed.isLive(), other.feed.isLive()]).toEqual([false, false])

  browser.pass(10 * minute)
  // With half of each longest wait: about 1, 2, 4, 8, 16, and then every 30 seconds.
  expect(browser.server.opened).toBeGreaterThan(15)
  expect(browser.server.opened).toBeLessThan(30)
  browser.server.answers = true
  browser.pass(minute)
  expect([one.feed.isLive(), other.feed.isLive()]).toEqual([true, true])
  expect(one.news.at(-1)).toBeUndefined()
})

test('a server that was only restarted is found again within three seconds', () => {
  const tab = browser.aTab()
  browser.pass(minute)
  browser.cut()
  browser.pass(3 * second)
  expect(tab.feed.isLive()).toBe(true)
})

test('a stream that breaks each time it has said hello is not opened over and over', () => {
  browser.aTab()
  for (let n = 0; n < 600; n += 1) {
    browser.pass(second)
    browser.cut()
  }
  expect(browser.server.opened).toBeLessThan(30)
})

test('a proxy that keeps the answer to itself is found out: nobody is called live', () => {
  browser.server.says = false
  const tab = browser.aTab()
  browser.pass(11 * second)
  expect(tab.feed.isLive()).toBe(false)
  expect(browser.streams.size).toBe(0)
  browser.pass(10 * minute)
  expect(browser.server.opened).toBeLessThan(40)
})

test('a stream that falls silent is no stream, also for the tabs that only hear of it', () => {
  const [one, other] = [browser.aTab(), browser.aTab()]
  browser.pass(second)
  browser.server.answers = false
  browser.pass(51 * second)
  expect([one.feed.isLive(), other.feed.isLive()]).toEqual([false, false])
})

test('after a sleep the old stream is not believed', () => {
  const tab = browser.aTab()
  browser.pass(second)
  browser.server.answers = false
  browser.sleep(60 * minute)
  tab.show()
  expect(tab.feed.isLive()).toBe(false)

  browser.server.answers = true
  tab.networkIsBack()
  browser.pass(second)
  expect(tab.feed.isLive()).toBe(true)
  expect(browser.streams.size).toBe(1)
})
