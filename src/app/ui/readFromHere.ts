/**
 * Focus goes to what has just come, so that it is read from there. One function for all drawings: another
 * at each would be asked at each, and take the focus from whoever had gone on.
 */
export const readFromHere = (place: HTMLElement | null) => place?.focus({ preventScroll: true })
