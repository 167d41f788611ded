import type { Page } from '@playwright/test'

const channels = ['Telefon', 'Fremmøde'] as const
const tickMs = 3000
const undoneMs = 10_000

/** What a device that lost its storage had counted: at least so much is in the store, and at most. */
export type Past = { ids: ReadonlySet<string>; least: number; most: number }

/** The sum of today's numbers on all keys of the direction in force. */
export async function numberOn(page: Page): Promise<number> {
  const keys = page.getByRole('button', { name: /, \d+ i dag$/ })
  const names = await keys.evaluateAll((all) => all.map((key) => key.getAttribute('aria-label')))
  return names.reduce((sum, name) => sum + Number(/(\d+) i dag$/.exec(name ?? '')?.[1]), 0)
}

/** What lies in the page's database, read past the app: ids without hyphens. */
export async function idsOn(page: Page) {
  const records = await page.evaluate(async () => {
    const done = <Result>(request: IDBRequest<Result>) =>
      new Promise<Result>((resolve, reject) => {
        request.addEventListener('success', () => resolve(request.result))
        request.addEventListener('error', () => reject(request.error))
      })
    // Opening what is not there would make it, and stand in the app's way.
    const there = await indexedDB.databases()
    if (!there.some(({ name }) => name === 'taellevaerk')) return []
    const db = await done(indexedDB.open('taellevaerk'))
    db.addEventListener('versionchange', () => db.close())
    const all = await done(db.transaction('entries').objectStore('entries').getAll()).finally(() =>
      db.close(),
    )
    return all.map(({ id, state }: { id: string; state: string }) => ({ id, state }))
  })
  const bare = (some: typeof records) => new Set(some.map(({ id }) => id.replaceAll('-', '')))
  return { all: bare(records), sent: bare(records.filter(({ state }) => state === 'received')) }
}

/**
 * What somebody beside the screen writes down: a tap is certain when its tick was seen, and open
 * when the page was gone before. What counts in the end lies between the two.
 */
export function openLedger() {
  let [certain, open, ticks, undos, unseen] = [0, 0, 0, 0, 0]
  const pasts: Past[] = []

  return {
    ticks: () => ticks,
    pasts,
    /** Taps a key and waits for its tick; with no patience the page is about to go. */
    async tap(page: Page, random: () => number, patience = tickMs): Promise<boolean> {
      const channel = channels[Math.floor(random() * channels.length)] ?? 'Telefon'
      const key = page.getByRole('button', { name: new RegExp(`^${channel}, `) })
      const before = await numberOf(page, channel).catch(() => undefined)
      open += 1
      try {
        await key.click({ timeout: patience || 200, noWaitAfter: true })
        if (before === undefined || patience === 0) return false
        const after = page.getByRole('button', { name: `${channel}, ${before + 1} i dag` })
        await after.waitFor({ timeout: patience })
        certain += 1
        open -= 1
        ticks += 1
        return true
      } catch {
        // The page went before its tick was seen: whether it counts, the database will tell.
        return false
      }
    },
    /** The screen has said that the last tap, which got no tick, was not counted. */
    refused: () => (open -= 1),
    /** Takes back what the strip shows, where it shows anything. */
    async undo(page: Page): Promise<void> {
      const button = page.getByRole('button', { name: 'Fortryd' })
      if (!(await button.isVisible())) return
      const before = await numberOn(page)
      undos += 1
      unseen += 1
      await button.click({ timeout: undoneMs }).catch(() => undefined)
      const deadline = Date.now() + undoneMs
      while ((await numberOn(page)) >= before && Date.now() < deadline) continue
      if ((await numberOn(page)) >= before) return
      unseen -= 1
      certain -= 1
    },
    /** Compares with what a screen shows, and from then on believes the screen. */
    agreesWith(shown: number): string[] {
      const agrees = certain - unseen <= shown && shown <= certain + open
      const wrong = `${certain} ticks were seen, ${open} more and ${unseen} fewer are possible; the keys show ${shown}`
      certain = shown
      open = unseen = 0
      return agrees ? [] : [wrong]
    },
    /** The screen says that everything has arrived, undos too. */
    allArrived: () => (undos = 0),
    /**
     * The device's storage was emptied, and the keys begin anew. Excused is the loss of what had not
     * been received, as far as the app has said that it may be lost. What was taken back may count
     * again where only its undo was lost.
     */
    beginAnew(ids: ReadonlySet<string>, received: number, announced: number | undefined) {
      const least = Math.max(received, certain - (announced ?? certain)) - undos
      pasts.push({ ids, least, most: certain + open + undos })
      certain = open = undos = unseen = 0
    },
  }
}

async function numberOf(page: Page, channel: string): Promise<number> {
  const key = page.getByRole('button', { name: new RegExp(`^${channel}, `) })
  const name = await key.getAttribute('aria-label', { timeout: 1000 })
  return Number(/(\d+) i dag$/.exec(name ?? '')?.[1])
}
