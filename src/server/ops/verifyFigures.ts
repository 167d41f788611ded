import type { MunicipalityId } from '../../contract/id.ts'
import { boundsOfWeek, countWeeksOf } from '../../domain/countWeek.ts'
import { totalOf } from '../../domain/rollup.ts'
import { boardOf } from '../board/board.ts'
import type { CampaignShelf, Shelved } from '../campaign/campaignShelf.ts'
import { csvFile } from '../export/csvFile.ts'
import type { Extract } from '../export/extract.ts'
import { jsonFile } from '../export/jsonFile.ts'
import { otherSums } from '../export/otherSums.ts'
import { cellsView, weekTotalsView } from '../export/view.ts'
import type { FilePart } from '../export/format.ts'
import { unbalancedActs } from '../store/correctionQuestions.ts'
import { signOffsOf } from '../signOff/signOffs.ts'
import { findDrift } from '../store/recount.ts'
import type { Database, Snapshot } from '../store/sql.ts'

type Of = { municipality: MunicipalityId; nowMs: number }

/** What a campaign comes to by each way there is to its figures, all from one snapshot. */
export type Ways = Record<'board' | 'tally' | 'entries' | 'weekTotals' | 'cells' | 'api', number>
/** The same for what was corrected: the boards, both files, the API, and the corrections themselves. */
export type CorrectedWays = Record<'board' | 'lines' | 'weekTotals' | 'cells' | 'api', number>
export type Verdict = {
  campaign: string
  ways: Ways
  corrected: CorrectedWays
  /** What its last revision was signed with, where it has been signed off. */
  signed?: number
  agree: boolean
}

/**
 * Whether every way to the figures leads to the same: what the boards of all weeks show a coordinator, the
 * tally they are made of, a count of the entries, both files and the API; whether that is still what was signed
 * off; whether it is so of corrections; and whether every tally equals its entries, cell by cell, and every act
 * on corrections its lines. Of campaigns whose entries are gone nothing is left to compare with.
 *
 * @returns a verdict on each campaign, how many cells of tallies differ from their entries, and how many
 *   acts from their lines
 */
export async function verifyFigures(
  { db, shelf }: { db: Database; shelf: CampaignShelf },
  of: Of,
): Promise<{ campaigns: Verdict[]; drifts: number; unbalanced: number }> {
  return db.snapshot(async (sql) => {
    const verdicts: Verdict[] = []
    for (const shelved of await shelf.all(sql, of.municipality)) {
      const { id, status } = shelved.campaign
      if (status === 'draft' || status === 'purged') continue
      const { ways, corrected } = await waysTo(sql, shelved, of)
      const signed = (await signOffsOf(sql, of.municipality, id)).at(-1)?.n
      const isOne = (each: object) => new Set(Object.values(each)).size === 1
      // Corrections may be made after the figures are signed, and are due to the next revision.
      const agree = isOne({ ...ways, signed: signed ?? ways.entries }) && isOne(corrected)
      verdicts.push({
        campaign: id,
        ways,
        corrected,
        ...(signed !== undefined && { signed }),
        agree,
      })
    }
    return {
      campaigns: verdicts,
      drifts: (await findDrift(sql, of.municipality)).length,
      unbalanced: (await unbalancedActs(sql, of.municipality)).length,
    }
  })
}

async function waysTo(
  sql: Snapshot,
  shelved: Shelved,
  of: Of,
): Promise<Pick<Verdict, 'ways' | 'corrected'>> {
  const weeks = countWeeksOf(shelved.campaign.days)
  const extract: Extract = { ...of, shelved, weeks }
  const { board: tally, entries, corrections: lines } = await otherSums(sql, extract)
  const board = { n: 0, corrected: 0 }
  for (const week of weeks) {
    const asked = { ...of, shelved, campaign: shelved.campaign.id, given: undefined }
    const { groups } = await boardOf(sql, { ...asked, ...boundsOfWeek(week) })
    board.n += totalOf(groups.flatMap(({ figures = [] }) => figures))
    board.corrected += totalOf(groups.flatMap(({ corrected = [] }) => corrected))
  }
  const weekTotals = await sumsOf(csvFile(sql, extract, weekTotalsView))
  const cells = await sumsOf(csvFile(sql, extract, cellsView))
  const api = await sumsOf(jsonFile(sql, extract, weekTotalsView))
  const files = (measure: 'n' | 'corrected') => ({
    ...{ weekTotals: weekTotals[measure], cells: cells[measure], api: api[measure] },
  })
  return {
    ways: { board: board.n, tally, entries, ...files('n') },
    corrected: { board: board.corrected, lines, ...files('corrected') },
  }
}

async function sumsOf(parts: AsyncGenerator<FilePart>): Promise<{ n: number; corrected: number }> {
  const sums = { n: 0, corrected: 0 }
  for await (const { n, corrected } of parts) {
    sums.n += n
    sums.corrected += corrected
  }
  return sums
}
