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
  askForPasskey: { method: 'POST', path: '/api/v1/session/passkey/options' },
  signInByPasskey: { method: 'POST', path: '/api/v1/session/passkey' },
  provider: { method: 'GET', path: '/api/v1/session/provider' },
  goToProvider: { method: 'POST', path: '/api/v1/session/provider' },
  visitProvider: { method: 'POST', path: '/api/v1/session/provider/visit' },
  comeFromProvider: { method: 'GET', path: '/api/v1/session/provider/callback' },
  postFromProvider: { method: 'POST', path: '/api/v1/session/provider/callback' },
  identities: { method: 'GET', path: '/api/v1/identities' },
  removeIdentity: { method: 'DELETE', path: '/api/v1/identities/:identity' },
  signInByPassword: { method: 'POST', path: '/api/v1/session/password' },
  signInByRecovery: { method: 'POST', path: '/api/v1/session/recovery' },
  confirmByPasskey: { method: 'POST', path: '/api/v1/session/confirm/passkey' },
  confirmByPassword: { method: 'POST', path: '/api/v1/session/confirm/password' },
  ownAccess: { method: 'GET', path: '/api/v1/access' },
  setPassword: { method: 'PUT', path: '/api/v1/access/password' },
  removePassword: { method: 'DELETE', path: '/api/v1/access/password' },
  makeRecoveryCodes: { method: 'POST', path: '/api/v1/access/recovery-codes' },
  sessions: { method: 'GET', path: '/api/v1/access/sessions' },
  endSession: { method: 'DELETE', path: '/api/v1/access/sessions/:session' },
  endOtherSessions: { method: 'DELETE', path: '/api/v1/access/sessions' },
  passkeys: { method: 'GET', path: '/api/v1/passkeys' },
  preparePasskey: { method: 'POST', path: '/api/v1/passkeys/options' },
  addPasskey: { method: 'POST', path: '/api/v1/passkeys' },
  removePasskey: { method: 'DELETE', path: '/api/v1/passkeys/:passkey' },
  people: { method: 'GET', path: '/api/v1/desk/people' },
  addPerson: { method: 'POST', path: '/api/v1/desk/people' },
  changePerson: { method: 'PUT', path: '/api/v1/desk/people/:account' },
  removePerson: { method: 'DELETE', path: '/api/v1/desk/people/:account' },
  renewLink: { method: 'POST', path: '/api/v1/desk/people/:account/link' },
  auditLog: { method: 'GET', path: '/api/v1/desk/log' },
  auditExport: { method: 'GET', path: '/api/v1/desk/log.csv' },
  endSessionsOf: { method: 'DELETE', path: '/api/v1/desk/people/:account/sessions' },
  campaigns: { method: 'GET', path: '/api/v1/campaigns' },
  campaign: { method: 'GET', path: '/api/v1/campaigns/:campaign' },
  board: { method: 'GET', path: '/api/v1/campaigns/:campaign/board' },
  weekTotals: { method: 'GET', path: '/api/v1/campaigns/:campaign/export/week-totals.csv' },
  cells: { method: 'GET', path: '/api/v1/campaigns/:campaign/export/cells.csv' },
  control: { method: 'GET', path: '/api/v1/campaigns/:campaign/export/control.csv' },
  bundle: { method: 'GET', path: '/api/v1/campaigns/:campaign/export/bundle.zip' },
  invites: { method: 'GET', path: '/api/v1/campaigns/:campaign/invites' },
  makeInvites: { method: 'POST', path: '/api/v1/campaigns/:campaign/invites' },
  nearlyUsed: { method: 'GET', path: '/api/v1/invites/nearly-used' },
  raiseInvite: { method: 'POST', path: '/api/v1/invites/:invite/raise' },
  revokeInvite: { method: 'POST', path: '/api/v1/invites/:invite/revoke' },
  devices: { method: 'GET', path: '/api/v1/units/:unit/devices' },
  nameDevice: { method: 'POST', path: '/api/v1/units/:unit/devices/:device/name' },
  revokeDevice: { method: 'POST', path: '/api/v1/units/:unit/devices/:device/revoke' },
  joinedSince: { method: 'GET', path: '/api/v1/units/:unit/joined-since' },
  rejectSince: { method: 'POST', path: '/api/v1/units/:unit/reject-since' },
  deskCampaigns: { method: 'GET', path: '/api/v1/desk/campaigns' },
  createCampaign: { method: 'POST', path: '/api/v1/desk/campaigns' },
  deskCampaign: { method: 'GET', path: '/api/v1/desk/campaigns/:campaign' },
  saveCampaign: { method: 'PUT', path: '/api/v1/desk/campaigns/:campaign' },
  deleteCampaign: { method: 'DELETE', path: '/api/v1/desk/campaigns/:campaign' },
  campaignChanges: { method: 'GET', path: '/api/v1/desk/campaigns/:campaign/changes' },
  campaignSurroundings: { method: 'GET', path: '/api/v1/desk/campaigns/:campaign/surroundings' },
  retention: { method: 'GET', path: '/api/v1/desk/retention' },
  setRetention: { method: 'PUT', path: '/api/v1/desk/campaigns/:campaign/retention' },
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
  settings: '/settings',
  staff: '/staff',
  board: '/board',
  desk: '/desk',
  people: '/desk/people',
  log: '/desk/log',
  retention: '/desk/retention',
  access: '/staff/access',
  invites: '/desk/invites',
  units: '/units',
} as const

/** Below the desk each thing that is set up has a page of its own. */
export const deskPages = '/desk/*'

export const campaignPages = '/desk/campaigns'

/** Sent with every request that changes something: a foreign page cannot add it without asking. */
export const ownRequestHeader = 'x-tael'

/** What a device says of itself when it joins and asks for its unit: which app it runs. */
export const appHeader = 'x-tael-app'

/** Beside it: whether its browser has promised to keep what is stored, `yes` or `no`. */
export const keptHeader = 'x-tael-kept'

/** As which device a counter asks: the cookie of a name that it had before may have come back. */
export const deviceHeader = 'x-tael-device'

/**
 * Names a question, and comes back with its answer: what a cache kept of an earlier one would say
 * that something is held which is lost by now, and would put clocks back.
 */
export const questionHeader = 'x-tael-question'
