import type { Act } from './acts.ts'
import { keyOfAct, type ShortcutSettings } from './shortcutSettings.ts'

/** What is printed on the keys of the screen: by their places, as the acts are. */
export const capsOf = (
  acts: readonly Act[],
  settings: ShortcutSettings | undefined,
): (string | undefined)[] => acts.map(({ id }) => settings && keyOfAct(id, settings)?.toUpperCase())
