import type { StaffText } from '../staffDa.ts'
import { staff } from './staff.ts'

export const kinds: StaffText['kinds'] = {
  title: (direction) =>
    `${direction === 'incoming' ? 'Incoming' : 'Outgoing'}: contact types and channels`,
  type: 'Contact type',
  none: 'Without a type',
  share: 'Share',
  base: (n, direction) =>
    `Share of ${staff.number(n)} ${direction} ${n === 1 ? 'contact' : 'contacts'}.`,
  misdirected: 'Misdirected',
  ofBase: (base, direction) => `of ${staff.number(base)} ${direction}`,
  afterwards: 'Entered afterwards',
  late: (n, of, share) =>
    `Came after the end: ${staff.number(n)} of ${staff.number(of)} (${share}) in units shown by themselves`,
  otherwise: (n, of, share) =>
    `The screen said trial, but the day counts: ${staff.number(n)} of ${staff.number(of)} (${share}) in units shown by themselves`,
}
