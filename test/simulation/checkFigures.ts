import { type StoredRow, storedRows } from './checkStore.ts'
import { danishDay } from './danishTime.ts'
import type { House } from './house.ts'
import { type Line, shownTogether } from './shownTogether.ts'
import { type Template, municipalities, theCampaign } from './template.ts'
import { contentOf } from './verdict.ts'
import type { World } from './world.ts'

const countDays: readonly string[] = theCampaign().days.count
const weeks = { '2026-W43': ['2026-10-19', '2026-10-25'], '2026-W44': ['2026-10-26', '2026-11-01'] }
const words: Record<string, string> = { incoming: 'indgående', outgoing: 'udgående' }
const markWords: Record<string, string> = {
  '': '',
  misdirected: 'Fejlhenvendelse',
  'misdirected,self_service_help': 'Fejlhenvendelse, Hjælp til selvbetjening',
  self_service_help: 'Hjælp til selvbetjening',
}

type Sums = Map<string, number>
const add = (sums: Sums, key: string, n: number) => void sums.set(key, (sums.get(key) ?? 0) + n)

/** Board, week totals and raw cells, as a coordinator sees them, against what the ledger adds up to. */
export async function checkFigures(
  world: World,
  house: House,
  template: Template,
  missing: ReadonlyMap<string, number>,
): Promise<void> {
  let others: string | undefined
  for (const { id: municipality, hosts } of municipalities) {
    const { ask, cookie } = await coordinator(
      house,
      hosts[0] ?? '',
      template.doors[municipality]?.link,
    )
    const compare = (what: string, found: Sums, wanted: Sums) => {
      const keys = new Set([...found.keys(), ...wanted.keys()])
      for (const key of keys) {
        const [has, meant] = [found.get(key) ?? 0, wanted.get(key) ?? 0]
        if (has !== meant) {
          world.breach('I3', `${what} of ${municipality}: ${key} is ${has} and should be ${meant}`)
        }
      }
    }
    const path = '/api/v1/campaigns/autumn'
    const totals = linesOf(await ask(`${path}/export/week-totals.csv`))
    const cells = linesOf(await ask(`${path}/export/cells.csv`))
    const shown = shownTogether(totals, cells)
    const expected = await expectedSums(world, house, municipality, shown)
    compare('week totals', totalsIn(totals), expected.totals)
    compare('cells', cellsIn(cells), expected.cells)
    const board: Sums = new Map()
    for (const week of Object.keys(weeks))
      addBoard(board, week, await ask(`${path}/board?week=${week}`))
    compare('board', board, expected.board)
    const missed = missedIn(await ask(`${path}/board?week=2026-W43`))
    if (missed !== missing.get(municipality)) {
      world.breach('I7', `the board of ${municipality} misses ${missed} numbers`)
    }
    const control = await ask(`${path}/export/control.csv`)
    if (!control.includes('stemmer;ja'))
      world.breach('I3', `control of ${municipality}: ${control}`)

    // The other municipality's key does not fit, though campaign and units bear the same names.
    if (others) {
      const { status } = await house.handle(
        get(hosts[0] ?? '', `${path}/board?week=2026-W43`, others),
      )
      if (status !== 401) world.breach('I6', `a stranger's cookie is answered with ${status}`)
    }
    others = cookie
  }
}

const get = (host: string, path: string, cookie: string) => ({
  method: 'GET' as const,
  path,
  headers: { host, cookie },
  body: undefined,
})

async function coordinator(house: House, host: string, secret = '') {
  const { headers } = await house.handle({
    method: 'POST',
    path: '/api/v1/session',
    headers: { host, 'content-type': 'application/json', 'x-tael': '1' },
    body: JSON.stringify({ secret }),
  })
  const cookie = headers['set-cookie']?.split(';')[0] ?? ''
  return {
    cookie,
    ask: async (path: string) => (await house.handle(get(host, path, cookie))).body,
  }
}

/** By content as it was meant, for all that counts and is not trial. */
async function expectedSums(
  { ledger }: World,
  house: House,
  municipality: string,
  shown: ReturnType<typeof shownTogether>,
) {
  const [totals, cells, board]: [Sums, Sums, Sums] = [new Map(), new Map(), new Map()]
  for (const row of await storedRows(house, municipality)) {
    if (row.kind !== 'contact' || row.counted !== 1) continue
    const meant = meantBy(ledger.truths.get(row.id), row)
    const placed = house.door.decisions.placeOf(municipality, row.id)
    if (placed) meant.time = placed
    const day = danishDay(Date.parse(meant.time))
    if (!countDays.includes(day)) continue
    const week = Object.entries(weeks).find(
      ([, [from = '', to = '']]) => from <= day && day <= to,
    )?.[0]
    const { direction, quantity: n } = meant
    const kind = [
      meant.taskArea,
      meant.channel,
      words[direction],
      meant.contactType,
      markWords[meant.marks],
    ]
    add(totals, [week, shown.unit(week, meant.unit), ...kind].join(' | '), n)
    add(cells, [shown.time(day, meant.unit, meant.time), ...kind].join(' | '), n)
    add(board, [week, direction, meant.channel, meant.taskArea].join(' | '), n)
  }
  return { totals, cells, board }
}

type Meant = Record<
  'unit' | 'taskArea' | 'channel' | 'direction' | 'contactType' | 'marks',
  string
> & {
  time: string
  quantity: number
}

/** Where a page died in the midst, only the row can tell which of two was meant. */
function meantBy(truth: Parameters<typeof contentOf>[0] | undefined, { said }: StoredRow): Meant {
  const content = truth && contentOf(truth, said)
  const time = String(said['time'])
  if (content) return { ...content, time }
  const { unit, channel, direction, marks } = said as Record<string, string>
  return {
    ...({ unit, channel, direction, marks } as Meant),
    taskArea: String(said['task_area']),
    contactType: String(said['contact_type']),
    quantity: Number(said['quantity']),
    time,
  }
}

const linesOf = (csv: string): Line[] => {
  const [head = '', ...lines] = csv.replace('\uFEFF', '').trimEnd().split('\r\n')
  const names = head.split(';')
  return lines.map((line) =>
    Object.fromEntries(line.split(';').map((cell, at) => [names[at] ?? '', cell])),
  )
}

const kindIn = (line: Line) =>
  ['opgaveområde_id', 'kanal_id', 'retning', 'henvendelsestype_id', 'mærker'].map(
    (name) => line[name],
  )

function totalsIn(lines: readonly Line[]): Sums {
  const sums: Sums = new Map()
  for (const line of lines) {
    add(sums, [line['uge'], line['enhed_id'], ...kindIn(line)].join(' | '), Number(line['antal']))
  }
  return sums
}

function cellsIn(lines: readonly Line[]): Sums {
  const sums: Sums = new Map()
  for (const line of lines) {
    add(sums, [line['starttid_utc'], ...kindIn(line)].join(' | '), Number(line['antal']))
  }
  return sums
}

const missedIn = (body: string): number =>
  ((JSON.parse(body) as { missing?: { n: number }[] }).missing ?? []).reduce(
    (sum, { n }) => sum + n,
    0,
  )

function addBoard(sums: Sums, week: string, body: string): void {
  const { cells } = JSON.parse(body) as { cells: Record<string, string>[] }
  for (const { direction, channel, taskArea, n } of cells) {
    add(sums, [week, direction, channel, taskArea].join(' | '), Number(n))
  }
}
