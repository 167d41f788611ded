/** An invite code as it is read aloud and printed: in two groups of five. */
export const grouped = (code: string): string => `${code.slice(0, 5)}-${code.slice(5)}`
