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

/**
 * Says what was measured since it was last asked. It is not judged here: on a machine that is busy
 * with other tests a slow frame says nothing (figures of an idle one: docs/performance.md).
 */
export async function framesSince(page: Page, what: string): Promise<void> {
  const spans = await page.evaluate(() =>
    (window as unknown as { spans: number[] }).spans.splice(0),
  )
  const sorted = spans.toSorted((a, b) => a - b)
  const at = (share: number) => sorted[Math.floor(share * (sorted.length - 1))] ?? 0
  const [median, most, longest] = [0.5, 0.95, 1].map((share) => at(share).toFixed(0))
  process.stdout.write(
    `${spans.length} ${what}: median ${median} ms, 95 % ${most} ms, longest ${longest} ms\n`,
  )
}
