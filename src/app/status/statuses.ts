/** The words of a status: what is the case, what is safe, and what to do. */
export type Said = { what: string; safe: string; todo: string }

/** What the words of some statuses name. Days are in words already. */
export type StatusFacts = { unit: string; next: string; last: string; closing: string }

export type Words = Said | ((facts: StatusFacts) => Said)

type Row = {
  /** The question that it answers; to each question one answer holds at a time. */
  of: 'counting' | 'sending' | 'keeping' | 'clock'
  tone: 'calm' | 'warn' | 'alarm'
  /** Whether the count screen itself may have to say it, or only the page that tells of everything. */
  words: 'at_once' | 'later'
}

/** Everything that can be said of this counter. Whatever is added here needs words in every language. */
export const statuses = {
  counting: { of: 'counting', tone: 'calm', words: 'later' },
  trial: { of: 'counting', tone: 'calm', words: 'later' },
  before: { of: 'counting', tone: 'calm', words: 'at_once' },
  before_trial: { of: 'counting', tone: 'calm', words: 'at_once' },
  between: { of: 'counting', tone: 'calm', words: 'at_once' },
  between_trial: { of: 'counting', tone: 'calm', words: 'at_once' },
  closing: { of: 'counting', tone: 'calm', words: 'at_once' },
  closed: { of: 'counting', tone: 'calm', words: 'at_once' },
  paused: { of: 'counting', tone: 'calm', words: 'at_once' },
  cancelled: { of: 'counting', tone: 'calm', words: 'at_once' },
  no_campaign: { of: 'counting', tone: 'calm', words: 'at_once' },
  unit_ended: { of: 'counting', tone: 'warn', words: 'at_once' },
  revoked: { of: 'counting', tone: 'warn', words: 'at_once' },
  unknown_device: { of: 'counting', tone: 'warn', words: 'at_once' },

  sent: { of: 'sending', tone: 'calm', words: 'later' },
  on_its_way: { of: 'sending', tone: 'calm', words: 'later' },
  offline: { of: 'sending', tone: 'calm', words: 'at_once' },
  server_trouble: { of: 'sending', tone: 'calm', words: 'at_once' },
  portal: { of: 'sending', tone: 'warn', words: 'at_once' },
  waited_an_hour: { of: 'sending', tone: 'calm', words: 'at_once' },
  waited_a_day: { of: 'sending', tone: 'warn', words: 'at_once' },
  blocked: { of: 'sending', tone: 'warn', words: 'at_once' },

  kept: { of: 'keeping', tone: 'calm', words: 'later' },
  not_kept: { of: 'keeping', tone: 'warn', words: 'later' },
  perhaps_kept: { of: 'keeping', tone: 'calm', words: 'later' },
  full: { of: 'keeping', tone: 'alarm', words: 'at_once' },
  emptied: { of: 'keeping', tone: 'alarm', words: 'at_once' },

  clock_right: { of: 'clock', tone: 'calm', words: 'later' },
  clock_wrong: { of: 'clock', tone: 'warn', words: 'later' },
} as const satisfies Record<string, Row>

export type Status = keyof typeof statuses

type SaidWhen<When extends Row['words']> = {
  [Each in Status]: (typeof statuses)[Each]['words'] extends When ? Each : never
}[Status]
export type SaidAtOnce = SaidWhen<'at_once'>
export type SaidLater = SaidWhen<'later'>

/** The three sentences of a status, with what they name. */
export const saidBy = (words: Words, facts: StatusFacts): Said =>
  typeof words === 'function' ? words(facts) : words

export const inOneGo = ({ what, safe, todo }: Said): string => `${what} ${safe} ${todo}`
