import { dayOf, instantOf } from '../../../domain/moment.ts'
import type { Dimension } from '../../../contract/extract.ts'
import { headOf } from '../../audit/chain.ts'
import type { Snapshot } from '../../store/sql.ts'
import { type ColumnName, columns } from '../columns.ts'
import { type Coverage, coverageOf, coveredWords } from '../coverage.ts'
import type { Cell } from '../csv.ts'
import { type Extract, extractWeeks, groupsIn } from '../extract.ts'
import { labelsOf } from '../labels.ts'
import { otherSums } from '../otherSums.ts'
import { shareMeanings, sharesIn, shareWords, type WeekShares } from '../shares.ts'
import { revisionOf, revisionWords } from '../revision.ts'
import type { Line } from './sheet.ts'
import { styles } from './styles.ts'

/** What one of the other sheets is of, and what it has come to; no rows where they did not fit. */
export type Written = {
  name: string
  by: readonly Dimension[]
  columns: readonly ColumnName[]
  fits: boolean
  rows: number
  n: number
  corrected: number
}

export const coverWidths = [28, 44, 16, 16, 16, 44]

const words: Record<Dimension, string> = {
  week: 'uge',
  day: 'dag',
  time: 'halv time',
  department: 'forvaltning',
  unit: 'enhed',
  taskArea: 'opgaveområde',
  channel: 'kanal',
  direction: 'retning',
  contactType: 'henvendelsestype',
  counterpart: 'modpart',
  marks: 'mærker',
  entered: 'efterregistreret',
}

const rules = [
  'Talt med er alle henvendelser på tælledage. Prøvetælling, fortrudte og tilbageholdte henvendelser er ikke med, og heller ikke dem, der kom for sent og ikke er afgjort.',
  'Rettelser er skrevet af teamledere og tovholdere og står for sig selv: de er ikke lagt til antal.',
  'Små enheder står samlet med andre, så ingen kan regne sig frem til en lille enheds tal. Står der + i et felt, vises det kun samlet.',
  'Ingen tal er for en medarbejder eller en telefon.',
]

const line = (...cells: (Cell | Line[number])[]): Line =>
  cells.map((cell) => (typeof cell === 'object' ? cell : { cell, style: styles.wrapped }))
const head = (...cells: string[]): Line => cells.map((cell) => ({ cell, style: styles.head }))
const title = (cell: string): Line => [{ cell, style: styles.title }]
const empty: Line = []

/** The first sheet: what the file is of, when it was made, what it is checked by, and what its fields mean. */
export async function coverLines(
  sql: Snapshot,
  extract: Extract,
  municipality: string,
  sheets: readonly Written[],
): Promise<Line[]> {
  const labels = labelsOf(extract.shelved.campaign)
  const { board, entries, corrections } = await otherSums(sql, extract)
  const agrees = ({ fits, n, corrected }: Written) =>
    fits ? n === board && n === entries && corrected === corrections : undefined
  const all = sheets.every((sheet) => agrees(sheet) ?? true) && board === entries
  return [
    ...(await whatItIs(sql, extract, municipality)),
    empty,
    head('Ark', 'Fordelt på', 'Rækker', 'Antal', 'Rettelser', 'Stemmer'),
    ...sheets.map(({ fits, ...sheet }) =>
      fits
        ? line(
            sheet.name,
            byWords(sheet.by),
            sheet.rows,
            sheet.n,
            sheet.corrected,
            yesOrNo(agrees({ fits, ...sheet })),
          )
        : line(
            sheet.name,
            byWords(sheet.by),
            sheet.rows,
            undefined,
            undefined,
            'for mange rækker: hent som CSV',
          ),
    ),
    line('Tavlen', 'det, tavlen viser af de samme uger', undefined, board),
    line('Registreringer', 'lagt sammen én for én', undefined, entries, undefined, yesOrNo(all)),
    line('Rettelser', 'lagt sammen én for én', undefined, undefined, corrections),
    empty,
    ...rules.map((rule) => [{ cell: rule }]),
    empty,
    head(
      'Dækning',
      'Enheder, der ikke er hørt fra',
      'Har talt',
      'Havde ingen',
      'Ikke hørt fra',
      'Enhedsdage talt',
    ),
    ...(await coverageOf(sql, extract)).map((week) => coverageLine(week, extract, labels)),
    empty,
    head('Bagefter og efter slut', 'Hvad', 'Antal', 'Ud af', 'Andel'),
    ...(await sharesIn(sql, extract)).flatMap((week) => shareLines(week, labels)),
    empty,
    ...(await withheld(sql, extract, labels)),
    head('Felt', 'Betydning'),
    ...Object.entries(columns)
      .filter(([name]) => sheets.some((sheet) => sheet.columns.some((column) => column === name)))
      .map(([name, { means }]) => line(name, means)),
    ...shareKinds.map((kind) => line(shareMeanings[kind].name, shareMeanings[kind].means)),
  ]
}

