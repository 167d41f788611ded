import type { Page } from '@playwright/test'

const channels = ['Telefon', 'Fremmøde']
const tickMs = 3000

/** The sum of today's numbers on all keys of the direction in force. */
export async function numberOn(page: Page): Promise<number> {
  const keys = page.getByRole('button', { name: /, \d+ i dag$/ })
  const names = await keys.evaluateAll((all) => all.map((key) => key.getAttribute('aria-label')))
  return names.reduce((sum, name) => sum + Number(/(\d+) i dag$/.exec(name ?? '')?.[1]), 0)
}

/**
 * What somebody beside the screen writes down: a tap is certain when its tick was seen, and open
 * when the page was gone before. What counts in the end lies between the two.
 */
export function openLedger() {
  let [certain, open, ticks] = [0, 0, 0]

  return {
    ticks: () => ticks,
    /** Taps a key and waits for its tick; with no patience the page is about to go. */
    async tap(page: Page, random: () => number, patience = tickMs): Promise<void> {
      const channel = channels[Math.floor(random() * channels.length)] ?? 'Telefon'
      const key = page.getByRole('button', { name: new RegExp(`^${channel}, `) })
      const before = await numberOf(page, channel).catch(() => undefined)
      open += 1
      try {
        await key.click({ timeout: patience || 200, noWaitAfter: true })
        if (before === undefined || patience === 0) return
        const after = page.getByRole('button', { name: `${channel}, ${before + 1} i dag` })
        await after.waitFor({ timeout: patience })
        certain += 1
        open -= 1
        ticks += 1
      } catch {
        // The page went before its tick was seen: whether it counts, the database will tell.
      }
    },
    /** Takes back what the strip shows, where it shows anything. */
    async undo(page: Page): Promise<void> {
      const button = page.getByRole('button', { name: 'Fortryd' })
      if (!(await button.isVisible())) return
      const before = await numberOn(page)
      await button.click({ timeout: tickMs }).catch(() => undefined)
      const deadline = Date.now() + tickMs
      while ((await numberOn(page)) >= before && Date.now() < deadline) continue
      if ((await numberOn(page)) < before) certain -= 1
    },
    /** Compares with what a screen shows, and from then on believes the screen. */
    agreesWith(shown: number): string[] {
      const agrees = certain <= shown && shown <= certain + open
      const wrong = `${certain} ticks were seen, ${open} more are possible; the keys show ${shown}`
      certain = shown
      open = 0
      return agrees ? [] : [wrong]
    },
  }
}

async function numberOf(page: Page, channel: string): Promise<number> {
  const key = page.getByRole('button', { name: new RegExp(`^${channel}, `) })
  const name = await key.getAttribute('aria-label', { timeout: 1000 })
  return Number(/(\d+) i dag$/.exec(name ?? '')?.[1])
}
