import { useEffect } from 'react'
import { showBadge } from '../badge.ts'
import type { Unsent } from '../counter.ts'

/** Keeps the number on the app's icon equal to what waits here. */
export function useBadge(unsent: Unsent | undefined): void {
  const n = unsent?.n
  useEffect(() => {
    if (n !== undefined) showBadge(n)
  }, [n])
}
