/** Sequence numbers that follow one another, both ends included. */
export type Run = { from: number; to: number }

/** The lowest and the highest number that a device has brought; none at first. */
export type Reach = Run | undefined

/** Numbers as runs, in ascending order: most deliveries are a single one. */
export function runsOf(numbers: readonly number[]): Run[] {
  const runs: Run[] = []
  for (const number of [...new Set(numbers)].toSorted((a, b) => a - b)) {
    const last = runs.at(-1)
    if (last && number === last.to + 1) last.to = number
    else runs.push({ from: number, to: number })
  }
  return runs
}

export const isWithin = (number: number, { from, to }: Run): boolean =>
  from <= number && number <= to

/** What is left of a run when another is taken out of it: nothing, one part or two. */
export const without = (run: Run, taken: Run): Run[] =>
  [
    { from: run.from, to: Math.min(run.to, taken.from - 1) },
    { from: Math.max(run.from, taken.to + 1), to: run.to },
  ].filter(({ from, to }) => from <= to)

/** The reach with a run more, and the numbers that now lie open between the two. */
export function widened(reach: Reach, run: Run): { reach: Run; open: Run[] } {
  if (!reach) return { reach: { ...run }, open: [] }
  const between = [
    { from: reach.to + 1, to: run.from - 1 },
    { from: run.to + 1, to: reach.from - 1 },
  ]
  return {
    reach: { from: Math.min(reach.from, run.from), to: Math.max(reach.to, run.to) },
    open: between.filter(({ from, to }) => from <= to),
  }
}
