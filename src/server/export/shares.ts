import { Direction } from '../../contract/entry.ts'
import type { Week } from '../../contract/time.ts'
import { totalOf } from '../../domain/rollup.ts'
import { shareOf } from '../../domain/share.ts'
import { cellsOf } from '../board/boardCells.ts'
import { kindsOf } from '../board/boardKinds.ts'
import { besideAll } from '../board/boardApart.ts'
import { apartOfUnits } from '../store/apartQuestions.ts'
import type { Snapshot } from '../store/sql.ts'
import { figuresOfUnits } from '../store/kindQuestions.ts'
import { type Extract, extractWeeks, groupsIn } from './extract.ts'

type Part = { n: number; of: number }

/** How much of a week's contacts was entered from memory, and how much came when the count was over. */
export type WeekShares = { week: Week; direction: Direction; afterwards: Part; late: Part }

/**
 * The shares that the board shows beside a week's totals, by the same questions and so of the same: what
 * came late is told only of units that stand by themselves, out of what those have. A week without
 * contacts of a direction has none of it.
 */
export async function sharesIn(sql: Snapshot, extract: Extract): Promise<WeekShares[]> {
  const { municipality, shelved, nowMs } = extract
  const found: WeekShares[] = []
  for (const bounds of extractWeeks(extract)) {
    const { week, from, to } = bounds
    const period = { municipality, campaign: shelved.campaign.id, from, to }
    const question = { ...period, shelved, nowMs, given: undefined }
    const groups = await groupsIn(sql, extract, bounds)
    const total = totalOf(await cellsOf(sql, question, groups))
    const kinds = await kindsOf(sql, question, groups, total)
    const figuresOf = Map.groupBy(await figuresOfUnits(sql, period), ({ unit }) => unit)
    const late = besideAll(await apartOfUnits(sql, period, 'late'), groups, figuresOf)
    for (const direction of Direction.options) {
      const own = kinds.filter((kind) => kind.direction === direction)
      const of = totalOf(own)
      if (of === 0) continue
      const { n = 0, of: base = 0 } = late.find((each) => each.direction === direction) ?? {}
      found.push({
        ...{ week, direction, late: { n, of: base } },
        afterwards: { n: totalOf(own.filter(({ afterwards }) => afterwards)), of },
      })
    }
  }
  return found
}

/** The shares of all weeks as one, by direction. */
export const sharesTogether = (shares: readonly WeekShares[]): Omit<WeekShares, 'week'>[] =>
  Direction.options.map((direction) => {
    const own = shares.filter((each) => each.direction === direction)
    return {
      direction,
      afterwards: sumOf(own.map(({ afterwards }) => afterwards)),
      late: sumOf(own.map(({ late }) => late)),
    }
  })

const sumOf = (parts: readonly Part[]): Part => ({
  n: totalOf(parts),
  of: parts.reduce((sum, { of }) => sum + of, 0),
})

/** A share as it stands in a file: `52,5 %`; nothing is no share of nothing. */
export function shareWords({ n, of }: Part): string {
  const share = shareOf(n, of)
  return share === undefined ? '' : tenthsWords(share)
}

/** Tenths of a per cent as they stand in a file: `52,5 %`. */
export const tenthsWords = (tenths: number): string =>
  `${(tenths / 10).toFixed(1).replace('.', ',')} %`

/** What the two mean, where a file explains its fields. */
export const shareMeanings = {
  afterwards: {
    name: 'Efterregistreret',
    means: 'Hvor mange af antal der blev skrevet ind bagefter, og ikke med det samme',
  },
  late: {
    name: 'Kom efter slut',
    means:
      'Hvor mange der kom, da tællingen var lukket, og er talt med: kun af enheder, der vises for sig selv, og ud af alt, hvad de har',
  },
} as const
