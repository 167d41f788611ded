/** What a counter asks, apart from what only the staff does: a phone need not load their addresses. */
export const counterRoutes = {
  municipality: { method: 'GET', path: '/api/v1/municipality' },
  join: { method: 'POST', path: '/api/v1/join' },
  counter: { method: 'GET', path: '/api/v1/counter' },
  team: { method: 'GET', path: '/api/v1/counter/team' },
  switchUnit: { method: 'POST', path: '/api/v1/counter/unit' },
  leave: { method: 'POST', path: '/api/v1/counter/leave' },
  deliver: { method: 'POST', path: '/api/v1/entries' },
  digest: { method: 'POST', path: '/api/v1/digest' },
  receipts: { method: 'POST', path: '/api/v1/receipts' },
  renew: { method: 'POST', path: '/api/v1/devices/renew' },
  /** A network that asks for a login is opened by it. */
  health: { method: 'GET', path: '/healthz' },
} as const
