import type { Text } from '../da.ts'

export const strip: Text['strip'] = {
  latest: 'Latest contact',
  counted: (channel, quantity) =>
    quantity === 1 ? `${channel} counted` : `${quantity} × ${channel} counted`,
  triedOut: (channel, quantity) =>
    quantity === 1 ? `${channel} tried out` : `${quantity} × ${channel} tried out`,
  undo: 'Undo',
  undone: (channel, n) => `${channel} taken back, ${n} today`,

  contactType: 'Contact type',
  whichType: 'Which type?',
  counterpart: 'Counterpart',
  counterparts: { citizen: 'Citizen', business: 'Business', partner: 'Partner' },
  marks: 'About the contact',
  allChoices: (n) => `All ${n}`,
  fewerChoices: 'Fewer',
  misdirected: 'Misdirected',

  more: '+ more alike',
  alike: (n) => `${n} alike`,
  quantity: 'How many alike in all?',
  fewer: 'One fewer',
  oneMore: 'One more',
  save: 'Save',
  quantityWrong: 'Enter a number from 1 to 999.',

  untyped: (n) => `${n} without type`,
  goThroughUntyped: (n) => `${n} without type today, go through them`,
}
