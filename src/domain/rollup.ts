/** Anything that can be added up: some columns that say what it is, and how many. */
export type Countable = Record<
  string,
  string | number | boolean | undefined | Uint8Array | null
> & {
  n: number
}

/**
 * Adds up what is alike in the given columns. Neither order nor grouping of the parts matters, so
 * a tally that is added to bit by bit equals one that is made at once. Cells that come to nothing
 * are left out; the others come in the order of their columns, which is the order in which every
 * transaction writes them, so that two of them cannot wait for each other.
 */
export function rollUp<Part extends Countable, Column extends keyof Part & string>(
  parts: Iterable<Part>,
  columns: readonly Column[],
): (Pick<Part, Column> & { n: number })[] {
  const sums = new Map<string, Pick<Part, Column> & { n: number }>()
  for (const part of parts) {
    let key = ''
    for (const column of columns) key += `${String(part[column])}\u0000`
    const cell = sums.get(key)
    if (cell) cell.n += part.n
    else sums.set(key, { ...picked(part, columns), n: part.n })
  }
  return [...sums]
    .filter(([, { n }]) => n !== 0)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([, cell]) => cell)
}

function picked<Part extends Countable, Column extends keyof Part & string>(
  part: Part,
  columns: readonly Column[],
): Pick<Part, Column> {
  const some = {} as Pick<Part, Column>
  for (const column of columns) some[column] = part[column]
  return some
}

/** How many there are of all the parts. */
export const totalOf = (parts: Iterable<{ n: number }>): number => {
  let total = 0
  for (const { n } of parts) total += n
  return total
}
