import { useSyncExternalStore } from 'react'
import * as z from 'zod/mini'

const key = 'taellevaerk.settings'

/** `15:30`. */
const TimeOfDay = z.string().check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/))

const Settings = z.object({
  /** The screen is kept on while counting. */
  awake: z._default(z.boolean(), false),
  /** Reminders are wanted while the app is open. */
  remind: z._default(z.boolean(), false),
  remindAt: z._default(TimeOfDay, '15:30'),
  /** The last day on which a reminder was put away, and the last on which a message was shown. */
  putAwayOn: z._default(z.string(), ''),
  toldOn: z._default(z.string(), ''),
  /** To be put on the home screen has been offered, and need not be offered again. */
  offered: z._default(z.boolean(), false),
})
export type Settings = z.infer<typeof Settings>

const listeners = new Set<() => void>()
let held: { text: string; settings: Settings } | undefined

/** What is chosen in this browser. Where nothing can be stored it holds until the page is closed. */
function readSettings(): Settings {
  const text = stored() ?? held?.text ?? '{}'
  if (held?.text !== text) held = { text, settings: settingsIn(text) }
  return held.settings
}

export function changeSettings(change: Partial<Settings>): void {
  const settings = { ...readSettings(), ...change }
  held = { text: JSON.stringify(settings), settings }
  try {
    localStorage.setItem(key, held.text)
  } catch {
    // Forbidden or full: then this page alone knows.
  }
  for (const listener of listeners) listener()
}

export const useSettings = (): Settings => useSyncExternalStore(subscribe, readSettings)

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  // Another window has changed them.
  addEventListener('storage', listener)
  return () => {
    listeners.delete(listener)
    removeEventListener('storage', listener)
  }
}

/** Undefined where that is forbidden. */
function stored(): string | undefined {
  try {
    return localStorage.getItem(key) ?? '{}'
  } catch {
    return undefined
  }
}

function settingsIn(text: string): Settings {
  try {
    return Settings.parse(JSON.parse(text))
  } catch {
    return Settings.parse({})
  }
}
