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
import { signOffsOf } from '../signOff/signOffs.ts'
import { findDrift } from '../store/recount.ts'
import type { Database, Snapshot } from '../store/sql.ts'

type Of = { municipality: MunicipalityId; nowMs: number }

/** What a campaign comes to by each way there is to its figures, all from one snapshot. */
export type Ways = Record<'board' | 'tally' | 'entries' | 'weekTotals' | 'cells' | 'api', number>
export type Verdict = {
  campaign: string
  ways: Ways
  /** What its last revision was signed with, where it has been signed off. */
  signed?: number
  agree: boolean
}

/**
 * Whether every way to the figures leads to the same: what the boards of all weeks show a coordinator, the
 * tally they are made of, a count of the entries, both files and the API; whether that is still what was signed
 * off; and whether every tally equals its entries, cell by cell. Of campaigns whose entries are gone nothing is left to compare with.
 *
 * @returns a verdict on each campaign, and how many cells of tallies differ from their entries
 */
export async function verifyFigures(
  { db, shelf }: { db: Database; shelf: CampaignShelf },
  of: Of,
): Promise<{ campaigns: Verdict[]; drifts: number }> {
  return db.snapshot(async (sql) => {
    const verdicts: Verdict[] = []
    for (const shelved of await shelf.all(sql, of.municipality)) {
      const { id, status } = shelved.campaign
      if (status === 'draft' || status === 'purged') continue
      const ways = await waysTo(sql, shelved, of)
      const signed = (await signOffsOf(sql, of.municipality, id)).at(-1)?.n
      const agree = new Set([...Object.values(ways), signed ?? ways.entries]).size === 1
      verdicts.push({ campaign: id, ways, ...(signed !== undefined && { signed }), agree })
    }
    return { campaigns: verdicts, drifts: (await findDrift(sql, of.municipality)).length }
  })
}

async function waysTo(sql: Snapshot, shelved: Shelved, of: Of): Promise<Ways> {
  const weeks = countWeeksOf(shelved.campaign.days)
  const extract: Extract = { ...of, shelved, weeks }
  const { board: tally, entries } = await otherSums(sql, extract)
  let board = 0
  for (const week of weeks) {
    const asked = { ...of, shelved, campaign: shelved.campaign.id, given: undefined }
    const { groups } = await boardOf(sql, { ...asked, ...boundsOfWeek(week) })
    board += totalOf(groups.flatMap(({ figures = [] }) => figures))
  }
  return {
    ...{ board, tally, entries },
    weekTotals: await sumOf(csvFile(sql, extract, weekTotalsView)),
    cells: await sumOf(csvFile(sql, extract, cellsView)),
    api: await sumOf(jsonFile(sql, extract, weekTotalsView)),
  }
}

async function sumOf(parts: AsyncGenerator<FilePart>): Promise<number> {
  let sum = 0
  for await (const { n } of parts) sum += n
  return sum
}
