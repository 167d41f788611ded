import type { BoardAnswer } from '../../contract/tally.ts'
import { boundsOfWeek, countWeeksOf } from '../../domain/countWeek.ts'
import { dayOf } from '../../domain/moment.ts'
import { sumOfWeeks } from '../../domain/sumOfWeeks.ts'
import type { Reader } from '../store/sql.ts'
import { type BoardQuestion, boardOf } from './board.ts'

/**
 * A campaign from its first week to the one that runs. Each week is asked for by itself, in the
 * groups it is shown in; nothing is added up but what each of them shows.
 */
export async function campaignSoFar(
  sql: Reader,
  question: Omit<BoardQuestion, 'from' | 'to'>,
): Promise<BoardAnswer> {
  const { days } = question.shelved.campaign
  const today = dayOf(question.nowMs)
  const [first, ...others] = countWeeksOf(days).map((week) => boundsOfWeek(week))
  if (!first) throw new Error('a campaign has at least one count day')
  const answers: [BoardAnswer, ...BoardAnswer[]] = [await boardOf(sql, { ...question, ...first })]
  for (const week of others.filter(({ from }) => from <= today)) {
    answers.push(await boardOf(sql, { ...question, ...week }))
  }
  return sumOfWeeks(answers, ({ from, to }) =>
    days.count.filter((day) => from <= day && day <= to && day <= today).toSorted(),
  )
}
