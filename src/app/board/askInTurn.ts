/**
 * Asks once more for what has changed: one question at a time, and however often it has changed
 * meanwhile, one after it. A question under way may have been answered before the change; and were it
 * broken off each time, a slow network would never bring an answer.
 */
export function askInTurn({
  isUnderWay,
  ask,
}: {
  isUnderWay: () => boolean
  ask: () => Promise<unknown>
}) {
  let wanted = false
  let asking = false

  async function run(): Promise<void> {
    asking = true
    while (wanted) {
      // Somebody else's question is waited for, and asked again.
      wanted = isUnderWay()
      await ask().catch(() => undefined)
    }
    asking = false
  }

  return {
    ask(): void {
      wanted = true
      if (!asking) void run()
    },
    stop(): void {
      wanted = false
    },
  }
}
