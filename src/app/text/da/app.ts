/** What belongs to no station: the product's name and the choice of language. */
export const app = {
  name: 'Tælleværk',
  language: { da: 'Dansk', en: 'English' },
  /** Shown while the app reads what it has stored. Rarely seen. */
  opening: 'Åbner …',
  /** A part that is loaded when it is asked for, and could not be. */
  notLoaded: 'Det kunne ikke hentes uden net. Luk det, og prøv igen, når du er på nettet.',
  close: 'Luk',
}
