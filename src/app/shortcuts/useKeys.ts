import { use, useEffect, useState } from 'react'
import { PageContext } from '../PageContext.ts'
import type { Act } from './acts.ts'
import { keyAlone } from './keyOf.ts'
import { keyOfAct, type ShortcutSettings } from './shortcutSettings.ts'
import { watchTyping } from './watchTyping.ts'

/** Where letters and digits are written, and not meant for anything else. */
const written = 'input:not([type=radio], [type=checkbox]), textarea, select, [contenteditable]'

/**
 * Does what the keys stand for, in the window the screen is drawn in. A held key is one press. What was
 * written rather than pressed does nothing, and is told of.
 */
export function useKeys(
  acts: readonly Act[],
  settings: ShortcutSettings,
  onTyping: () => void,
): void {
  const page = use(PageContext)
  const [isTyping] = useState(watchTyping)
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const { document } = page
      if (event.defaultPrevented || document.querySelector('dialog[open]')) return
      if ((event.target as Element | null)?.closest?.(written)) return
      const key = keyAlone(event)
      if (!key) return
      const act = acts.find(({ id }) => keyOfAct(id, settings) === key)
      if (act) event.preventDefault()
      if (event.repeat) return
      const typing = isTyping(key, event.timeStamp, act?.id === 'direction')
      if (act && typing) onTyping()
      else act?.run?.()
    }
    page.addEventListener('keydown', press)
    return () => page.removeEventListener('keydown', press)
  }, [page, acts, settings, isTyping, onTyping])
}
