/** No hand that counts goes from one key to another in less; one that writes mostly does. */
const quickMs = 300
/** Whoever writes has stopped after so long. */
const quietMs = 1500

/**
 * Tells keys that count from a number or a word that was meant for another window. The keyboard stays
 * with the counter after a click on it, and whoever goes on writing next door would count every digit.
 * A key that leads on to another, as the one that changes the direction, may be followed at once.
 */
export function watchTyping() {
  let last: { key?: string; atMs: number } = { atMs: Number.NEGATIVE_INFINITY }
  let typing = false
  return (key: string, atMs: number, leadsOn = false): boolean => {
    const pauseMs = atMs - last.atMs
    typing = typing
      ? pauseMs < quietMs
      : pauseMs < quickMs && last.key !== undefined && key !== last.key
    last = leadsOn ? { atMs } : { key, atMs }
    return typing
  }
}
