import type { Day } from '../src/contract/time.ts'
import type { UnitId } from '../src/contract/id.ts'
import { type BoardQuestion, boardOf } from '../src/server/board/board.ts'
import { busyHoursOf } from '../src/server/board/busyHours.ts'
import { campaignSoFar } from '../src/server/board/campaignSoFar.ts'
import { boundsOfWeek, countWeeksOf } from '../src/domain/countWeek.ts'
import type { Shelved } from '../src/server/campaign/campaignShelf.ts'
import type { Reader } from '../src/server/store/sql.ts'
import { fillInBulk } from './support/bulkFill.ts'
import { type Bench, type Finding, verdictOn } from './support/finding.ts'
import { figure, quantile } from './support/spread.ts'
import { largeTown, openTown, type Town, town } from './support/town.ts'

/** The boards of one municipality, in process: with ten million entries, and with ten thousand. */
export async function boards(bench: Bench): Promise<Finding[]> {
  const many = bench.quick ? 1_000_000 : 10_000_000
  return [...(await boardsWith(bench, many)), ...(await boardsWith(bench, 10_000))]
}

async function boardsWith(bench: Bench, entries: number): Promise<Finding[]> {
  const { scope, say, quick } = bench
  const place = await openTown(scope, largeTown)
  await fillInBulk(bench, place, largeTown, entries)
  await checkSum(place, entries)
  const cells = await cellsOf(place)
  say(cells)

  const { parts, campaign } = place
  const shelved = await parts.shelf.find(parts.db, town, campaign.id)
  if (!shelved) throw new Error('the campaign is not on its shelf')
  const repeats = quick ? 3 : 8
  const days = Array.from({ length: repeats }, () => campaign.days.count).flat()
  const weeks = Array.from({ length: 5 * repeats }, () =>
    countWeeksOf(campaign.days).map(boundsOfWeek),
  ).flat()
  const units = [...shelved.departmentOfUnit.keys()]

  const timed = async <Each>(
    what: string,
    each: readonly Each[],
    work: (one: Each) => Promise<unknown>,
  ) => {
    const { first, ms } = await timesOf(each, work)
    say(
      `${what}: ${ms.length} times, p50 ${figure(quantile(ms, 0.5))} ms; the first ${wordsOf(first)}`,
    )
    return { first, ms }
  }
  const given = new Set(units.filter((_, at) => at % 2 === 0))
  const only = new Set(units.slice(0, 1))
  const onDay = (who: Omit<Question, 'from' | 'to'>) => (day: Day) =>
    ask(place, shelved, { from: day, to: day, ...who })
  const { first, ms: ofDay } = await timed('a day', days, onDay({}))
  const { ms: ofWeek } = await timed('a week', weeks, (week) => ask(place, shelved, week))
  const { ms: ofHalf } = await timed('a day of half the units', days, onDay({ given }))
  const { ms: ofUnit } = await timed('a day of a unit', days, onDay({ asked: only }))
  const some = Array.from({ length: 5 * repeats })
  const { ms: soFar } = await timed('the campaign so far', some, () =>
    answerOf(place, shelved, campaignSoFar),
  )
  const { ms: hours } = await timed('busy hours', some, () => answerOf(place, shelved, busyHoursOf))
  await place.close()

  const among = `${figure(entries)} entries`
  return [
    finding(
      `board of a day, ${among}, 200 units × 60 areas × 45 days`,
      ofDay,
      15,
      `the first ${wordsOf(first)}; ${cells}`,
    ),
    finding(`week total, ${among}`, ofWeek, 50, ''),
    finding(`board of a day for a lead of half the units, ${among}`, ofHalf, 15, ''),
    finding(`board of a day, narrowed to a unit, ${among}`, ofUnit, 15, ''),
    finding(`heat map of 45 days, ${among}`, hours, 100, ''),
    {
      ...finding(`the campaign so far, ${among}`, soFar, Infinity, 'asked every 15 s; no budget'),
      budget: '',
    },
  ]
}

const wordsOf = (ms: readonly number[]) =>
  `${ms.length}: p50 ${figure(quantile(ms, 0.5))} ms, longest ${figure(Math.max(...ms))} ms`

const finding = (what: string, ms: number[], most: number, beside: string): Finding => ({
  what: `${what}, ${ms.length} times`,
  measured: `p99 ${figure(quantile(ms, 0.99))} ms; p50 ${figure(quantile(ms, 0.5))} ms`,
  budget: `p99 ≤ ${most} ms`,
  verdict: verdictOn(quantile(ms, 0.99) <= most),
  beside,
})

type Question = {
  from: Day
  to: Day
  given?: ReadonlySet<UnitId>
  asked?: ReadonlySet<UnitId>
}
type Asked = Omit<BoardQuestion, 'from' | 'to'>

/** As the route asks it: from one snapshot, and written out as JSON. */
const answerOf = (
  { parts }: Town,
  shelved: Shelved,
  question: (sql: Reader, asked: Asked) => Promise<unknown>,
) =>
  parts.db.snapshot(async (sql) => {
    const of = { municipality: town, campaign: shelved.campaign.id, shelved, given: undefined }
    return JSON.stringify(await question(sql, { ...of, nowMs: parts.nowMs() }))
  })

const ask = (place: Town, shelved: Shelved, question: Question) =>
  answerOf(place, shelved, (sql, asked) => boardOf(sql, { ...asked, ...question }))

/** Long enough to tell the slowest hundredth of what keeps its budget, and for the rest to be known as slow. */
const longestMs = 40_000

/**
 * The first ones find statements unprepared, pages unread, and a program that V8 has not compiled yet:
 * some twenty boards take twice as long, once in the life of a server. They are told by themselves.
 */
const untilWarm = 30

async function timesOf<Each>(each: readonly Each[], work: (one: Each) => Promise<unknown>) {
  const until = performance.now() + longestMs
  const timed = async (some: readonly Each[]) => {
    const ms: number[] = []
    for (const one of some) {
      const start = performance.now()
      if (start > until && ms.length > 0) break
      await work(one)
      ms.push(performance.now() - start)
    }
    return ms
  }
  const first = await timed(each.slice(0, untilWarm))
  return { first, ms: await timed(each) }
}

const countIn = async ({ parts: { db } }: Town, question: string) =>
  Number((await db.all(`SELECT ${question} AS n`))[0]?.['n'] ?? 0)

const tallies = ['fine', 'coarse', 'unit', 'area', 'kind', 'time']

async function cellsOf(place: Town): Promise<string> {
  const counts: string[] = []
  for (const name of tallies) {
    const n = await countIn(place, `(SELECT count(*) FROM tally_${name})`)
    counts.push(`${figure(n)} ${name}`)
  }
  return `cells: ${counts.join(', ')}`
}

/** Every tally must come to the entries: otherwise the boards measured are of something else. */
async function checkSum(place: Town, entries: number): Promise<void> {
  for (const name of tallies) {
    const n = await countIn(place, `(SELECT sum(n) FROM tally_${name})`)
    if (n !== entries) throw new Error(`tally_${name} comes to ${n} of ${entries} entries`)
  }
}
