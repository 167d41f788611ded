/** A code as people write it down, `7K3QF-9M2XB`; what is no letter or digit is left out. */
export function groupedCode(typed: string): string {
  const bare = typed.toUpperCase().replace(/[^0-9A-Z]/g, '')
  return bare.length > 5 ? `${bare.slice(0, 5)}-${bare.slice(5)}` : bare
}
