import type { ImportPlan } from '../../../../domain/catalogue/importPlan.ts'

/** How many lines of a list add, change, and change nothing. */
export function countsOf(lines: ImportPlan<unknown>['lines']) {
  const counts = { added: 0, changed: 0, same: 0 }
  for (const { is } of lines) counts[is] += 1
  return counts
}
