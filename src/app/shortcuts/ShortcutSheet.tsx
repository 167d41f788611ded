import { type KeyboardEvent, useState } from 'react'
import { useText } from '../text/useText.ts'
import { Button } from '../ui/Button.tsx'
import { Sheet } from '../ui/Sheet.tsx'
import type { Act } from './acts.ts'
import { keyAlone } from './keyOf.ts'
import type { KeptShortcuts } from './Shortcuts.tsx'
import {
  type ActId,
  keyWhenOn,
  orders,
  type ShortcutSettings,
  withKey,
} from './shortcutSettings.ts'

/** Which key does what here, and where that is changed. */
export function ShortcutSheet({
  acts,
  settings: read,
  save,
  onClose,
}: KeptShortcuts & { acts: readonly Act[]; onClose: () => void }) {
  const { shortcuts } = useText()
  // What was chosen shows at once, and is written meanwhile.
  const [settings, setSettings] = useState(read)
  const change = (next: ShortcutSettings) => {
    setSettings(next)
    save(next)
  }
  const [asking, ask] = useState<ActId>()
  const [said, say] = useState<string>()
  const nameOf = (id: ActId) => acts.find((act) => act.id === id)?.name

  const give = (act: Act, key: string) => {
    const given = withKey(settings, act.id, key)
    const other = given.before && nameOf(given.before)
    const { keys } = given.settings
    ask(undefined)
    change(given.settings)
    say(
      other && given.before
        ? shortcuts.swapped(key, act.name, other, keyWhenOn(given.before, keys) ?? shortcuts.none)
        : shortcuts.given(key, act.name),
    )
  }
  const press = (act: Act) => (event: KeyboardEvent) => {
    if (asking !== act.id || event.key === 'Tab') return
    event.preventDefault()
    event.stopPropagation()
    if (event.key === 'Escape') return ask(undefined)
    if (event.repeat || event.nativeEvent.getModifierState(event.key)) return
    const key = keyAlone(event.nativeEvent)
    if (key) give(act, key)
    else say(shortcuts.unusable)
  }
  const arrange = (keys: typeof orders.row, words: string) => {
    ask(undefined)
    change({ ...settings, keys })
    say(words)
  }

  return (
    <Sheet title={shortcuts.title} onClose={onClose}>
      <label className="shortcut-use">
        <input
          type="checkbox"
          checked={!settings.off}
          onChange={({ target }) => change({ ...settings, off: !target.checked })}
        />
        {shortcuts.use}
      </label>
      <p>{shortcuts.hint}</p>
      <ul className="shortcut-list">
        {acts.map((act) => {
          const key = keyWhenOn(act.id, settings.keys)
          return (
            <li key={act.id}>
              <Button
                aria-pressed={asking === act.id}
                onKeyDown={press(act)}
                onBlur={() => ask(undefined)}
                onClick={({ currentTarget }) => {
                  currentTarget.focus()
                  say(shortcuts.ask(act.name))
                  ask(act.id)
                }}
              >
                <span>{act.name}</span>
                {asking === act.id ? (
                  shortcuts.pressOne
                ) : key ? (
                  <kbd>{key.toUpperCase()}</kbd>
                ) : (
                  shortcuts.none
                )}
              </Button>
            </li>
          )
        })}
      </ul>
      <p role="status" className="shortcut-said">
        {said}
      </p>
      <div className="sheet-list">
        <Button onClick={() => arrange({}, shortcuts.asUsual)}>{shortcuts.toUsual}</Button>
        <Button onClick={() => arrange(orders.row, shortcuts.inOrder)}>{shortcuts.toOrder}</Button>
      </div>
    </Sheet>
  )
}
