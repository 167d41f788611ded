/** Of every cookie there is: for this host alone, never seen by a script, never sent from elsewhere. */
export const cookieSettings = {
  path: '/',
  secure: true,
  httpOnly: true,
  sameSite: 'strict',
} as const

const days = 24 * 60 * 60

/** 400 days is the longest a browser keeps a cookie. */
export const longestAge = 400 * days
