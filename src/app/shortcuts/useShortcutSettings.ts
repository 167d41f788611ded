import { useDevice } from '../DeviceContext.ts'
import { useReading } from '../live/useReading.ts'
import type { ShortcutSettings } from './shortcutSettings.ts'

/** The keys of this device; undefined until they have been read, and then no key does anything. */
export function useShortcutSettings(): ShortcutSettings | undefined {
  const device = useDevice()
  return useReading(() => device.shortcuts(), [device], ['shortcuts'])
}
