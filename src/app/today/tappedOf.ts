import type { UnclaimedContact } from '../../contract/entry.ts'
import type { Tapped } from '../counter.ts'

/** A contact as screens show it. */
export function tappedOf(contact: UnclaimedContact): Tapped {
  const { id, channel, taskArea, direction, day, time } = contact
  const { contactType, counterpart, marks, quantity } = contact
  return {
    ...{ id, channel, taskArea, direction, day, time },
    ...{ contactType, counterpart, marks, quantity },
  }
}
