import type { Contact } from '../../contract/entry.ts'

/** The fields that a contact names, without the room that is left for those of newer versions. */
type Named = keyof { [Key in keyof Contact as string extends Key ? never : Key]: true }

/** What is said of an entry on the page about what is stored: a field more does not compile there. */
export type StoredField = Named
