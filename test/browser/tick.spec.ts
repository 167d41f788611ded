import { expect, joinBy, key, test } from './support/counter.ts'

test.use({ onDisk: true })

type Asked = { transactions: number; rows: number }
type Watched = typeof globalThis & { asked?: Asked; askedLastMs: number }

/** From here on: what the database is asked between a click on a key and the change of its number. */
function watch() {
  const world = globalThis as Watched
  const asked = { transactions: 0, rows: 0 }
  let waits = false
  world.askedLastMs = performance.now()
  const counting = (prototype: object, names: string[], what: keyof typeof asked) => {
    for (const name of names) {
      const real = Reflect.get(prototype, name) as (...words: unknown[]) => unknown
      const counted = function (this: unknown, ...words: unknown[]) {
        if (waits) asked[what] += 1
        world.askedLastMs = performance.now()
        return real.apply(this, words)
      }
      Reflect.set(prototype, name, counted)
    }
  }
  counting(IDBDatabase.prototype, ['transaction'], 'transactions')
  counting(IDBObjectStore.prototype, ['get', 'getAll', 'put', 'add', 'openCursor'], 'rows')
  counting(IDBIndex.prototype, ['get', 'getAll', 'openCursor', 'openKeyCursor'], 'rows')
  addEventListener('click', () => (waits = true), { capture: true })
  new MutationObserver((changes) => {
    const isNumber = ({ target }: MutationRecord) => target.parentElement?.closest('.key-number')
    if (!waits || !changes.some(isNumber)) return
    waits = false
    world.asked = asked
  }).observe(document, { subtree: true, childList: true, characterData: true })
}

test('between tap and tick the database is asked for nothing but the one transaction', async ({
  house,
  profile,
}) => {
  const page = await joinBy(await profile.start(), (await house.invite()).link)
  await page.addInitScript(watch)
  await page.reload()
  // A page that has just been opened has things of its own to write, for a second or so.
  await page.waitForFunction(
    (quietMs) => performance.now() - (globalThis as Watched).askedLastMs > quietMs,
    2000,
  )
  await key(page, 'Telefon').click()
  await page.waitForFunction(() => (globalThis as Watched).asked)
  const asked = await page.evaluate(() => (globalThis as Watched).asked)

  expect(asked?.transactions).toBe(1)
  // Its entry and its place in the queue, four numbers read and written, what waits, whose device it
  // is and the strip; two more where the type is asked for.
  expect(asked?.rows).toBeLessThanOrEqual(16)
})
