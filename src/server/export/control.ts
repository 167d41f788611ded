import { createHash } from 'node:crypto'
import type { UnitId } from '../../contract/id.ts'
import type { Day } from '../../contract/time.ts'
import { headOf } from '../audit/chain.ts'
import { dayOf, instantOf } from '../../domain/moment.ts'
import { totalOf } from '../../domain/rollup.ts'
import { figuresOfUnits } from '../store/tallyQuestions.ts'
import type { Snapshot } from '../store/sql.ts'
import { sumOfEntries } from '../store/recount.ts'
import { byteOrderMark, csvLine } from './csv.ts'
import { type Extract, type ExtractWeek, extractWeeks, groupsIn } from './extract.ts'
import type { FilePart } from './filePart.ts'
import { type DataFile, dataFiles, fileName } from './files.ts'

/** What a data file amounts to. The checksum is of its bytes, byte order mark included. */
export type Measure = { rows: number; n: number; sha256: string }

/** Passes a file's parts on and measures them; the measure is right once the last part is out. */
export function measuring(parts: AsyncGenerator<FilePart>) {
  const hash = createHash('sha256')
  const measure = { rows: 0, n: 0 }
  async function* pass() {
    for await (const part of parts) {
      hash.update(part.text)
      measure.rows += part.rows
      measure.n += part.n
      yield part
    }
  }
  return { parts: pass(), measure: (): Measure => ({ ...measure, sha256: hash.digest('hex') }) }
}

/** Measures a file without sending it anywhere. */
async function measured(sql: Snapshot, extract: Extract, file: DataFile): Promise<Measure> {
  const { parts, measure } = measuring(dataFiles[file].write(sql, extract))
  for await (const _part of parts) continue
  return measure()
}

/**
 * The companion by which an extract is checked: totals, rows and checksum of each data file, and
 * whether board and entries come to the same. Written from the same snapshot as the files in a
 * bundle; on its own it describes the files as they are at its time.
 */
export async function controlFile(
  sql: Snapshot,
  extract: Extract,
  municipalityName: string,
  known: Partial<Record<DataFile, Measure>> = {},
): Promise<string> {
  const weekTotals = known.weekTotals ?? (await measured(sql, extract, 'weekTotals'))
  const cells = known.cells ?? (await measured(sql, extract, 'cells'))
  const shown = await shownUnits(sql, extract, ({ over }) => over)
  const board = await boardTotal(sql, extract, shown)
  const entries = await entriesTotal(sql, extract, shown)
  // By day and time a lone small unit is never shown, so the cells may cover less.
  const inCells = await entriesTotal(sql, extract, await shownUnits(sql, extract, () => false))
  const agree = weekTotals.n === entries && board === entries && cells.n === inCells
  const { campaign, version, signedOff } = extract.shelved
  const head = await headOf(sql, extract.municipality)
  const lines: [string, string | number | undefined][] = [
    ['felt', 'værdi'],
    ['kommune', municipalityName],
    ['tælling', campaign.name],
    ['tælling_id', campaign.id],
    ['uger', extract.weeks.join(' ')],
    ['opgjort_utc', instantOf(extract.nowMs)],
    ['opgjort_dag', dayOf(extract.nowMs)],
    ['revision', signedOff === 0 ? '0 (ikke godkendt endnu)' : signedOff],
    ['opsætning_version', version],
    ['log_nummer', head?.number],
    ['log_sha256', head?.hash],
    ...fileLines(extract, 'weekTotals', weekTotals),
    ...fileLines(extract, 'cells', cells),
    ['tavlen_antal', board],
    ['registreringer_antal', entries],
    ['registreringer_i_celler_antal', inCells],
    ['stemmer', agree ? 'ja' : 'nej'],
  ]
  return byteOrderMark + lines.map(csvLine).join('')
}

const fileLines = (
  extract: Extract,
  file: DataFile,
  { rows, n, sha256 }: Measure,
): [string, string | number][] => {
  const { name } = dataFiles[file]
  return [
    [`${name}_fil`, fileName(extract, name)],
    [`${name}_rækker`, rows],
    [`${name}_antal`, n],
    [`${name}_sha256`, sha256],
  ]
}

type Shown = { from: Day; to: Day; units: Set<UnitId> }[]

async function boardTotal(sql: Snapshot, extract: Extract, shown: Shown): Promise<number> {
  let total = 0
  for (const { from, to, units } of shown) {
    const { municipality, shelved } = extract
    const period = { municipality, campaign: shelved.campaign.id, from, to }
    const figures = await figuresOfUnits(sql, period)
    total += totalOf(figures.filter(({ unit }) => units.has(unit)))
  }
  return total
}

const entriesTotal = (sql: Snapshot, extract: Extract, shown: Shown): Promise<number> =>
  sumOfEntries(sql, extract.municipality, extract.shelved.campaign.id, (day, unit) =>
    shown.some(({ from, to, units }) => from <= day && day <= to && units.has(unit)),
  )

async function shownUnits(
  sql: Snapshot,
  extract: Extract,
  eachAlone: (week: ExtractWeek) => boolean,
): Promise<Shown> {
  const shown: Shown = []
  for (const week of extractWeeks(extract)) {
    const groups = await groupsIn(sql, extract, eachAlone(week))
    const { from, to } = week
    shown.push({ from, to, units: new Set(groups.flatMap(({ units }) => units)) })
  }
  return shown
}
