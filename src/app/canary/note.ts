import * as z from 'zod/mini'
import { DeviceId } from '../../contract/id.ts'
import { Day } from '../../contract/time.ts'

/** What is noted of this device outside its database, to be found where the database is gone. */
export const Note = z.object({
  device: DeviceId,
  /** The unit's name, as people know it. */
  unit: z.string(),
  on: Day,
  /** How many contacts were not sent. Left out where it was not noted each time. */
  unsent: z.optional(z.int()),
})
export type Note = z.infer<typeof Note>

/** Where notes are kept. Each place may be cleared on its own, so there are several. */
export type Notes = {
  /** The latest note of any place. */
  read: () => Promise<Note | undefined>
  /** Never throws: a note that cannot be made is one canary less, and no reason to stop counting. */
  write: (note: Note) => void
  /** Removes every note. Never throws either: the database itself says that the device has left. */
  clear: () => void
}

/** What was lost, as far as it is known: shown until somebody has seen it. */
export type Lost = Pick<Note, 'unit'> & Partial<Pick<Note, 'unsent' | 'on'>> & { seen?: true }
