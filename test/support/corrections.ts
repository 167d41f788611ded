import { NewCorrection, NewMove } from '../../src/contract/correction.ts'

let made = 0
const anId = () => {
  made += 1
  return `00000000-0000-4000-8000-${made.toString(16).padStart(12, '0')}`
}

/** A correction as somebody writes it, with defaults: a test names only what it is about. */
export const aCorrection = (changes: Record<string, unknown> = {}): NewCorrection =>
  NewCorrection.parse({
    ...{ id: anId(), unit: 'desk', day: '2026-10-20', channel: 'phone', direction: 'incoming' },
    ...{ taskArea: 'moving', n: 5, reason: 'forgotten', ...changes },
  })

/** A move of what the desk has on Tuesday to Wednesday, unless a test says otherwise. */
export const aMove = ({ toDay, ...changes }: Record<string, unknown> = {}): NewMove =>
  NewMove.parse({
    ...{ id: anId(), unit: 'desk', day: '2026-10-20' },
    ...(!('toUnit' in changes) && { toDay: toDay ?? '2026-10-21' }),
    ...changes,
  })

/** What takes a correction back has an id of its own. */
export const takingBack = () => ({ id: anId() })
