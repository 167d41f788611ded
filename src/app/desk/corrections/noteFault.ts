import { Text } from '../../../contract/text.ts'

/** What is wrong with a note that somebody wrote, before it is sent anywhere. */
export type NoteFault = 'missing' | 'wrong'

/** @param isNeeded where no reason of the list says it */
export function noteFault(note: string, isNeeded = false): NoteFault | undefined {
  if (note.trim() === '') return isNeeded ? 'missing' : undefined
  return Text.safeParse(note).success ? undefined : 'wrong'
}
