import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { faults } from './simulation/faults.ts'
import { inTheApp } from './simulation/planted/inTheApp.ts'
import { inTheNames } from './simulation/planted/inTheNames.ts'
import { inTheSender } from './simulation/planted/inTheSender.ts'
import { inTheServer } from './simulation/planted/inTheServer.ts'
import { lookingIn, rowsOf } from './support/namedTests.ts'

/** Every fault that a run of the tests has to answer for, by its number in the fault catalogue. */
const mustBeAnswered = `
  N01 N02 N03 N04 N05 N06 N07 N08 N09 N10 N11 N12 N13 N14 N15 N16 N19 N22 N23 N31
  D01 D02 D04 D05 D06 D07 D11 D12 D13 D14 D15 D16 D17 D18 D22 D25 D29 D30 D32
  W01 W02 W03 W04 W05 W07 W08 W10 W11 W12 W13 W14
  T01 T03 T04 T05 T08
  A01 A02 A03 A04 A05 A07 A08 A10 A12 A13 A16 A17 A18 A19 A20
  S01 S02 S03 S05 S09 S10 S11 S12 S14 S15 S17 S19 S20 S23
  R01 R03 R04 R08
  X01 X02 X03 X04 X05 X06 X07 X08 X09 X10 X11 X12 X13 X14 X15 X16 X17 X18 X19 X20 X21 X22 X23 X24 X25
  X26 X27`
  .trim()
  .split(/\s+/)

const bugs = [...inTheApp, ...inTheNames, ...inTheSender, ...inTheServer]
const read = (file: string) => readFileSync(file, 'utf8')
const page = 'docs/reliability.md'
const table = 'docs/reliability/faults.md'
const kinds = 'test/long/kinds.ts'

/** The line of the page that begins so. */
const lineOf = (beginning: string) =>
  read(page)
    .split('\n')
    .find((line) => line.startsWith(beginning))

type Row = { id: string; what: string; shownBy: string; lacking: string }

/** The rows of the page that begin with a number of the catalogue. */
const faultsIn = (text: string): Row[] =>
  rowsOf(text)
    .map(([, id = '', what = '', shownBy = '', lacking = '']) => ({ id, what, shownBy, lacking }))
    .filter(({ id }) => /^[NDWTASRX]\d\d$/.test(id))

const underFire = () =>
  readdirSync('test/long')
    .filter((file) => file.endsWith('.ts'))
    .map((file) => read(join('test/long', file)))
    .join('\n')

/** All that one cell names, and what is wrong with it. */
function wrongIn({ id, what, shownBy, lacking }: Row): string[] {
  const { seen, each } = lookingIn(shownBy, id)
  each(/simulator `(\w+)`/g, (name = '') => {
    const rows: string | undefined = (faults as Record<string, string>)[name]
    if (rows === undefined) return `the simulator has no ${name}`
    return rows.split(', ').includes(id) ? undefined : `the simulator’s ${name} is about ${rows}`
  })
  each(/planted bug “([^”]+)”/g, (name = '') => {
    return bugs.some((bug) => bug.name === name) ? undefined : `no bug “${name}” is planted`
  })
  each(/under fire kind “(\w+)”/g, (kind = '') => {
    // Until the long run has kinds there is nothing to look them up in.
    if (!existsSync(kinds)) return undefined
    return new RegExp(`^  ${kind}:`, 'm').test(read(kinds)) ? undefined : `no kind “${kind}”`
  })
  each(/under fire “([^”]+)”/g, (kind = '') => {
    return underFire().includes(`'${kind}'`) ? undefined : `under fire there is no “${kind}”`
  })
  const leftOver = seen.rest.replace(/[;,\s]/g, '')
  if (leftOver) seen.wrong.push(`${id}: “${leftOver}” cannot be looked up`)
  if (what.length < 10) seen.wrong.push(`${id}: it is not said what happens`)
  if (seen.proofs === 0 && lacking.length < 20) {
    seen.wrong.push(`${id}: neither a test nor a reason`)
  }
  return seen.wrong
}

