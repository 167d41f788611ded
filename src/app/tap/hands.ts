/** How long after the last tap or key nothing on the screen moves: a finger may be on its way. */
const quietMs = 4000
/** Whoever taps on and on is not kept from the change for longer than this. */
const longestMs = 60_000
/** Then a shorter break will do. */
const shortQuietMs = 1000

type Page = Pick<Window, 'addEventListener' | 'removeEventListener'>

const busyWith = ['pointerdown', 'pointerup', 'pointercancel', 'click', 'keydown', 'keyup'] as const

export type Hands = ReturnType<typeof watchHands>

/** Watches what hands do on the page, to find the time between two taps. */
export function watchHands(page: Page, nowMs: () => number) {
  const down = new Set<number>()
  let lastMs = Number.NEGATIVE_INFINITY

  const move = (event: Event) => {
    lastMs = nowMs()
    const pointer = (event as Partial<PointerEvent>).pointerId ?? 0
    if (event.type === 'pointerdown') down.add(pointer)
    if (event.type === 'pointerup' || event.type === 'pointercancel') down.delete(pointer)
  }
  // A pointer that leaves with the window never says so.
  const letGo = () => down.clear()
  for (const event of busyWith) page.addEventListener(event, move, { capture: true, passive: true })
  page.addEventListener('blur', letGo)

  return {
    /** How long to wait until something may change that has been waiting since; 0 when it may now. */
    waitMs(sinceMs: number): number {
      const now = nowMs()
      const quiet = now - sinceMs >= longestMs ? shortQuietMs : quietMs
      const left = lastMs + quiet - now
      return down.size > 0 ? quiet : Math.max(0, left)
    },
    stop() {
      for (const event of busyWith) page.removeEventListener(event, move, { capture: true })
      page.removeEventListener('blur', letGo)
    },
  }
}
