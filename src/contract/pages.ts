/** The pages of the app that a browser may open directly. Each is answered with the same shell. */
export const pages = {
  count: '/',
  today: '/today',
  team: '/team',
  /** The mini counter, where it has to be a window of its own. */
  mini: '/mini',
  join: '/join',
  stored: '/stored',
  settings: '/settings',
  staff: '/staff',
  board: '/board',
  /** What a number of the board is made of. */
  cells: '/board/cells',
  desk: '/desk',
  people: '/desk/people',
  log: '/desk/log',
  retention: '/desk/retention',
  signOff: '/desk/sign-off',
  access: '/staff/access',
  invites: '/desk/invites',
  units: '/units',
  corrections: '/desk/corrections',
  decisions: '/desk/decisions',
} as const

/** Below the desk each thing that is set up has a page of its own. */
export const deskPages = '/desk/*'

export const campaignPages = '/desk/campaigns'
