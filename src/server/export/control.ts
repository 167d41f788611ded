import { createHash } from 'node:crypto'
import { headOf } from '../audit/chain.ts'
import { dayOf, instantOf } from '../../domain/moment.ts'
import type { Snapshot } from '../store/sql.ts'
import { coverageOf, coveredWords, unitDaysTogether } from './coverage.ts'
import { byteOrderMark, csvLine } from './csv.ts'
import type { Extract } from './extract.ts'
import type { FilePart } from './format.ts'
import { type DataFile, dataFiles, fileName } from './files.ts'
import { otherSums } from './otherSums.ts'
import { labelsOf } from './labels.ts'
import { inOneLine, remarkLines } from './remarks.ts'
import { revisionOf, revisionWords } from './revision.ts'
import { sharesIn, sharesTogether, shareWords } from './shares.ts'

/** What a data file amounts to. The checksum is of its bytes, byte order mark included. */
export type Measure = { rows: number; n: number; corrected: number; sha256: string }

/** Passes a file's parts on and measures them; the measure is right once the last part is out. */
export function measuring(parts: AsyncGenerator<FilePart>) {
  const hash = createHash('sha256')
  const measure = { rows: 0, n: 0, corrected: 0 }
  async function* pass() {
    for await (const part of parts) {
      hash.update(part.text)
      measure.rows += part.rows
      measure.n += part.n
      measure.corrected += part.corrected
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
  const { board, entries, corrections } = await otherSums(sql, extract)
  const { municipality, shelved } = extract
  const agree =
    [weekTotals.n, cells.n, board].every((n) => n === entries) &&
    [weekTotals.corrected, cells.corrected].every((n) => n === corrections)
  const { campaign, version } = shelved
  const head = await headOf(sql, municipality)
  const remarks = await remarkLines(sql, extract)
  const lines: [string, string | number | undefined][] = [
    ['felt', 'værdi'],
    ['kommune', municipalityName],
    ['tælling', campaign.name],
    ['tælling_id', campaign.id],
    ['uger', extract.weeks.join(' ')],
    ['opgjort_utc', instantOf(extract.nowMs)],
    ['opgjort_dag', dayOf(extract.nowMs)],
    ['revision', revisionWords(await revisionOf(sql, extract))],
    ['opsætning_version', version],
    ['log_nummer', head?.number],
    ['log_sha256', head?.hash],
    ...fileLines(extract, 'weekTotals', weekTotals),
    ...fileLines(extract, 'cells', cells),
    ['tavlen_antal', board],
    ['registreringer_antal', entries],
    ['rettelser', corrections],
    ['stemmer', agree ? 'ja' : 'nej'],
    ...(await coverageLines(sql, extract)),
    ...(await shareLines(sql, extract)),
    // What may explain days without figures. The days are missing all the same.
    ['bemærkninger_antal', remarks.length],
    ...remarks.map((line, nth): [string, string] => [`bemærkning_${nth + 1}`, inOneLine(line)]),
  ]
  return byteOrderMark + lines.map(csvLine).join('')
}

const fileLines = (
  extract: Extract,
  file: DataFile,
  { rows, n, corrected, sha256 }: Measure,
): [string, string | number][] => {
  const { name } = dataFiles[file]
  return [
    [`${name}_fil`, fileName(extract, name)],
    [`${name}_rækker`, rows],
    [`${name}_antal`, n],
    [`${name}_rettelser`, corrected],
    [`${name}_sha256`, sha256],
  ]
}

/** How the days on which units were expected have been kept in all the weeks, and of whom nothing came. */
async function coverageLines(sql: Snapshot, extract: Extract): Promise<[string, string][]> {
  const labels = labelsOf(extract.shelved.campaign)
  const weeks = await coverageOf(sql, extract)
  const all = unitDaysTogether(weeks)
  // Half a day is half a unit-day.
  const inDays = (n: number) => String(n).replace('.', ',')
  return [
    ['enhedsdage_forventet', inDays(all.expected)],
    ['enhedsdage_talt', inDays(all.counted)],
    ['enhedsdage_ingen', inDays(all.quiet)],
    ['enhedsdage_mangler', inDays(all.missing)],
    ['enhedsdage_andel', coveredWords(all)],
    ...weeks.map(({ week, silent }): [string, string] => [
      `ikke_hørt_fra_${week}`,
      silent.map((unit) => labels.unit(unit)).join(', '),
    ]),
  ]
}

/** Of all the weeks together: how much was entered from memory, and how much came after the end. */
async function shareLines(sql: Snapshot, extract: Extract): Promise<[string, string | number][]> {
  const labels = labelsOf(extract.shelved.campaign)
  const shares = sharesTogether(await sharesIn(sql, extract))
  return shares.flatMap(({ direction, afterwards, late }) =>
    Object.entries({ efterregistreret: afterwards, kom_efter_slut: late }).flatMap(
      ([name, part]): [string, string | number][] => {
        const of = `${name}_${labels.direction(direction).join('')}`
        return [
          [`${of}_antal`, part.n],
          [`${of}_af`, part.of],
          [`${of}_andel`, shareWords(part)],
        ]
      },
    ),
  )
}
