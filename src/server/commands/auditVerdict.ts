import { instantOf } from '../../domain/moment.ts'
import type { Verified } from '../audit/verifyChain.ts'

const mostFaults = 50

/** What is said of the logs that were verified, and whether all is well with them. */
export function verdictOf(
  all: readonly Verified[],
  expected: string | undefined,
): { text: string; whole: boolean } {
  if (all.length === 0) return { text: 'There is no log.\n', whole: false }
  const lines = all.flatMap(linesOf)
  const faulty = all.some(({ faults }) => faults.length > 0)
  const at = all.find(({ found }) => found !== undefined)
  if (expected !== undefined) lines.push(...(at ? [foundIn(at)] : notFoundIn(all)))
  const missing = expected !== undefined && !at
  return { text: `${lines.join('\n')}\n`, whole: !faulty && !missing }
}

function linesOf({ municipality, rows, first, head, checkpoints, faults }: Verified): string[] {
  const span = first === undefined ? 'no rows' : `rows ${first} to ${first + rows - 1}`
  const end = head ? `head ${head.number} ${head.hash}` : 'no head'
  const signed = checkpoints === 1 ? '1 checkpoint' : `${checkpoints} checkpoints`
  if (faults.length === 0)
    return [`${municipality}: whole. ${rows} rows (${span}), ${signed}, ${end}`]
  const told = faults.slice(0, mostFaults).map(({ number, says }) => `  ${number}: ${says}`)
  const more = faults.length > mostFaults ? [`  and ${faults.length - mostFaults} more`] : []
  return [
    `${municipality}: BROKEN in ${faults.length} places. ${rows} rows, ${end}`,
    ...told,
    ...more,
  ]
}

function foundIn({ municipality, found, faults }: Verified): string {
  const place = `The hash is that of number ${found} in ${municipality}`
  return faults.length > 0
    ? `${place}, but the chain is broken, as is said above.`
    : `${place}: everything up to there is as it was then.`
}

function notFoundIn(all: readonly Verified[]): string[] {
  const restored = all.flatMap(({ municipality, restored: times }) =>
    times.map(({ number, at }) => `  ${municipality}: restored ${instantOf(at)}, number ${number}`),
  )
  return [
    'The hash is in no chain here: what was noted up to it was changed or removed, or the store was put',
    'back to a backup from before it.',
    ...(restored.length > 0 ? ['Restores that the log tells of:', ...restored] : []),
  ]
}
