export const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** What XML has no way of saying: control characters, halves of a pair, and two that are none. */
// oxlint-disable-next-line no-control-regex -- these are what is looked for
const unsayable = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g

/** A text between tags or quotes. */
export const escaped = (text: string): string =>
  text
    .toWellFormed()
    .replace(unsayable, '')
    .replace(/[&<>"]/g, (letter) => entities[letter] ?? '')

/** The same as a spreadsheet reads it, to which `_x0041_` would be an A. */
export const cellText = (text: string): string =>
  escaped(text).replace(/_(?=x[\dA-Fa-f]{4}_)/g, '_x005F_')
