import type { TaskAreaId } from '../contract/id.ts'

/** So many are moved to the front; the others stand where the catalogue has them, and are found there. */
const most = 6
/** A task area that was tapped less often is as likely a slip as a habit. */
const least = 3

/**
 * The task areas to stand after the favourites, the most used first. Of those used alike the
 * catalogue's order decides, in which they come.
 */
export const mostUsed = (
  use: readonly { area: TaskAreaId; n: number }[],
  favourites: readonly TaskAreaId[] = [],
): TaskAreaId[] =>
  use
    .filter(({ area, n }) => n >= least && !favourites.includes(area))
    .toSorted((one, other) => other.n - one.n)
    .slice(0, most)
    .map(({ area }) => area)
