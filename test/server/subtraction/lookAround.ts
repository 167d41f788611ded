import type { BusyHours } from '../../../src/contract/busyHours.ts'
import { dimensions } from '../../../src/contract/extract.ts'
import { UnitId } from '../../../src/contract/id.ts'
import type { Closing } from '../../../src/contract/signOff.ts'
import type { BoardAnswer } from '../../../src/contract/tally.ts'
import type { Day } from '../../../src/contract/time.ts'
import { boundsOfWeek, countWeeksOf } from '../../../src/domain/countWeek.ts'
import { weekOf } from '../../../src/domain/moment.ts'
import { boardOf } from '../../../src/server/board/board.ts'
import { busyHoursOf } from '../../../src/server/board/busyHours.ts'
import { campaignSoFar } from '../../../src/server/board/campaignSoFar.ts'
import type { Shelved } from '../../../src/server/campaign/campaignShelf.ts'
import { cellsBehind, type NumberQuestion, partOf } from '../../../src/server/export/cellsBehind.ts'
import { controlFile, type Measure, measuring } from '../../../src/server/export/control.ts'
import { csvFile } from '../../../src/server/export/csvFile.ts'
import { type DataFile, dataFiles } from '../../../src/server/export/files.ts'
import type { FilePart } from '../../../src/server/export/format.ts'
import { cellsView, viewOf } from '../../../src/server/export/view.ts'
import { closingOf } from '../../../src/server/signOff/closing.ts'
import type { Database } from '../../../src/server/store/sql.ts'
import { fjordby } from '../../support/builders.ts'
import { recordsOf } from '../../support/files.ts'
import { type BoardNumber, numbersOf, numbersOfHours } from './numbersOf.ts'

type Line = Record<string, string>

/** All there is to be seen at a moment: boards of days, weeks and the campaign, and the files of a bundle. */
export type Answers = {
  boards: { reader: string; board: BoardAnswer }[]
  /** The busy hours of each week and of the campaign, as the coordinator has them. */
  busy: BusyHours[]
  weekTotals: Line[]
  cells: Line[]
  control: Line
  /** An extract by what was drawn. */
  extract: Line[]
  /** Numbers that were drawn, and the cells that each is said to be made of. */
  behind: { view: string; n: number; lines: Line[] }[]
  /** What is to be looked through before the figures are signed off. */
  closing: Closing
}

/** Looks at everything as the coordinator, and at the boards of two leads of some of the units. */
export function lookAround(
  db: Database,
  shelved: Shelved,
  today: Day,
  lead: number,
): Promise<Answers> {
  const nowMs = Date.parse(`${today}T11:00:00Z`)
  const { campaign } = shelved
  const units = campaign.departments.map((each) => each.units.map(({ id }) => id))
  const drawn = units.flat().filter((_, nth) => (lead >> nth) & 1)
  const readers: [string, Set<UnitId> | undefined][] = [
    ['coordinator', undefined],
    ['lead of a department', new Set(units[lead % units.length])],
    [`lead of ${drawn.join()}`, new Set(drawn)],
  ]
  const of = { municipality: fjordby, campaign: campaign.id, shelved, nowMs }
  const weeks = countWeeksOf(campaign.days)
  const periods = [
    ...campaign.days.count.filter((day) => day <= today).map((day) => ({ from: day, to: day })),
    ...weeks.map((week) => boundsOfWeek(week)).filter(({ from }) => from <= today),
  ]
  const extract = { municipality: fjordby, shelved, weeks, nowMs }
  return db.snapshot(async (sql) => {
    const boards: Answers['boards'] = []
    const behind: Answers['behind'] = []
    let boardsRead = 0
    const click = async (question: Omit<NumberQuestion, 'row' | 'choice'>, all: BoardNumber[]) => {
      boardsRead += 1
      // Of one board in three: a house is looked at often.
      if ((boardsRead + lead) % 3 > 0) return
      const some = all.filter((_, nth) => nth === scattered(lead + behind.length) % all.length)
      for (const { n, choice, row } of some) {
        const asked = { ...question, choice, row }
        const page = await cellsBehind(sql, asked, 0)
        if (page.n !== n) throw new Error(`${JSON.stringify(choice)} is ${page.n}, and not ${n}`)
        const file = csvFile(sql, await partOf(sql, asked), cellsView)
        const view = JSON.stringify([question.when, choice, row])
        behind.push({ view, n, lines: recordsOf(await textOf(file)) })
      }
    }
    const whenOf = ({ from, to }: { from: Day; to: Day }) =>
      from === to ? { day: from } : { week: weekOf(from) }
    for (const [reader, given] of readers) {
      // What leads see of other days is no more than the coordinator does.
      const mine = periods.filter(({ from, to }) => !given || from !== to || to === today)
      for (const period of mine) {
        const board = await boardOf(sql, { ...of, ...period, given })
        boards.push({ reader, board })
        await click({ ...of, given, when: whenOf(period) }, numbersOf(board))
      }
      const board = await campaignSoFar(sql, { ...of, given })
      boards.push({ reader, board })
      await click({ ...of, given, when: 'campaign' }, numbersOf(board))
    }
    // Narrowed to one unit, which is told with those it is shown with.
    const asked = new Set(
      units
        .flat()
        .slice(lead % units.flat().length)
        .slice(0, 1),
    )
    const reader = `coordinator asking about ${[...asked].join()}`
    for (const period of periods) {
      const board = await boardOf(sql, { ...of, ...period, given: undefined, asked })
      boards.push({ reader, board })
      await click({ ...of, given: undefined, asked, when: whenOf(period) }, numbersOf(board))
    }
    const board = await campaignSoFar(sql, { ...of, given: undefined, asked })
    boards.push({ reader, board })
    await click({ ...of, given: undefined, asked, when: 'campaign' }, numbersOf(board))
    const busy = [await busyHoursOf(sql, { ...of, given: undefined })]
    for (const week of periods.filter(({ from, to }) => from !== to)) {
      const hours = await busyHoursOf(sql, { ...of, given: undefined, week })
      busy.push(hours)
      await click({ ...of, given: undefined, when: whenOf(week) }, numbersOfHours(hours))
    }
    const measures: Partial<Record<DataFile, Measure>> = {}
    const read = async (file: DataFile) => {
      const { parts, measure } = measuring(dataFiles[file].write(sql, extract))
      const text = await textOf(parts)
      measures[file] = measure()
      return recordsOf(text)
    }
    const [weekTotals, cells] = [await read('weekTotals'), await read('cells')]
    const closing = await closingOf(sql, { municipality: fjordby, shelved, today })
    const control = recordsOf(await controlFile(sql, extract, 'Fjordby', measures))
    const drawnView = viewOf(dimensions.filter((_, nth) => (scattered(lead) >> nth) & 1))
    const chosen = recordsOf(await textOf(csvFile(sql, extract, drawnView)))
    return {
      ...{ boards, busy, weekTotals, cells, behind, closing, extract: chosen },
      control: Object.fromEntries(control.map(({ felt = '', værdi = '' }) => [felt, værdi])),
    }
  })
}

/** Twelve bits that differ even where the numbers are small and follow each other. */
const scattered = (lead: number): number => Math.imul(lead + 1, 0x9e37_79b1) >>> 20

async function textOf(parts: AsyncIterable<FilePart>): Promise<string> {
  let text = ''
  for await (const part of parts) text += part.text
  return text
}
