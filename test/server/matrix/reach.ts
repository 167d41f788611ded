import type { RouteName } from '../../../src/contract/routes.ts'
import type { Reach } from './place.ts'
import { reachOfAccess } from './reachOfAccess.ts'
import { reachOfCounters } from './reachOfCounters.ts'
import { reachOfFigures } from './reachOfFigures.ts'
import { reachOfStaff } from './reachOfStaff.ts'

/**
 * What the ids of each route refer to: with `rights`, all there is to say about who reaches what. A
 * route that is not here does not compile.
 */
export const reach: Record<RouteName, Reach> = {
  ...reachOfCounters,
  ...reachOfAccess,
  ...reachOfFigures,
  ...reachOfStaff,
}
