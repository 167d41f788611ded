import type { EntryId } from '../../contract/id.ts'
import { hexOf } from './entryRow.ts'

/** Stored bytes as the id they are. */
export const idOfBytes = (bytes: Uint8Array): EntryId =>
  hexOf(bytes).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5') as EntryId
