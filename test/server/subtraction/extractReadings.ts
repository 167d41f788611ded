import type { Look } from './play.ts'
import { block, countedIn, type Reading } from './readings.ts'
import { areas, times } from './story.ts'

type Line = Record<string, string>

/** What stands beside the figures of a row, and is no part of what it is of. */
const beside = ['antal', 'rettelser', 'fra', 'til', 'uden_dage', 'enhedernes_ugetal']

/** Every row of an extract, as the sum of the cells that agree with it in all of its columns. */
export function extractReadings({ today, answers: { extract, cells } }: Look): Reading[] {
  const named = Map.groupBy(cells, (line) => `${line['dag']} ${line['enhed_id']}`)
  return extract.map((row) => {
    const columns = Object.keys(row).filter((name) => !beside.includes(name))
    const mine = countedIn(cells).filter((line) =>
      columns.every((name) => line[name] === row[name]),
    )
    const words = columns.map((name) => row[name]).join(' ')
    return {
      view: `${today} extract ${words}`,
      n: Number(row['antal']),
      of: mine.flatMap((line) => {
        const others = named.get(`${line['dag']} ${line['enhed_id']}`) ?? []
        return cellOf(line, others)
      }),
    }
  })
}

function cellOf(line: Line, ofTheDay: readonly Line[]) {
  const { dag = '', enhed_id = '', opgaveområde_id: area = '', starttid_utc = '' } = line
  const { henvendelsestype_id: type = '' } = line
  const apart = ofTheDay.map((each) => each['opgaveområde_id'])
  const pooled = areas.filter((each) => !apart.includes(each))
  const half = times.filter((time) => starttid_utc.includes(time))
  return block(enhed_id.split('+'), dag.split('+'), {
    areas: area === '' ? pooled : [area],
    types: [type],
    ...(half.length > 0 && { times: half }),
  })
}
