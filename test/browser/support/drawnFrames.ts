import type { Page } from '@playwright/test'

/** Measures from each key and click until the screen has been drawn with it, as the browser sees it. */
export async function watchFrames(page: Page): Promise<void> {
  await page.evaluate(() => {
    const spans: number[] = []
    Object.assign(window, { spans })
    const measure = () => {
      const at = performance.now()
      requestAnimationFrame(() => setTimeout(() => spans.push(performance.now() - at)))
    }
    document.addEventListener('keydown', measure, true)
    document.addEventListener('pointerup', measure, true)
  })
}

/** What was measured since it was last asked, in milliseconds; said where the tests are run. */
export async function framesSince(page: Page, what: string) {
  const spans = await page.evaluate(() =>
    (window as unknown as { spans: number[] }).spans.splice(0),
  )
  const sorted = spans.toSorted((a, b) => a - b)
  const at = (share: number) => sorted[Math.floor(share * (sorted.length - 1))] ?? 0
  const figures = { median: at(0.5), most: at(0.95), longest: at(1) }
  const [median, most, longest] = Object.values(figures).map((ms) => ms.toFixed(0))
  process.stdout.write(
    `${spans.length} ${what}: median ${median} ms, 95 % ${most} ms, longest ${longest} ms\n`,
  )
  return figures
}
