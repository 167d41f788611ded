/** Something a key can do. A key of the screen is named by its place there: `1` is the first. */
export type ActId = `${number}` | 'undo' | 'again' | 'direction' | 'sheet'

/** What was chosen on this device; what is left out is as it comes. An empty key is none. */
export type ShortcutSettings = { off?: boolean; keys?: Keys }

type Keys = Readonly<Partial<Record<ActId, string>>>

const places = (digits: string): Keys =>
  Object.fromEntries([...digits].map((digit, at) => [`${at + 1}`, digit]))

/** The first keys of the screen as they lie on a keypad, and in the order of the digits. */
export const orders = { keypad: places('789456123'), row: places('123456789') }

const usual: Keys = { ...orders.keypad, undo: '0', again: '+', direction: ',', sheet: '?' }

/** The key of an act; nothing where it has none, or where keys are switched off. */
export const keyOfAct = (id: ActId, { off, keys }: ShortcutSettings): string | undefined =>
  off ? undefined : keyWhenOn(id, keys)

/** The same whether or not they are switched off. */
export const keyWhenOn = (id: ActId, keys: Keys = {}): string | undefined =>
  ({ ...usual, ...keys })[id] || undefined

/** Gives a key to an act. Whoever had it gets the one that becomes free: no act loses its key unseen. */
export function withKey(settings: ShortcutSettings, id: ActId, key: string) {
  const all: Keys = { ...usual, ...settings.keys }
  const before = (Object.keys(all) as ActId[]).find((each) => each !== id && all[each] === key)
  const keys: Keys = { ...settings.keys, [id]: key, ...(before && { [before]: all[id] ?? '' }) }
  return { settings: { ...settings, keys }, before }
}
