import type { Campaign } from '../../contract/campaign.ts'
import { type ExtractAnswer, extractFormat, type ExtractRow } from '../../contract/extract.ts'
import { misdirected } from '../../contract/entry.ts'
import { instantOf } from '../../domain/moment.ts'
import { headOf } from '../audit/chain.ts'
import type { Snapshot } from '../store/sql.ts'
import { coverageOf } from './coverage.ts'
import { type Extract, extractWeeks, groupsIn } from './extract.ts'
import { type FilePart, type Format, formatted } from './format.ts'
import { otherSums } from './otherSums.ts'
import { revisionOf } from './revision.ts'
import { sharesIn } from './shares.ts'
import type { View } from './view.ts'

const json: Format = {
  firstRow: 1,
  begin: [',\n{'],
  fragment({ fields }) {
    const inBraces = JSON.stringify(fields satisfies Partial<Record<keyof ExtractRow, unknown>>)
    return inBraces === '{}' ? [] : [`${inBraces.slice(1, -1)},`]
  },
  end: ({ n, corrected }) => [`"n":${n},"corrected":${corrected}}`],
}

type Rest = Omit<ExtractAnswer, 'rows' | 'check'>

/** A view as JSON: `ExtractAnswer`, whose rows are written as they come. */
export async function* jsonFile(
  sql: Snapshot,
  extract: Extract,
  view: View,
): AsyncGenerator<FilePart> {
  const before = JSON.stringify(await whatItIs(sql, extract, view)).slice(0, -1)
  yield { text: `${before},"rows":[`, rows: 0, n: 0, corrected: 0 }
  const sum = { rows: 0, n: 0, corrected: 0 }
  for await (const part of formatted(sql, extract, view, json)) {
    const isFirst = sum.rows === 0
    sum.rows += part.rows
    sum.n += part.n
    sum.corrected += part.corrected
    yield isFirst ? { ...part, text: part.text.slice(1) } : part
  }
  const others = await otherSums(sql, extract)
  const { board, entries, corrections } = others
  const agree = sum.n === board && sum.n === entries && sum.corrected === corrections
  const check: ExtractAnswer['check'] = { ...sum, ...others, agree }
  yield { text: `\n],"check":${JSON.stringify(check)}}\n`, rows: 0, n: 0, corrected: 0 }
}

async function whatItIs(sql: Snapshot, extract: Extract, { by }: View): Promise<Rest> {
  const { municipality, shelved, weeks, nowMs } = extract
  const { campaign, version } = shelved
  const { revision, changed } = await revisionOf(sql, extract)
  const head = await headOf(sql, municipality)
  const beside: Pick<Rest, 'without' | 'own'> = { without: [], own: [] }
  for (const week of extractWeeks(extract)) {
    for (const { units, guarded } of await groupsIn(sql, extract, week)) {
      const days = guarded?.waiting ?? []
      if (days.length > 0) beside.without.push({ week: week.week, units, days })
      const own = [...(guarded?.own ?? [])]
      beside.own.push(...own.map(([unit, n]) => ({ week: week.week, unit, n })))
    }
  }
  return {
    ...{ format: extractFormat, campaign: campaign.id, name: campaign.name },
    ...{ weeks: [...weeks], by: [...by], at: instantOf(nowMs), revision, version },
    ...(changed && { changed: true as const }),
    ...(head && { log: { number: head.number, sha256: head.hash } }),
    names: namesIn(campaign),
    ...beside,
    coverage: (await coverageOf(sql, extract)).map(
      ({ week, counted, quiet, silent, unitDays }) => ({ week, counted, quiet, silent, unitDays }),
    ),
    shares: await sharesIn(sql, extract),
  }
}

function namesIn(campaign: Campaign): Rest['names'] {
  const { departments, taskAreas, channels, contactTypes, parameters } = campaign
  const plain = (things: readonly { id: string; name: string }[]) =>
    Object.fromEntries(things.map(({ id, name }) => [id, name]))
  const danish = (things: readonly { id: string; name: { da: string } }[]) =>
    Object.fromEntries(things.map(({ id, name }) => [id, name.da]))
  return {
    departments: plain(departments),
    units: plain(departments.flatMap(({ units }) => units)),
    taskAreas: danish(taskAreas),
    channels: danish(channels),
    contactTypes: danish(contactTypes),
    marks: { ...danish(parameters), [misdirected]: 'Fejlhenvendelse' },
  }
}
