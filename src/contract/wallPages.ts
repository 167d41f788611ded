/** What a screen on a wall shows. Not among the pages that every counter loads the addresses of. */
export const wallPage = '/desk/wall'

/** Leads there, and is typed with a remote control. */
export const shortWallAddress = '/tv'

/** Where screens are paired, listed and taken back. */
export const screensPage = '/desk/screens'
