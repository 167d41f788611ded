import type { Direction } from '../../../contract/entry.ts'
import { staff } from './staff.ts'

const ofDirection = { incoming: 'indgående', outgoing: 'udgående' }

/** What kind of contacts there were. */
export const kinds = {
  title: (direction: Direction) =>
    `${direction === 'incoming' ? 'Indgående' : 'Udgående'}: henvendelsestyper og kanaler`,
  type: 'Henvendelsestype',
  none: 'Uden type',
  share: 'Andel',
  base: (n: number, direction: Direction) =>
    `Andel af ${staff.number(n)} ${ofDirection[direction]} ${n === 1 ? 'henvendelse' : 'henvendelser'}.`,
  misdirected: 'Fejlhenvendelser',
  /** What a share is of. */
  ofBase: (base: number, direction: Direction) =>
    `af ${staff.number(base)} ${ofDirection[direction]}`,
  afterwards: 'Efterregistreret',
  /** Of the units that are shown by themselves. */
  late: (n: number, of: number, share: string) =>
    `Kom efter slut: ${staff.number(n)} af ${staff.number(of)} (${share}) i enheder, der vises for sig`,
  /** The day decides, whatever the screen said. */
  otherwise: (n: number, of: number, share: string) =>
    `Skærmen sagde prøvetælling, men dagen tæller: ${staff.number(n)} af ${staff.number(of)} (${share}) i enheder, der vises for sig`,
}
