/** What belongs to no station: the product's name and the choice of language. */
export const app = {
  name: 'Tælleværk',
  language: { da: 'Dansk', en: 'English' },
  /** Shown while the app reads what it has stored. Rarely seen. */
  opening: 'Åbner …',
  /** A part that is loaded when it is asked for, and could not be. */
  notLoaded: 'Det kunne ikke hentes uden net. Luk det, og prøv igen, når du er på nettet.',
  close: 'Luk',
  /** The counter's pages, as they stand at the foot of the screen. */
  pages: {
    all: 'Sider',
    count: 'Tæl',
    today: 'Min dag',
    team: 'Holdet',
    notLoaded: 'Siden kunne ikke åbnes. Det, du har talt, er gemt, og du kan tælle videre.',
    again: 'Prøv igen',
  },
  add: 'Tilføj flere',
}
