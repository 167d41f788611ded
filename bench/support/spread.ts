/** The value that so much of the others lie at or below; `share` between 0 and 1. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  const at = Math.min(sorted.length - 1, Math.max(0, Math.ceil(share * sorted.length) - 1))
  return sorted[at] ?? Number.NaN
}

export const median = (values: readonly number[]): number => quantile(values, 0.5)

type Form = { unit: string; better?: 'lower' | 'higher' }

/** `12.3 [15–11] ms`: the median of the rounds, then the worst and the best of them. */
export function spread(rounds: readonly number[], { unit, better = 'lower' }: Form): string {
  const ends = [Math.max(...rounds), Math.min(...rounds)]
  if (better === 'higher') ends.reverse()
  const [worst = 0, best = 0] = ends
  return `${figure(median(rounds))} [${figure(worst)}–${figure(best)}]${unit}`
}

/** A number with as many digits as can be trusted. */
export function figure(n: number): string {
  const digits = n >= 100 || Number.isInteger(n) ? 0 : n >= 10 ? 1 : 2
  return n.toLocaleString('en', { minimumFractionDigits: digits, maximumFractionDigits: digits })
}

export const percent = (part: number, whole: number): string => `${figure((100 * part) / whole)} %`
