/**
 * One page of a browser, of whichever engine: what the core flow needs and no more, so that it is
 * written once. Buttons are named as a screen reader would say them, from their beginning.
 */
export type EnginePage = {
  open: (address: string) => Promise<void>
  reload: () => Promise<void>
  /** A real click, by the engine's own input, on the visible button whose name begins like this. */
  press: (name: string) => Promise<void>
  /** What an expression gives in the page; it may be a promise. */
  ask: <Answer>(expression: string) => Promise<Answer>
  /**
   * Closes the browser and starts it again with what lies on its disk. Left out where the engine
   * forgets everything with each driven session.
   */
  restart?: () => Promise<void>
  close: () => Promise<void>
}

export type Engine = {
  name: string
  /** It keeps no cookie of a page without TLS, not even of this machine, so the server has to answer by it. */
  wantsTls?: boolean
  start: () => Promise<EnginePage>
}

/** Visible buttons by the beginning of their name; quotes are not expected in one. */
export const buttonNamed = (name: string): string =>
  `//button[starts-with(@aria-label, "${name}") or (not(@aria-label) and starts-with(normalize-space(.), "${name}"))]`
