import type { Outcome } from './outcome.ts'

export type Sums = {
  runs: number
  ticks: number
  kills: number
  receipts: number
  breaches: number
}

/** What all runs of a kind come to: the numbers, how many checks held, and the lines that say so. */
export function summaryOf(kind: string, outcomes: readonly Outcome[]) {
  const done = outcomes.filter(({ skipped }) => skipped === undefined)
  const total = (of: (outcome: Outcome) => number) => done.reduce((sum, each) => sum + of(each), 0)
  const sums: Sums = {
    runs: done.length,
    ticks: total(({ ticks }) => ticks),
    kills: total(({ kills }) => kills),
    receipts: total(({ receipts }) => receipts),
    breaches: total(({ breaches }) => breaches.length),
  }
  const why = outcomes.find(({ skipped }) => skipped !== undefined)?.skipped
  const words = Object.entries(sums).map(([word, n]) => `${n} ${word}`)
  const happened = new Map<string, number>()
  for (const [name, n] of done.flatMap((outcome) => [...outcome.happened]))
    happened.set(name, (happened.get(name) ?? 0) + n)
  const often = [...happened].toSorted((a, b) => b[1] - a[1]).map(([name, n]) => `${name} ${n}`)
  return {
    sums,
    passed: total(({ passed }) => passed),
    lines: [
      `${kind}: ${why === undefined ? words.join(', ') : `SKIPPED, ${why}`}`,
      ...(often.length > 0 ? [`  ${often.join(', ')}`] : []),
    ],
  }
}
