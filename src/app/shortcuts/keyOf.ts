/** A keypad's keys by their place: what they say differs with the language and with Num Lock. */
const keypad: Record<string, string> = {
  NumpadAdd: '+',
  NumpadSubtract: '-',
  NumpadMultiply: '*',
  NumpadDivide: '/',
  NumpadDecimal: ',',
}

type Pressed = Pick<KeyboardEvent, 'code' | 'key' | 'shiftKey'>

/**
 * The name of a key that can stand for something: `7` wherever a 7 is, also on a keypad without Num Lock
 * and on a row of digits that needs Shift; else the sign it writes. Nothing for keys that move about, and
 * for signs that need Shift, but for the question mark.
 */
function keyOf({ code, key, shiftKey }: Pressed): string | undefined {
  if (shiftKey) return key === '?' ? key : undefined
  const digit = /^(?:Numpad|Digit)(\d)$/.exec(code)?.[1]
  const sign = key.trim().length === 1 ? key.toLowerCase() : undefined
  return digit ?? keypad[code] ?? sign
}

type Event = Pressed &
  Pick<KeyboardEvent, 'ctrlKey' | 'altKey' | 'metaKey' | 'isComposing' | 'getModifierState'>

/** The same where a key was pressed alone, and no input method is at work. */
export const keyAlone = (event: Event): string | undefined =>
  event.ctrlKey || event.altKey || event.metaKey || event.getModifierState('AltGraph')
    ? undefined
    : event.isComposing || event.key === 'Process'
      ? undefined
      : keyOf(event)
