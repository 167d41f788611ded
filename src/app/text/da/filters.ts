import { staff } from './staff.ts'

/** What a board is narrowed to. */
export const filters = {
  title: 'Filtre',
  none: 'Alle',
  keys: {
    department: 'Forvaltning',
    unit: 'Enhed',
    area: 'Opgaveområde',
    channel: 'Kanal',
    direction: 'Retning',
  },
  chip: (key: string, value: string) => `${key}: ${value}`,
  remove: (chip: string) => `Fjern filteret ${chip}`,
  clear: 'Fjern alle filtre',
  unknown:
    'Filteret i adressen findes ikke her. Tallene er for alt, hvad du kan se inden for de andre filtre.',
  empty: 'Der er ikke talt noget inden for filtrene.',
  base: 'Tallene herunder er kun for det, der er valgt i filtrene.',
  /** Whoever is chosen stands with others, and is never shown without them. */
  together: (others: string[]) =>
    `Her står også ${staff.list(others)}: små enheder vises kun sammen med andre, så tallene er for dem samlet.`,
  pooled: (area: string) =>
    `I nogle enheder står ${area} samlet med andre opgaveområder. De henvendelser er ikke med her.`,
  notByArea:
    'Tal for den enkelte enhed, henvendelsestyper og travle timer er ikke delt på opgaveområder.',
}
