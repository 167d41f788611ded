type Row = {
  /** The question that it answers; to each question one answer holds at a time. */
  of: 'counting' | 'sending' | 'keeping' | 'clock'
  /** Whether the count screen itself may have to say it, or only the page that tells of everything. */
  words: 'at_once' | 'later'
}

/** Everything that can be said of this counter. Whatever is added here needs words in every language. */
export const statuses = {
  counting: { of: 'counting', words: 'later' },
  trial: { of: 'counting', words: 'later' },
  before: { of: 'counting', words: 'at_once' },
  before_trial: { of: 'counting', words: 'at_once' },
  between: { of: 'counting', words: 'at_once' },
  between_trial: { of: 'counting', words: 'at_once' },
  closing: { of: 'counting', words: 'at_once' },
  closed: { of: 'counting', words: 'at_once' },
  paused: { of: 'counting', words: 'at_once' },
  cancelled: { of: 'counting', words: 'at_once' },
  no_campaign: { of: 'counting', words: 'at_once' },
  unit_ended: { of: 'counting', words: 'at_once' },
  revoked: { of: 'counting', words: 'at_once' },
  unknown_device: { of: 'counting', words: 'at_once' },

  sent: { of: 'sending', words: 'later' },
  on_its_way: { of: 'sending', words: 'later' },
  offline: { of: 'sending', words: 'at_once' },
  server_trouble: { of: 'sending', words: 'at_once' },
  portal: { of: 'sending', words: 'at_once' },
  waited_an_hour: { of: 'sending', words: 'at_once' },
  waited_a_day: { of: 'sending', words: 'at_once' },
  blocked: { of: 'sending', words: 'at_once' },

  kept: { of: 'keeping', words: 'later' },
  not_kept: { of: 'keeping', words: 'later' },
  perhaps_kept: { of: 'keeping', words: 'later' },
  full: { of: 'keeping', words: 'at_once' },
  emptied: { of: 'keeping', words: 'at_once' },

  clock_right: { of: 'clock', words: 'later' },
  clock_wrong: { of: 'clock', words: 'later' },
} as const satisfies Record<string, Row>

export type Status = keyof typeof statuses

type SaidWhen<When extends Row['words']> = {
  [Each in Status]: (typeof statuses)[Each]['words'] extends When ? Each : never
}[Status]
export type SaidAtOnce = SaidWhen<'at_once'>
export type SaidLater = SaidWhen<'later'>
