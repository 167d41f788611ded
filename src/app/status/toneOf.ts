import type { Status } from './statuses.ts'

/** What is louder than calm. Apart from the table of all, which the count screen does not load. */
const louder: { [Each in Status]?: 'warn' | 'alarm' } = {
  unit_ended: 'warn',
  revoked: 'warn',
  unknown_device: 'warn',
  portal: 'warn',
  waited_a_day: 'warn',
  blocked: 'warn',
  not_kept: 'warn',
  clock_wrong: 'warn',
  full: 'alarm',
  emptied: 'alarm',
}

/** How loudly a status is told. */
export const toneOf = (status: Status): 'calm' | 'warn' | 'alarm' => louder[status] ?? 'calm'
