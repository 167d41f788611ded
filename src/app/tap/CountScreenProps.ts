import type { ReactNode } from 'react'
import type { Combination } from '../../contract/catalogue.ts'
import type { Direction } from '../../contract/entry.ts'
import type { ChannelId } from '../../contract/id.ts'
import type { Refinement, Selection, Situation, Tapped, Unsent } from '../counter.ts'
import type { KeptShortcuts } from '../shortcuts/Shortcuts.tsx'
import type { SyncNow } from './sendingMood.ts'
import type { Trouble } from './troubleOf.ts'

/** What a screen of the counter is given, the large one and the mini counter alike. */
export type CountScreenProps = {
  situation: Extract<Situation, { is: 'counter' }>
  /** Milliseconds since 1970: decides what is said of the age of what waits. */
  now: number
  /**
   * Today's contacts on this device in the direction in force. A channel left out has none;
   * undefined until they have been read, so that no key says a false 0.
   */
  numbers: Readonly<Record<ChannelId, number>> | undefined
  /** The same in either direction. */
  numbersIn: (direction: Direction) => Readonly<Record<ChannelId, number>> | undefined
  /** The same of each quick key, by the name of its combination. */
  combinations: Readonly<Record<string, number>>
  /** Left out only where there is no campaign to choose in. */
  selection: Selection | undefined
  onSelect: (change: Partial<Selection>) => void
  /** The contact whose strip shows. */
  latest: Tapped | undefined
  /** Counts a contact: of a channel as chosen, or of a whole combination. A promise where it takes time. */
  onCount: (combination: Combination) => unknown
  onRefine: (refinement: Refinement) => void
  onUndo: () => void
  /** Undefined until it has been read, so that nothing is said to be sent too soon. */
  unsent: Unsent | undefined
  sync: SyncNow
  /** What could not be written last. */
  trouble: Trouble | undefined
  /** What saves everything unsent as a file: shown where the storage is in trouble. */
  rescue?: ReactNode
  /** Above the keys, such as an update that is ready. */
  notices?: ReactNode
  /** Of them what has to be known wherever one counts: a storage that was emptied, a clock that is off. */
  warnings?: ReactNode
  footer?: ReactNode
  /** The unit's name as the button behind which others are; only the name where it is left out. */
  unitButton?: ReactNode
  /** What opens the texts of help, where there are any. */
  help?: ReactNode
  /** Where types are expected: what leads to the contacts that were left without one. */
  untyped?: ReactNode
  /** What is opened beside this screen. */
  beside?: ReactNode
  /** The keys of the keyboard; left out where none may count. */
  shortcuts?: KeptShortcuts | undefined
}
