/**
 * Every address of the API, once. The server registers exactly these, with who may use them from
 * `src/server/access/rights.ts`; a test holds the three together.
 */
export const routes = {
  municipality: { method: 'GET', path: '/api/v1/municipality' },
  join: { method: 'POST', path: '/api/v1/join' },
  counter: { method: 'GET', path: '/api/v1/counter' },
  switchUnit: { method: 'POST', path: '/api/v1/counter/unit' },
  leave: { method: 'POST', path: '/api/v1/counter/leave' },
  deliver: { method: 'POST', path: '/api/v1/entries' },
  digest: { method: 'POST', path: '/api/v1/digest' },
  receipts: { method: 'POST', path: '/api/v1/receipts' },
  renew: { method: 'POST', path: '/api/v1/devices/renew' },
  rescue: { method: 'POST', path: '/api/v1/rescue' },
  signIn: { method: 'POST', path: '/api/v1/session' },
  session: { method: 'GET', path: '/api/v1/session' },
  signOut: { method: 'DELETE', path: '/api/v1/session' },
  switchBack: { method: 'POST', path: '/api/v1/session/previous' },
  campaigns: { method: 'GET', path: '/api/v1/campaigns' },
  campaign: { method: 'GET', path: '/api/v1/campaigns/:campaign' },
  board: { method: 'GET', path: '/api/v1/campaigns/:campaign/board' },
  weekTotals: { method: 'GET', path: '/api/v1/campaigns/:campaign/export/week-totals.csv' },
  cells: { method: 'GET', path: '/api/v1/campaigns/:campaign/export/cells.csv' },
  control: { method: 'GET', path: '/api/v1/campaigns/:campaign/export/control.csv' },
  bundle: { method: 'GET', path: '/api/v1/campaigns/:campaign/export/bundle.zip' },
  cspReport: { method: 'POST', path: '/api/v1/csp-reports' },
  openapi: { method: 'GET', path: '/api/v1/openapi.json' },
  health: { method: 'GET', path: '/healthz' },
  ready: { method: 'GET', path: '/readyz' },
} as const

export type RouteName = keyof typeof routes

/** The pages of the app that a browser may open directly. Each is answered with the same shell. */
export const pages = {
  count: '/',
  join: '/join',
  stored: '/stored',
  staff: '/staff',
  board: '/board',
  desk: '/desk',
} as const

/** Sent with every request that changes something: a foreign page cannot add it without asking. */
export const ownRequestHeader = 'x-tael'

/**
 * Names a question, and comes back with its answer: what a cache kept of an earlier one would say
 * that something is held which is lost by now, and would put clocks back.
 */
export const questionHeader = 'x-tael-question'

/** Told by a counter that joins or asks for its unit: which app it runs, and whether storage stays. */
export const appHeader = 'x-tael-app'
export const keptHeader = 'x-tael-kept'
