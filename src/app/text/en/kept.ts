import type { LaterText } from '../laterDa.ts'

export const kept: LaterText['kept'] = {
  file: 'If something cannot be sent from here, save it in a file that your team lead can load. It says nothing of citizens or of you.',
}
