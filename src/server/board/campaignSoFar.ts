import type { CampaignDays } from '../../contract/campaign.ts'
import type { BoardAnswer } from '../../contract/tally.ts'
import type { Day } from '../../contract/time.ts'
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
  const [first, ...others] = weeksSoFar(days, today)
  if (!first) throw new Error('a campaign has at least one count day')
  const answers: [BoardAnswer, ...BoardAnswer[]] = [await boardOf(sql, { ...question, ...first })]
  for (const week of others) {
    answers.push(await boardOf(sql, { ...question, ...week }))
  }
  return sumOfWeeks(answers, ({ from, to }) =>
    days.count.filter((day) => from <= day && day <= to && day <= today).toSorted(),
  )
}

/** The weeks of a campaign that have begun, by Monday and Sunday; the first one in any case. */
export const weeksSoFar = (days: CampaignDays, today: Day): { from: Day; to: Day }[] =>
  countWeeksOf(days)
    .map((week) => boundsOfWeek(week))
    .filter(({ from }, at) => at === 0 || from <= today)
