import type { LineFault } from '../../../domain/catalogue/importPlan.ts'

const fields: Record<LineFault['field'], string> = {
  department: 'forvaltning',
  unit: 'enhed',
  people: 'antal',
  name: 'navn',
  nameEn: 'engelsk navn',
  obligation: 'pligt',
  kle: 'KLE-nummer',
  id: 'id',
}

/** Lists from a spreadsheet: pasted or read from a file, looked over, taken in. */
export const lists = {
  fields,

  taskAreas: {
    open: 'Indsæt en liste over opgaveområder',
    columns:
      'Kolonner: opgaveområde, obligatorisk eller lokal, KLE-nummer, engelsk navn. Kun den første er nødvendig. En første linje med overskrifter må gerne være med.',
  },
  units: {
    open: 'Indsæt en liste over enheder',
    columns:
      'Kolonner: forvaltning, enhed, antal der tæller. En første linje med overskrifter må gerne være med.',
  },

  paste: 'Liste fra et regneark',
  pasteHint: 'Kopiér cellerne i regnearket, og sæt dem ind her.',
  file: 'Eller vælg en fil (.csv eller .txt)',
  tooLarge: 'Filen er for stor. En liste fylder højst 1 MB.',
  unreadable: 'Filen kunne ikke læses. Åbn den i regnearket, og kopiér cellerne i stedet.',
  clear: 'Ryd listen',

  preview: 'Det vil ske',
  nothing: 'Intet i listen er nyt.',
  noLines: 'Listen har ingen linjer under overskrifterne.',
  counts: (added: number, changed: number, same: number) =>
    `${added} nye, ${changed} ændrede, ${same} som før`,
  isWords: { added: 'Ny', changed: 'Ændres', same: 'Som før' },
  line: (n: number) => `Linje ${n}`,
  faults: (n: number) =>
    n === 1
      ? 'Én ting i listen skal rettes. Intet er taget ind.'
      : `${n} ting i listen skal rettes. Intet er taget ind.`,
  more: (n: number) => `og ${n} linjer mere`,

  takeIn: 'Tag listen ind',
  tookIn: (added: number, changed: number) =>
    `Listen er taget ind: ${added} nye, ${changed} ændrede. Intet er gemt endnu.`,
  undo: 'Fortryd listen',
  undone: 'Listen er taget ud igen.',

  said: (text: string) => `»${text}«`,
  fault: {
    empty: 'mangler',
    missing: 'mangler',
    long: 'er for langt',
    plain: 'skal stå på én linje uden særlige tegn',
    cpr: 'ligner et CPR-nummer. Her må intet stå om en person',
    number: 'skal være et helt tal',
    kle: 'skrives som 23.05.00',
    obligation: 'skal være obligatorisk eller lokal',
    unknownId: 'findes ikke',
    retired: 'er ude af brug. Tag det i brug igen først',
  },
  twice: (before: number) => `står også i linje ${before}`,
}
