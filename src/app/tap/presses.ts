/**
 * A worn switch or a nervous screen makes two presses of one, the second within a few tens of
 * milliseconds. libinput waits 25 ms for a mouse's switch to settle, a touch screen tells of a
 * finger every 8 to 17 ms; a finger that is meant to tap twice is off the key for 50 ms and more.
 */
export const echoMs = 40

type Moment = { timeStamp: number }

/**
 * Tells on one key the presses that are meant from the echo of the one before. What is compared is
 * when the hand let go and when it was back, by the times that the events bear: a page that is slow
 * makes no echo of two taps, and two taps of one echo.
 */
export function watchPresses() {
  let letGoMs = Number.NEGATIVE_INFINITY
  let pressMs: number | undefined

  return {
    /** A finger, a pen, a button or a key of the keyboard went down on it. */
    down: ({ timeStamp }: Moment) => {
      pressMs = timeStamp
    },
    /** A key of the keyboard came up again. Enter has clicked by then, and the space bar is about to. */
    up: ({ timeStamp }: Moment) => {
      if (pressMs === undefined) letGoMs = timeStamp
    },
    /** What went down has become a scroll, and no click comes of it. */
    off: () => {
      pressMs = undefined
    },
    /** Whether a click counts. One that nothing went down for comes from a screen reader, and does. */
    counts: ({ timeStamp }: Moment): boolean => {
      const isEcho = pressMs !== undefined && pressMs - letGoMs < echoMs
      letGoMs = timeStamp
      pressMs = undefined
      return !isEcho
    },
  }
}
