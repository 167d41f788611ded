import type { BoardAnswer } from '../../contract/tally.ts'
import { rollUp, totalOf } from '../../domain/rollup.ts'
import { figuresOfKinds } from '../store/kindQuestions.ts'
import type { Reader } from '../store/sql.ts'
import type { BoardQuestion } from './board.ts'
import type { ShownGroup } from './shownWeek.ts'
import { wantedOf } from './wantedOf.ts'

type Kinds = BoardAnswer['kinds']

/**
 * What the groups that are shown have by kind of contact: of whole groups only, since a kind that one
 * unit of a group alone had would be its own.
 *
 * @param total how many contacts there have to be: while versions change, a server of the one before
 *   adds nothing to this tally, and then the fine one is asked
 */
export async function kindsOf(
  sql: Reader,
  question: BoardQuestion,
  whole: readonly ShownGroup[],
  total: number,
): Promise<Kinds> {
  const kinds = await kindsIn(sql, question, whole, 'tally_kind')
  return totalOf(kinds) === total ? kinds : kindsIn(sql, question, whole, 'tally_fine')
}

async function kindsIn(
  sql: Reader,
  question: BoardQuestion,
  whole: readonly ShownGroup[],
  table: 'tally_kind' | 'tally_fine',
): Promise<Kinds> {
  const found: Kinds = []
  for (const wanted of wantedOf(question, whole)) {
    const figures = await figuresOfKinds(sql, question, wanted, table)
    for (const { direction, channel, contact_type: type, marks, afterwards, n } of figures) {
      found.push({
        ...{ direction, channel, n },
        contactType: type === '' ? undefined : type,
        misdirected: marks.split(',').includes('misdirected'),
        afterwards: afterwards === 1,
      })
    }
  }
  return rollUp(found, ['direction', 'channel', 'contactType', 'misdirected', 'afterwards'])
}
