import { closeSync, openSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import type { Campaign } from '../../src/contract/campaign.ts'
import { storeFile } from '../../src/server/config.ts'
import { weekOf } from '../../src/domain/moment.ts'
import { dayOfNumber, timeOfNumber } from '../../src/server/store/calendar.ts'
import { tallyKeys } from '../../src/server/store/tallies.ts'
import type { Scope } from './scope.ts'

type Word = (typeof tallyKeys.tally_fine)[number]
type Measure = 'day' | 'time' | 'n'
type CellRow = Record<Exclude<Word, Measure>, string> & Record<Measure, number>

/**
 * The baseline of an export: one loop over the same cells that writes lines of the same columns to
 * a file. No groups, no portions, no HTTP, nobody else to be let through, and no care for quotes.
 */
export function writeBarely(scope: Scope, data: string, campaign: Campaign): number {
  const file = openSync(join(scope.folder(), 'cells.csv'), 'w')
  const db = new DatabaseSync(storeFile(data), { readOnly: true })
  const unitNames = new Map<string, string>(
    campaign.departments.flatMap(({ name, units }) =>
      units.map((unit) => [unit.id, `${name};${unit.id};${unit.name}`] as const),
    ),
  )
  const named = (things: { id: string; name: { da: string } }[]) =>
    new Map<string, string>(things.map(({ id, name }) => [id, `${id};${name.da}`]))
  const [areas, channels, types] = [
    campaign.taskAreas,
    campaign.channels,
    campaign.contactTypes,
  ].map(named)
  const moments = new Map<string, string>()

  const start = performance.now()
  let lines = ''
  const key = tallyKeys.tally_fine.join()
  const question = db.prepare(`SELECT ${key}, n FROM tally_fine ORDER BY ${key}`)
  for (const row of question.iterate() as Iterable<CellRow>) {
    const when = `${row.day} ${row.time}`
    const moment = moments.get(when) ?? momentOf(row.day, row.time)
    moments.set(when, moment)
    const what = `${areas?.get(row.task_area)};;${channels?.get(row.channel)};${row.direction}`
    const more = `${types?.get(row.contact_type)};${row.counterpart};${row.marks};${row.afterwards}`
    lines += `${moment};${unitNames.get(row.unit)};${what};${more};${row.n}\r\n`
    if (lines.length < 65_536) continue
    writeSync(file, lines)
    lines = ''
  }
  writeSync(file, lines)
  const seconds = (performance.now() - start) / 1000
  db.close()
  closeSync(file)
  return seconds
}

function momentOf(dayNumber: number, timeNumber: number): string {
  const day = dayOfNumber(dayNumber)
  return `${weekOf(day)};${day};man;${timeOfNumber(timeNumber)};${timeOfNumber(timeNumber)}`
}