describe('the table of faults', () => {
  const rows = faultsIn(read(table))

  test('has every fault that must be answered for, once and in order', () => {
    expect(mustBeAnswered).toHaveLength(116)
    expect(rows.map(({ id }) => id)).toEqual(mustBeAnswered)
  })

  test('names tests, faults and bugs that are there, or says why there are none', () => {
    expect(rows.flatMap(wrongIn)).toEqual([])
  })

  const good: Row = { id: 'N01', what: 'an answer is lost', shownBy: '', lacking: '' }
  test.each([
    [
      'a test that was renamed',
      `\`test/reliability.test.ts\` “${['there', 'never was such a title'].join(' ')}”`,
    ],
    ['a file that was moved', '`test/gone.test.ts` “has every fault that must be”'],
    ['a title too short to mean anything', '`test/reliability.test.ts` “test”'],
    ['a fault that the simulator does not have', 'simulator `no_such_fault`'],
    ['a fault of another row', 'simulator `portal_200`'],
    ['a bug that is not planted', 'planted bug “no such bug”'],
    ['a kind of trouble that is not made', 'under fire “no such kind”'],
    ['words that nothing can be looked up by', 'we are quite sure'],
    ['nothing at all', ''],
  ])('does not get away with %s', (_, shownBy) => {
    expect(wrongIn({ ...good, shownBy })).not.toEqual([])
  })

  test('says on the page how many of them have a test, and how many have none yet', () => {
    const without = rows.filter(({ shownBy }) => shownBy === '').length
    const partly = rows.filter(({ shownBy, lacking }) => shownBy !== '' && lacking !== '').length

    expect(lineOf('Of 116 faults')).toBe(
      `Of ${rows.length} faults, ${rows.length - without} are shown by a test, ` +
        `${partly} of them in part; ${without} are not.`,
    )
  })
})

describe('the figures on the page', () => {
  /** Adds up the columns of a ledger; one that does not exist yet comes to nothing. */
  function sumsOf<Column extends string>(file: string, columns: readonly Column[]) {
    const [head = '', ...lines] = existsSync(file) ? read(file).trim().split('\n') : []
    const names = head.split(',')
    if (head) expect(columns.filter((column) => !names.includes(column))).toEqual([])
    const sum = (column: Column) =>
      lines.reduce((n, line) => n + Number(line.split(',')[names.indexOf(column)]), 0)
    return Object.fromEntries(columns.map((column) => [column, sum(column)])) as Record<
      Column,
      number
    >
  }
  const number = (n: number) => n.toLocaleString('en-GB')

  test('of the simulator are the sums of its ledger', () => {
    const columns = ['seeds', 'indexeddb_seeds', 'events', 'ticks', 'failed'] as const
    const {
      seeds,
      indexeddb_seeds: onIndexedDb,
      events,
      ticks,
      failed,
    } = sumsOf('test/simulation/ledger.csv', columns)

    expect(lineOf('- Simulator')).toBe(
      `- Simulator: ${number(seeds)} seeds, ${number(onIndexedDb)} of them on a real IndexedDB ` +
        `adapter (Dexie until 27 November 2026); ` +
        `${number(events)} events, ${number(ticks)} entries; ${number(failed)} seeds failed.`,
    )
  })

  test('of the seeds since the last that failed are those of the rows behind it', () => {
    const [head = '', ...lines] = read('test/simulation/ledger.csv').trim().split('\n')
    const [seeds, failed] = ['seeds', 'failed'].map((name) => head.split(',').indexOf(name))
    const cell = (line: string, at: number | undefined) => Number(line.split(',')[at ?? -1])
    const since = lines.slice(lines.findLastIndex((line) => cell(line, failed) > 0) + 1)
    const sum = since.reduce((n, line) => n + cell(line, seeds), 0)

    expect(lineOf('- Since the last seed')).toBe(
      `- Since the last seed that failed: ${number(sum)} seeds.`,
    )
  })

  test('of the planted bugs are those of the last time that all were planted', () => {
    const lines = read('test/simulation/planted/ledger.csv').trim().split('\n')
    const [, commit, bugs, found, seeds] = lines.at(-1)?.split(',') ?? []

    expect(Number(bugs)).toBeGreaterThanOrEqual(40)
    expect(lineOf('- Planted bugs')).toBe(
      `- Planted bugs: ${found} of ${bugs} found, after ${number(Number(seeds))} seeds in all, on ${commit}.`,
    )
    expect(lineOf('| Planted bugs')).toContain(`each of ${bugs} bugs`)
  })

  test('of the runs under fire are the sums of theirs', () => {
    const columns = ['runs', 'ticks', 'kills', 'breaches'] as const
    const { runs, ticks, kills, breaches } = sumsOf('test/long/ledger.csv', columns)

    expect(lineOf('- Under fire')).toBe(
      `- Under fire: ${number(runs)} runs, ${number(ticks)} ticks, ${number(kills)} kills; ` +
        `${number(breaches)} breaches.`,
    )
  })

  test('every bug that the simulation must find can still be planted', () => {
    const lost = bugs.flatMap(({ name, file, edits }) =>
      edits.filter(([text]) => read(file).split(text).length !== 2).map(() => name),
    )
    expect(lost).toEqual([])
  })

  test('of the planted bugs is how many there are', () => {
    expect(read(page)).toContain(`${bugs.length} bugs`)
  })
})