async function whatItIs(sql: Snapshot, extract: Extract, municipality: string): Promise<Line[]> {
  const { shelved, weeks, nowMs } = extract
  const { campaign, version } = shelved
  const log = await headOf(sql, extract.municipality)
  const at = `${instantOf(nowMs).slice(0, 16)}Z`
  return [
    title(`${campaign.name}: tal fra tællingen`),
    empty,
    head('Om filen', ''),
    line('Kommune', municipality),
    line('Tælling', campaign.name),
    line('Tællingens id', campaign.id),
    line('Uger', weeks.join(' ')),
    line('Opgjort dag', { cell: dayOf(nowMs), kind: 'day' }),
    line('Opgjort, UTC', { cell: at, kind: 'halfHour' }),
    line('Revision', revisionWords(await revisionOf(sql, extract))),
    line('Opsætningens version', String(version)),
    line('Loggens nyeste række', log && String(log.number)),
    line('Dens fingeraftryk (SHA-256)', log?.hash),
  ]
}

const byWords = (by: readonly Dimension[]): string =>
  by.length === 0 ? 'i alt' : by.map((dimension) => words[dimension]).join(', ')

const yesOrNo = (is: boolean | undefined): string => (is ? 'ja' : 'nej')

function coverageLine(
  { week, from, counted, quiet, silent, over, unitDays }: Coverage,
  { nowMs }: Extract,
  labels: ReturnType<typeof labelsOf>,
): Line {
  const begun = from <= dayOf(nowMs)
  const state = over ? 'slut' : begun ? 'i gang' : 'ikke begyndt'
  if (!begun) return line(`${week} (${state})`)
  const names = silent.map((unit) => labels.unit(unit)).join(', ')
  const [when, share] = [`${week} (${state})`, coveredWords(unitDays)]
  return line(when, names, counted.length, quiet.length, silent.length, share)
}

const shareKinds = ['afterwards', 'late'] as const

const shareLines = (shares: WeekShares, labels: ReturnType<typeof labelsOf>): Line[] =>
  shareKinds.map((kind) => {
    const { n, of } = shares[kind]
    const when = `${shares.week}, ${labels.direction(shares.direction).join('')}`
    return line(when, shareMeanings[kind].name, n, of, shareWords(shares[kind]))
  })

/** Days of running weeks that stand in no sheet yet. */
async function withheld(
  sql: Snapshot,
  extract: Extract,
  labels: ReturnType<typeof labelsOf>,
): Promise<Line[]> {
  const lines: Line[] = []
  for (const week of extractWeeks(extract)) {
    for (const { units, guarded } of await groupsIn(sql, extract, week)) {
      const days = guarded?.waiting ?? []
      if (days.length > 0) lines.push(line(week.week, labels.group(units)[2], days.join(' ')))
    }
  }
  return lines.length === 0 ? [] : [head('Ikke med endnu', 'Enheder', 'Dage'), ...lines, empty]
}
