import { danishDay } from './danishTime.ts'
import type { Truth } from './ledger.ts'
import { theCampaign } from './template.ts'

/** An entry of the store, as far as somebody may have to decide on it. */
export type Waiting = {
  id: string
  kind: string
  state: string
  reason: string | null
  counted: number
  doubtful: number
  /** The half-hour it says, as the store numbers it. */
  time: number
  unit: string | null
  day: string
  received: string
  undoes: string | undefined
  rest: string | null
}

type Stands = 'waiting' | 'taken' | 'declined'
type Decision = { why: string; stands: 'taken' | 'declined'; words: string[]; undoes?: string }

const { days } = theCampaign()
const isKnown = (day: string): boolean =>
  [...days.trial, ...days.count].some((each) => each === day)

/**
 * What leads have decided, by what they were seen to do: which entry stands as taken in or declined
 * since, and which counts at another time than its own. It never asks the server.
 */
export function createDecided(statusOf: (municipality: string) => string) {
  const admissions = new Map<string, Decision>()
  const clocks = new Map<string, { stands: 'taken' | 'declined'; at?: string }>()
  const of = (municipality: string, id: string) => admissions.get(`${municipality} ${id}`)

  function mattersIn(municipality: string, row: Waiting): { why: string; stands: Stands }[] {
    const known = of(municipality, row.id)
    const waits = row.state === 'held' || (row.state === 'late' && row.counted === 0)
    const admission =
      known && row.state !== 'undone'
        ? [known]
        : waits
          ? [{ why: row.reason ?? 'late', stands: 'waiting' as const }]
          : []
    const isPlacedBy = row.reason === 'not_a_count_day'
    const clock =
      row.doubtful === 1 && row.counted === 1 && !isPlacedBy && !isLikelyAsItIs(row)
        ? [{ why: 'clock', stands: clocks.get(`${municipality} ${row.id}`)?.stands ?? 'waiting' }]
        : []
    return [...admission, ...clock] as { why: string; stands: Stands }[]
  }

  return {
    admissions,
    clocks,
    of,
    mattersIn,
    /** Where somebody has placed an entry, and nobody put it back. */
    placeOf: (municipality: string, id: string) => clocks.get(`${municipality} ${id}`)?.at,
    /** Whether somebody let an undo of another device take it back. */
    tookBack: (municipality: string, id: string) =>
      [...admissions].some(
        ([key, { stands, undoes }]) =>
          key.startsWith(`${municipality} `) && stands === 'taken' && undoes === id,
      ),

    decided(
      municipality: string,
      row: Waiting,
      { why, act, truth }: { why: string; act: 'take' | 'decline'; truth: Truth | undefined },
    ): void {
      const key = `${municipality} ${row.id}`
      const likely = likelyIn(row)
      if (why === 'clock') {
        if (act === 'decline') clocks.set(key, { stands: 'declined' })
        else if (likely) clocks.set(key, { stands: 'taken', at: likely.time })
        return
      }
      const stands = act === 'take' ? 'taken' : 'declined'
      if (row.kind === 'undo' && row.undoes) {
        const words = [act === 'take' ? 'counted' : 'declined']
        admissions.set(key, { why, stands, words, undoes: row.undoes })
        return
      }
      const isMoved = why === 'not_a_count_day'
      if (act === 'decline') {
        admissions.set(key, { why, stands, words: ['declined'] })
        if (isMoved) clocks.delete(key)
        return
      }
      const day = isMoved ? likely?.day : row.day
      // What names what there is not waits for that, whoever lets it into its unit.
      if (truth?.held || day === undefined || !isKnown(day)) return
      const status = statusOf(municipality)
      const isLate = status === 'closed' || row.received > '2026-10-26'
      admissions.set(key, { why, stands, words: [isLate ? 'late 1' : 'counted'] })
      if (isMoved && likely) clocks.set(key, { stands: 'taken', at: likely.time })
    },
  }
}

const proposedIn = ({ rest }: Waiting) => (JSON.parse(rest ?? '{}') as { likely?: string }).likely

/** Its clock was off, and by less than made another half-hour of it. */
const isLikelyAsItIs = (row: Waiting): boolean =>
  Date.parse(proposedIn(row) ?? '') / 1_800_000 === row.time

/** What was proposed, where it is a day that is counted on. */
function likelyIn(row: Waiting): { day: string; time: string } | undefined {
  const time = proposedIn(row)
  if (time === undefined) return undefined
  const day = danishDay(Date.parse(time))
  return isKnown(day) ? { day, time } : undefined
}
