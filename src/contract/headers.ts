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
