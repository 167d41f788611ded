import type { Day } from '../../contract/time.ts'
import { remarksIn } from '../../domain/remarks.ts'
import { dayOf } from '../../domain/moment.ts'
import { remarksOf } from '../remarks/remarks.ts'
import type { Reader } from '../store/sql.ts'
import { byteOrderMark, csvLine } from './csv.ts'
import { type Extract, extractWeeks } from './extract.ts'
import { labelsOf } from './labels.ts'

/** A remark on a unit, as it stands in a file: who wrote it is told at the desk and in the log alone. */
export type RemarkLine = {
  from: Day
  to: Day
  fromClock: string
  toClock: string
  department: string
  unitId: string
  unit: string
  text: string
  /** The day on which it was written as it is. */
  written: Day
}

/** The columns of what was remarked; no time where it is about the whole day. */
export const remarkColumns = [
  ...['fra', 'til', 'kl_fra', 'kl_til', 'forvaltning', 'enhed_id', 'enhed', 'bemærkning'],
  'skrevet',
]

/** What was remarked on days of the weeks of an extract: a line for each unit it is about. */
export async function remarkLines(sql: Reader, extract: Extract): Promise<RemarkLine[]> {
  const { municipality, shelved } = extract
  const all = await remarksOf(sql, municipality, shelved.campaign.id)
  const weeks = extractWeeks(extract)
  const labels = labelsOf(shelved.campaign)
  return all
    .filter((remark) => weeks.some((week) => remarksIn([remark], week).length > 0))
    .flatMap(({ units, from, to, time, text, at }) =>
      units
        .filter((unit) => shelved.departmentOfUnit.has(unit))
        .map((unit) => ({
          ...{ from, to, fromClock: time?.from ?? '', toClock: time?.to ?? '' },
          ...{ department: labels.departments([unit]), unitId: unit, unit: labels.unit(unit) },
          ...{ text, written: dayOf(Date.parse(at)) },
        })),
    )
}

/** The same as a small file of its own. */
export async function remarksFile(
  sql: Reader,
  extract: Extract,
): Promise<{ text: string; rows: number }> {
  const lines = await remarkLines(sql, extract)
  const rows = lines.map((line) => csvLine(cellsOf(line)))
  return {
    text: byteOrderMark + csvLine(remarkColumns) + rows.join(''),
    rows: rows.length,
  }
}

export const cellsOf = (line: RemarkLine): string[] => [
  ...[line.from, line.to, line.fromClock, line.toClock],
  ...[line.department, line.unitId, line.unit, line.text, line.written],
]

/** Beside what was covered, in one line: `2026-10-21 10:00–12:00 Borgerservice: Telefonen var nede`. */
export function inOneLine({ from, to, fromClock, toClock, unit, text }: RemarkLine): string {
  const days = from === to ? from : `${from} – ${to}`
  const time = fromClock === '' ? '' : ` ${fromClock}–${toClock}`
  return `${days}${time} ${unit}: ${text}`
}
