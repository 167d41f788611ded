import type { Day, Instant } from '../../../contract/time.ts'
import { looksLikeCpr } from '../../../contract/cpr.ts'
import { moment } from './moment.ts'
import { staff } from './staff.ts'

const written = new Intl.DateTimeFormat('da-DK', {
  ...({ day: 'numeric', month: 'long' } as const),
  timeZone: 'Europe/Copenhagen',
})
/** `10`, `10.30` */
const hour = (clock: string) => {
  const [hours = '', minutes = '00'] = clock.split(':')
  return minutes === '00' ? String(Number(hours)) : `${Number(hours)}.${minutes}`
}
const span = ({ from, to }: { from: string; to: string }) => `kl. ${hour(from)}–${hour(to)}`

/** What leads remark on days of their units. */
export const remarks = {
  title: 'Bemærkninger',
  none: 'Gik noget anderledes end ellers, så skriv det her. Det følger med ud i filerne.',
  add: 'Tilføj bemærkning',
  all: (n: number) => `Vis alle ${n}`,
  everywhere: 'Alle enheder',
  places: (names: string[]) => staff.list(names),
  day: (day: Day) => moment.longDay(day),
  days: (from: Day, to: Day) => (from === to ? moment.longDay(from) : staff.span(from, to)),
  time: span,
  hour: (clock: string) => `kl. ${hour(clock)}`,
  by: (who: string, at: Instant) => `${who}, ${written.format(Date.parse(at))}`,
  /** On a unit, before the text; read aloud with it. */
  on: 'Bemærkning:',
  edit: 'Ret',
  editOf: (text: string) => `Ret bemærkningen: ${text}`,
  remove: 'Fjern',
  removeOf: (text: string) => `Fjern bemærkningen: ${text}`,
  removeTitle: 'Fjern bemærkningen?',
  removeMeans: 'Den står så hverken på tavlen eller i filerne. Loggen beholder den.',
  form: {
    titleNew: 'Tilføj bemærkning',
    titleEdit: 'Ret bemærkning',
    text: 'Bemærkning',
    hint: 'Fx »Telefonen var nede«. Højst 200 tegn. Skriv ingen navne, hverken på borgere eller kolleger, og ingen tal fra en lille enhed.',
    left: (n: number) => `${n} tegn tilbage`,
    where: 'Hvem gælder den?',
    whole: (department: string) => `Hele ${department}`,
    from: 'Fra dag',
    to: 'Til dag',
    fromTime: 'Fra tid',
    toTime: 'Til tid',
    wholeDay: 'Hele dagen',
    save: 'Gem',
    cancel: 'Fortryd',
    wrong: (text: string): string =>
      text.trim() === ''
        ? 'Skriv, hvad der er at bemærke.'
        : looksLikeCpr(text)
          ? 'Det ligner et CPR-nummer. Der må intet stå her om en person.'
          : 'Skriv én linje på højst 200 tegn.',
  },
}
