import { storageFaultOf } from '../outbox/storageFault.ts'

/** A write that failed. After a tap nothing was counted; after a change what was counted stands. */
export type Trouble = { of: 'tap' | 'change'; is: 'not_saved' | 'storage_full' }

/** What to tell of a write that failed. */
export const troubleOf = (of: Trouble['of'], error: unknown): Trouble => ({
  of,
  is: storageFaultOf(error) === 'full' ? 'storage_full' : 'not_saved',
})
