/** No hand that counts goes from one key to another in less; one that writes mostly does. */
const quickMs = 300
/** Whoever writes has stopped after so long. */
const quietMs = 1500

/**
 * Tells keys that count from a number or a word that was meant for another window. The keyboard stays
 * with the counter after a click on it, and whoever goes on writing next door would count every digit.
 */
export function watchTyping() {
  let last = { key: '', atMs: Number.NEGATIVE_INFINITY }
  let typing = false
  return (key: string, atMs: number): boolean => {
    const pauseMs = atMs - last.atMs
    typing = typing ? pauseMs < quietMs : pauseMs < quickMs && key !== last.key
    last = { key, atMs }
    return typing
  }
}
