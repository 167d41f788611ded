import Keyboard from 'lucide-react/icons/keyboard'
import { useState } from 'react'
import { useText } from '../text/useText.ts'
import { Button } from '../ui/Button.tsx'
import { Notice } from '../ui/Notice.tsx'
import type { Act } from './acts.ts'
import { ShortcutSheet } from './ShortcutSheet.tsx'
import type { ShortcutSettings } from './shortcutSettings.ts'
import { useKeys } from './useKeys.ts'
import './shortcuts.css'

/** The settings of the device, and what writes others. */
export type KeptShortcuts = {
  settings: ShortcutSettings
  save: (settings: ShortcutSettings) => void
}

/** Lets the keyboard count, and shows which key does what: by the button, and by a key of its own. */
export function Shortcuts({ acts, settings, save }: KeptShortcuts & { acts: readonly Act[] }) {
  const { app, shortcuts } = useText()
  const [shown, show] = useState(false)
  const all: Act[] = [...acts, { id: 'sheet', name: shortcuts.sheet, run: () => show(true) }]
  const [typing, setTyping] = useState(false)
  useKeys(all, settings, setTyping)
  return (
    <>
      <Button
        className="with-keyboard shortcut-button"
        aria-label={shortcuts.title}
        title={shortcuts.title}
        aria-haspopup="dialog"
        onClick={() => show(true)}
      >
        <Keyboard className="icon" />
      </Button>
      {typing && (
        <div role="alert" className="shortcut-typing">
          <Notice tone="warn" title={shortcuts.typing.title}>
            <p>{shortcuts.typing.words}</p>
            <Button onClick={() => setTyping(false)}>{app.close}</Button>
          </Notice>
        </div>
      )}
      {shown && (
        <ShortcutSheet acts={all} settings={settings} save={save} onClose={() => show(false)} />
      )}
    </>
  )
}
