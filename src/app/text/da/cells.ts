import { staff } from './staff.ts'

const contacts = (n: number) => (n === 1 ? '1 henvendelse' : `${staff.number(n)} henvendelser`)

/** The cells that a number of the board is made of. */
export const cells = {
  title: 'Celler bag tallet',
  back: 'Tilbage til tavlen',
  number: contacts,
  only: { misdirected: 'Fejlhenvendelser', afterwards: 'Efterregistreret' },
  what: 'Hver linje er en celle: henvendelser, der er ens i alt, hvad der er talt. Små enheder står samlet som på tavlen og i filerne.',
  day: 'Dag',
  together: (days: string[]) => `${days.join(' + ')} (samlet)`,
  time: 'Tid',
  noTime: 'vises ikke',
  counterpart: 'Modpart',
  counterparts: {
    citizen: 'borger',
    business: 'virksomhed',
    partner: 'samarbejdspartner',
  },
  marks: 'Mærker',
  entered: 'Efterregistreret',
  yes: 'ja',
  no: 'nej',
  n: 'Antal',
  corrected: 'Rettelser (ikke lagt til)',
  before: 'Tidligere sider',
  page: 'Denne side',
  soFar: 'Til og med denne side',
  sum: (n: number, of: number) =>
    n === of
      ? `Cellerne giver tilsammen ${staff.number(of)}: hele tallet.`
      : `Cellerne til og med denne side giver ${staff.number(n)} af ${staff.number(of)}.`,
  none: 'Der er ingen celler bag tallet.',
  pages: 'Sider med celler',
  earlier: 'Forrige side',
  later: 'Næste side',
  span: (first: number, last: number) => `Celle ${staff.number(first)}–${staff.number(last)}`,
  tooMany:
    'Her kan der ikke bladres længere. Vælg en dag eller en enhed, eller hent cellerne som fil.',
  fetch: 'Hent cellerne (CSV)',
}
