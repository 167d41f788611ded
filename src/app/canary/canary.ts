import type { Day } from '../../contract/time.ts'
import type { Storage } from '../outbox/storage.ts'
import { unsentIn } from '../outbox/waiting.ts'
import type { Timers } from '../sync/sync.ts'
import type { Lost, Note, Notes } from './note.ts'

const noteWithinMs = 1000

export type Canary = ReturnType<typeof createCanary>

/** The database is not the one that this page has read: it was emptied, and opened anew. */
export class StorageEmptied extends Error {
  override readonly name = 'StorageEmptied'
}

/**
 * Notices that a browser has emptied the database: it then opens as new, without a word. What
 * stands there is noted elsewhere; where the note is left and the database knows no device, what is
 * lost is said, with the number that was not sent when the note was made.
 */
export function createCanary({
  storage,
  notes,
  timers,
  today,
}: {
  storage: Storage
  /** Left out where nothing outlives the database: then only this page remembers. */
  notes: Notes | undefined
  timers: Timers
  today: () => Day
}) {
  let noted: Note | undefined
  let soon: unknown

  async function look(): Promise<void> {
    timers.clear(soon)
    soon = undefined
    const { device, epoch, lost, left, unsent } = await storage.read(async (tx) => ({
      device: await tx.slot('device'),
      epoch: await tx.slot('epoch'),
      lost: await tx.slot('lost'),
      left: await tx.slot('left'),
      unsent: await unsentIn(tx),
    }))
    if (device) {
      const unit = device.enrolment?.name ?? device.municipality.name
      noted = { device: device.device, unit, on: today(), unsent: unsent.n }
      notes?.write(noted)
      // Of an app that did not keep it yet.
      if (!epoch) await storage.write((tx) => tx.putSlot('epoch', device.device))
    } else if (left === 'done') {
      forget()
    } else if (!lost) {
      const note = noted ?? (await notes?.read())
      if (note) await say(note)
    }
  }

  /** This device has left its unit, and its list is meant to be gone. */
  function forget(): void {
    noted = undefined
    notes?.clear()
  }

  /** Says what is lost, unless somebody has joined anew meanwhile, or left. */
  const say = ({ unit, unsent, on }: Lost): Promise<void> =>
    storage.write(async (tx) => {
      if ((await tx.slot('device')) || (await tx.slot('lost'))) return
      if ((await tx.slot('left')) === 'done') return
      await tx.putSlot('lost', { unit, ...(unsent !== undefined && { unsent }), ...(on && { on }) })
    })

  return {
    look,
    forget,
    say,
    /** The same, once for whatever happens within a second. */
    lookSoon(): void {
      soon ??= timers.set(noteWithinMs, () => void look().catch(() => undefined))
    },
    /** Somebody has read what was lost. */
    seen: (): Promise<void> =>
      storage.write(async (tx) => {
        const lost = await tx.slot('lost')
        if (lost) await tx.putSlot('lost', { ...lost, seen: true })
      }),
  }
}
