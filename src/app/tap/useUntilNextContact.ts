import { useState } from 'react'
import type { EntryId } from '../../contract/id.ts'
import type { Said } from '../counter.ts'

/**
 * Something opened for one contact: at the next tap it has closed by itself. A contact that has left
 * goes on under another id when more is said of it; what tells the two apart is that of a new one
 * nothing has been said yet.
 */
export function useUntilNextContact(
  said: Said,
): [isOpen: boolean, open: (isOpen: boolean) => void] {
  const [openFor, setOpenFor] = useState<EntryId>()
  const { id, contactType, counterpart, marks, quantity } = said
  const open = (isOpen: boolean) => setOpenFor(isOpen ? id : undefined)
  const isNext = openFor !== undefined && openFor !== id
  if (isNext) open(Boolean(contactType || counterpart || marks.length > 0 || quantity > 1))
  return [openFor === id, open]
}
