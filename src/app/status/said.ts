/** The words of a status: what is the case, what is safe, and what to do. */
export type Said = { what: string; safe: string; todo: string }

/** What the words of some statuses name. Days are in words already. */
export type StatusFacts = { unit: string; next: string; last: string; closing: string }

export type Words = Said | ((facts: StatusFacts) => Said)

/** The three sentences of a status, with what they name. */
export const saidBy = (words: Words, facts: StatusFacts): Said =>
  typeof words === 'function' ? words(facts) : words

export const inOneGo = ({ what, safe, todo }: Said): string => `${what} ${safe} ${todo}`
