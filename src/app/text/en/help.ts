import type { LaterText } from '../laterDa.ts'

export const help: LaterText['help'] = {
  title: 'Help with the keys',
  hold: 'Hold a key down, or right-click it, to see its own help. It does not count.',
  taskAreas: 'Task areas',
  channels: 'Channels',
  contactTypes: 'Contact types',
  parameters: 'About the contact',
}
