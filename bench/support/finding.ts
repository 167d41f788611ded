import type { Scope } from './scope.ts'

/** One line of the table: what was measured, against what, and beside what. */
export type Finding = {
  what: string
  measured: string
  budget: string
  verdict: 'pass' | 'miss' | 'failed' | 'not built yet' | ''
  /** The baseline of the same run and the ratio to it, or whatever else belongs beside. */
  beside: string
}

/** What a measurement is given to work with. */
export type Bench = {
  /** Sizes are shrunk: to try the measurement itself, not to be quoted. */
  quick: boolean
  scope: Scope
  /** Where the server's CPU profiles go, when they are asked for. */
  profile: string | undefined
  say: (text: string) => void
  /** Where the app lies, built; it is built when the first of them asks. */
  app: () => string
}

export type Measure = (bench: Bench) => Promise<Finding[]>

export const verdictOn = (kept: boolean): Finding['verdict'] => (kept ? 'pass' : 'miss')

const heads = ['What', 'Measured', 'Budget', '', 'Beside it']

/** The findings as a Markdown table whose columns are also straight on a terminal. */
export function tableOf(findings: readonly Finding[]): string {
  const rows = findings.map(({ what, measured, budget, verdict, beside }) => [
    what,
    measured,
    budget,
    verdict,
    beside,
  ])
  const widths = heads.map((_, at) =>
    Math.max(3, ...[heads, ...rows].map((row) => row[at]?.length ?? 0)),
  )
  const line = (cells: readonly string[]) =>
    `| ${widths.map((width, at) => (cells[at] ?? '').padEnd(width)).join(' | ')} |`
  return [line(heads), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)].join('\n')
}
