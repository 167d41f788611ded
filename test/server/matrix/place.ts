import type { Bundle, Town } from './bundles.ts'

/** What an id stands for; `expected.ts` says who is given which. */
export type Thing =
  | 'municipality'
  | 'campaign'
  | 'unit'
  | 'unit of the campaign'
  | 'invite'
  | 'device of the unit'
  | 'device itself'
  | 'person'
  | 'own passkey'
  | 'own identity'
  | 'own session'
  | 'reading address'
  | 'remark on the campaign'
  | 'correction'
  | 'screen of the campaign'
  | 'secret'
  | 'entry of the municipality'

/**
 * One place of a request in which an id can stand.
 *
 * `foreign`: the outcome where it names what is not given to whoever asks; a 404 if nothing is said.
 * `in` means that it is not heeded, and that nothing of it is told.
 */
export type Place = {
  of: Thing
  foreign?: string | ((bundle: Bundle, at: Town) => string)
  /** Why whoever names what is of the same municipality may notice that it exists. */
  mayBeNoticed?: string
}

export type Reach = {
  /** By where they stand: `path.unit`, `body.device`, `header`. */
  places: Readonly<Record<string, Place>>
  body?: (of: (place: string) => Bundle, varied: string) => unknown
  query?: (of: (place: string) => Bundle) => string
  headers?: Readonly<Record<string, string>>
  /** The outcome where everything is one's own: getting in, if nothing is said. */
  own?: string | ((varied: string) => string)
  /** What the answer of a request that got in says became of it. */
  outcome?: (answer: never) => string
  /** Only devices that may still count. */
  counts?: true
}
