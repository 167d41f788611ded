import type { LaterText } from '../laterDa.ts'

export const help: LaterText['help'] = {
  title: 'Help with the keys',
  taskAreas: 'Task areas',
  channels: 'Channels',
  contactTypes: 'Contact types',
  parameters: 'About the contact',
}
