/** A phrase at the start of a line. */
export const capital = (phrase: string): string =>
  phrase.slice(0, 1).toUpperCase() + phrase.slice(1)
