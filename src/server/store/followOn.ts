import { runsOf } from '../../domain/numbers.ts'
import { isNumber, type Named, type Numbered } from './numbers.ts'
import type { Writer } from './sql.ts'

/**
 * Notes the numbers of a delivery that are one run and follow on those before, as nearly always:
 * one statement, and the device's row is locked by it. They leave no gap, and nobody has brought
 * them before. False, and nothing noted, where that is not so.
 */
export async function followOn(
  sql: Writer,
  { municipality, device }: Named,
  claims: readonly Numbered['claim'][],
): Promise<boolean> {
  const numbers = claims.map((claim) => claim['seq']).filter(isNumber)
  const [run, ...others] = runsOf(numbers)
  if (!run || others.length > 0) return false
  // Each number once, and each claim with one: whatever else is looked into.
  if (run.to - run.from + 1 !== claims.length) return false
  const noted = await sql.all(
    `UPDATE device SET seq_high = $4
     WHERE municipality = $1 AND id = $2 AND seq_high = $3 AND coalesce(seq_base, 0) <= $3
     RETURNING id`,
    [municipality, device, run.from - 1, run.to],
  )
  return noted.length > 0
}
