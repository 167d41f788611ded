import { use, useEffect, useState } from 'react'
import { PageContext } from '../PageContext.ts'
import { watchPresses } from '../tap/presses.ts'
import type { Act } from './acts.ts'
import { keyAlone } from './keyOf.ts'
import { keyOfAct, type ShortcutSettings } from './shortcutSettings.ts'
import { watchTyping } from './watchTyping.ts'

/** Where letters and digits are written, and not meant for anything else. */
const written = 'input:not([type=radio], [type=checkbox]), textarea, select, [contenteditable]'

/**
 * Does what the keys stand for, in the window the screen is drawn in. A held key is one press, and so is
 * its echo. What was written rather than pressed does nothing, and is told of.
 *
 * @param onTyping told at every press that stands for something whether it was written
 */
export function useKeys(
  acts: readonly Act[],
  settings: ShortcutSettings,
  onTyping: (typing: boolean) => void,
): void {
  const page = use(PageContext)
  const [isTyping] = useState(watchTyping)
  // A worn switch chatters on a keypad as it does in a mouse.
  const [hands] = useState(() => new Map<string, ReturnType<typeof watchPresses>>())
  useEffect(() => {
    const letGo = (event: KeyboardEvent) => hands.get(event.code)?.up(event)
    const press = (event: KeyboardEvent) => {
      const { document } = page
      if (event.defaultPrevented || document.querySelector('dialog[open]')) return
      if ((event.target as Element | null)?.closest?.(written)) return
      const key = keyAlone(event)
      if (!key) return
      const act = acts.find(({ id }) => keyOfAct(id, settings) === key)
      if (act) event.preventDefault()
      if (event.repeat) return
      const hand = hands.get(event.code) ?? watchPresses()
      hands.set(event.code, hand)
      hand.down(event)
      if (!hand.counts(event)) return
      const typing = isTyping(key, event.timeStamp, act?.id === 'direction')
      if (!act) return
      // A press that counts closes what was told before, so that it is read aloud when it comes again.
      onTyping(typing)
      if (!typing) act.run?.()
    }
    page.addEventListener('keydown', press)
    page.addEventListener('keyup', letGo)
    return () => {
      page.removeEventListener('keydown', press)
      page.removeEventListener('keyup', letGo)
    }
  }, [page, acts, settings, isTyping, onTyping, hands])
}
