/** What single commands take besides the settings: only on the command line. */
export const commandOptions = {
  head: { type: 'string' },
  'since-checkpoint': { type: 'boolean' },
  'dry-run': { type: 'boolean' },
} as const

/** As `npm run audit -- verify --head HASH` gives them. */
export type CommandFlags = {
  head: string | undefined
  sinceCheckpoint: boolean
  dryRun: boolean
}

/** The flags among the values that the command line was read into. */
export const flagsIn = (values: {
  head?: string | undefined
  'since-checkpoint'?: boolean | undefined
  'dry-run'?: boolean | undefined
}): CommandFlags => ({
  head: values.head,
  sinceCheckpoint: values['since-checkpoint'] ?? false,
  dryRun: values['dry-run'] ?? false,
})
