type WithBadge = {
  setAppBadge?: (n: number) => Promise<void>
  clearAppBadge?: () => Promise<void>
}

/** Shows on the app's icon how many wait to be sent, where the system has room for it. */
export function showBadge(n: number, on: WithBadge = navigator): void {
  const shown = n > 0 ? on.setAppBadge?.(n) : on.clearAppBadge?.()
  // Not installed, or not allowed: the number stands on the screen all the same.
  shown?.catch(() => undefined)
}
