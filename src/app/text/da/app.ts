/** What belongs to no station: the product's name and the choice of language. */
export const app = {
  name: 'Tælleværk',
  language: { da: 'Dansk', en: 'English' },
  /** Shown while the app reads what it has stored. Rarely seen. */
  opening: 'Åbner …',
}
