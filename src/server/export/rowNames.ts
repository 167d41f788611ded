/**
 * The numbers of rows in words, put together from their thousands and the rest: V8 remembers what it
 * has made of a number, and would have to remember a million that come once.
 */
export function rowNames(): (number: number) => string {
  const rests = Array.from({ length: 1000 }, (_, rest) => String(rest).padStart(3, '0'))
  let thousands = 0
  let before = ''
  return (number) => {
    if (number < 1000) return String(number)
    const rest = number % 1000
    if ((number - rest) / 1000 !== thousands) {
      thousands = (number - rest) / 1000
      before = String(thousands)
    }
    return before + (rests[rest] ?? '')
  }
}
