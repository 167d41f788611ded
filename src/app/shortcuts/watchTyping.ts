/** No hand that counts goes from one key to another in less; one that writes mostly does. */
const quickMs = 300
/**
 * Whoever writes has stopped after so long, and counts again: a contact that is lost is worse than a digit
 * that is seen.
 */
const quietMs = 700

/**
 * Tells keys that count from a number or a word that was meant for another window. The keyboard stays
 * with the counter after a click on it, and whoever goes on writing next door would count every digit.
 * A key that leads on to another, as the one that changes the direction, may be followed at once.
 * After writing, the same key again at the pace of a hand is a hand.
 */
export function watchTyping() {
  let last: { key?: string; atMs: number } = { atMs: Number.NEGATIVE_INFINITY }
  let typing = false
  return (key: string, atMs: number, leadsOn = false): boolean => {
    const pauseMs = atMs - last.atMs
    const isOther = last.key !== undefined && key !== last.key
    typing = typing ? pauseMs < (isOther ? quietMs : quickMs) : pauseMs < quickMs && isOther
    last = leadsOn ? { atMs } : { key, atMs }
    return typing
  }
}
