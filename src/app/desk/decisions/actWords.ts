import type { Decided, DecisionAct, DecisionGroup } from '../../../contract/decision.ts'
import type { StaffText } from '../../text/staffDa.ts'

type Words = StaffText['decisions']
type Choice = { act: DecisionAct; one: string; all: string }

/** What can be done with what stands so, the likelier first, in the words of why it waits. */
export function choicesOf(
  { act: words }: Words,
  { why, takes }: Pick<DecisionGroup, 'why' | 'takes'>,
  of: Decided,
): Choice[] {
  const take: Choice =
    why === 'clock'
      ? { act: 'take', one: words.move, all: words.moveAll }
      : why === 'foreign_undo'
        ? { act: 'take', one: words.undo, all: words.undoAll }
        : { act: 'take', one: words.take, all: words.takeAll }
  const decline: Choice =
    why === 'clock'
      ? { act: 'decline', one: words.keep, all: words.keepAll }
      : { act: 'decline', one: words.decline, all: words.declineAll }
  const reopen: Choice = { act: 'reopen', one: words.reopen, all: words.reopen }
  if (of === 'taken') return [decline]
  if (of === 'waiting') return takes ? [take, decline] : [decline]
  // The day of a clock that was off was kept: there is nothing to wait for again.
  return takes ? [take] : why === 'clock' ? [] : [reopen]
}

/** How an act is called that is about all of several. */
export const wordsOf = (choices: readonly Choice[], wanted: DecisionAct): string =>
  choices.find(({ act }) => act === wanted)?.all ?? ''

/** What has been decided, with how much it is. */
export function standsWords(
  { stands }: Words,
  why: DecisionGroup['why'],
  of: Exclude<Decided, 'waiting'>,
  what: string,
): string {
  if (why === 'clock') return of === 'taken' ? stands.moved(what) : stands.kept(what)
  if (why === 'foreign_undo') return of === 'taken' ? stands.undone(what) : stands.stands(what)
  return stands[of](what)
}
