import type { Counterpart } from '../../../contract/entry.ts'

/** The strip after a tap. The half-hour follows the headline: `Telefon talt · 10.30–11`. */
export const strip = {
  latest: 'Seneste henvendelse',
  counted: (channel: string, quantity: number) =>
    quantity === 1 ? `${channel} talt` : `${quantity} × ${channel} talt`,
  triedOut: (channel: string, quantity: number) =>
    quantity === 1 ? `${channel} talt på prøve` : `${quantity} × ${channel} talt på prøve`,
  undo: 'Fortryd',
  undone: (channel: string, n: number) => `${channel} er taget tilbage, ${n} i dag`,

  contactType: 'Henvendelsestype',
  /** Asked where the coordinator expects a type. */
  whichType: 'Hvilken type?',
  counterpart: 'Modpart',
  counterparts: {
    citizen: 'Borger',
    business: 'Virksomhed',
    partner: 'Samarbejdspartner',
  } satisfies Record<Counterpart, string>,
  marks: 'Om henvendelsen',
  /** On a small button beside the chips that do not all fit. */
  allChoices: (n: number) => `Alle ${n}`,
  fewerChoices: 'Færre',
  misdirected: 'Fejlhenvendelse',

  more: '+ flere ens',
  /** On the same button once there are several. */
  alike: (n: number) => `${n} ens`,
  quantity: 'Hvor mange ens i alt?',
  fewer: 'Én færre',
  oneMore: 'Én mere',
  save: 'Gem',
  quantityWrong: 'Skriv et tal fra 1 til 999.',

  /** On a button beside the strip, and as it is read aloud. */
  untyped: (n: number) => `${n} uden type`,
  goThroughUntyped: (n: number) => `${n} uden type i dag, gå dem igennem`,
}
