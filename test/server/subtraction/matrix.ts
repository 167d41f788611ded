/** Sums that are known, of things that are not: of which of them each sum is, and how often. */
export type Sum = ReadonlyMap<number, number>

const prime = 1_000_003

function inverse(n: number): number {
  let [power, base] = [1, n]
  for (let left = prime - 2; left > 0; left = Math.floor(left / 2)) {
    if (left % 2 === 1) power = (power * base) % prime
    base = (base * base) % prime
  }
  return power
}

/**
 * What can be reckoned by adding and subtracting sums that are known: Gauss, in the numbers modulo a
 * prime, where nothing is rounded.
 */
export function reckoningWith(sums: Iterable<Sum>, width: number) {
  const basis: { row: Float64Array; lead: number }[] = []
  const reduced = (sum: Sum): Float64Array => {
    const left = new Float64Array(width)
    for (const [at, times] of sum) left[at] = (times + prime) % prime
    for (const { row, lead } of basis) {
      const times = left[lead] ?? 0
      if (times === 0) continue
      for (let at = lead; at < width; at += 1) {
        left[at] = ((left[at] ?? 0) + (prime - times) * (row[at] ?? 0)) % prime
      }
    }
    return left
  }
  for (const sum of sums) {
    const left = reduced(sum)
    const lead = left.findIndex((n) => n !== 0)
    if (lead < 0) continue
    const scale = inverse(left[lead] ?? 1)
    basis.push({ row: left.map((n) => (n * scale) % prime), lead })
    // Rows are taken off in the order of where they begin, so that none brings an earlier place back.
    basis.sort((a, b) => a.lead - b.lead)
  }
  return { gives: (sum: Sum): boolean => reduced(sum).every((n) => n === 0) }
}

/** As few of the sums as give another, for whoever wants to see how it is done. */
export function fewestThatGive<Known>(
  wanted: Sum,
  known: readonly Known[],
  sumOf: (each: Known) => Sum,
  width: number,
): Known[] {
  let left = [...known]
  for (const each of known) {
    const without = left.filter((other) => other !== each)
    if (reckoningWith(without.map(sumOf), width).gives(wanted)) left = without
  }
  return left
}
