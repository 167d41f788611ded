import type { Role } from '../../contract/account.ts'
import type { RouteName } from '../../contract/routes.ts'

/** Who a route answers. `device` is a counter; the others are staff; `anyone` needs no credential. */
export type Right = 'anyone' | 'device' | Role

/**
 * Who may use which route: the whole of it. A route that is not here does not compile, and whoever
 * is not named is turned away before the route's own code runs.
 */
export const rights: Record<RouteName, readonly Right[]> = {
  municipality: ['anyone'],
  join: ['anyone'],
  counter: ['device'],
  switchUnit: ['device'],
  leave: ['device'],
  deliver: ['device'],
  digest: ['device'],
  receipts: ['device'],
  renew: ['device'],
  signIn: ['anyone'],
  session: ['lead', 'coordinator', 'operator'],
  signOut: ['lead', 'coordinator', 'operator'],
  switchBack: ['lead', 'coordinator', 'operator'],
  campaigns: ['lead', 'coordinator'],
  campaign: ['lead', 'coordinator'],
  board: ['lead', 'coordinator'],
  weekTotals: ['coordinator'],
  cells: ['coordinator'],
  control: ['coordinator'],
  bundle: ['coordinator'],
  rescue: ['lead', 'coordinator'],
  cspReport: ['anyone'],
  openapi: ['anyone'],
  health: ['anyone'],
  ready: ['anyone'],
}
