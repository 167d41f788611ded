/** Where the section says what has just been done. */
export const saidId = 'units-said'

/** What had the focus is gone from the page, or stands elsewhere: it goes to what is said of it. */
export const focusSaid = () => setTimeout(() => document.getElementById(saidId)?.focus())
