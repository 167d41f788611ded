import type { MunicipalityId } from '../../contract/id.ts'
import type { Reader, Writer } from '../store/sql.ts'
import { keyedHashOf } from './secret.ts'

const slotMs = 10 * 1000
const minuteMs = 60 * 1000
const hourMs = 60 * minuteMs
const prefixLength = 4
const all = ''

/** So many wrong codes in a minute are nobody's guessing: a hall full of people mistypes less. */
const wrongInAll = 60
/** And so many with the same beginning in an hour: whoever knows part of a code guesses the rest. */
const wrongPerPrefix = 5
const mostExtraBits = 4

/** A code's beginning as it is counted: of a code that lives not even that may stand in the store. */
export const prefixOf = (key: Uint8Array, municipality: MunicipalityId, code: string): string =>
  keyedHashOf(key, 'guess', `${municipality} ${code.slice(0, prefixLength)}`)
    .subarray(0, 12)
    .toString('base64url')

/** How many wrong codes there were in the last minute, and with this beginning in the last hour. */
async function wrongLately(
  sql: Reader,
  municipality: MunicipalityId,
  prefix: string,
  nowMs: number,
): Promise<{ inAll: number; ofPrefix: number }> {
  const rows = await sql.all<{ about: string; n: number }>(
    `SELECT about, CAST(sum(n) AS BIGINT) AS n FROM code_guess
     WHERE municipality = $1 AND ((about = $2 AND slot > $3) OR (about = $4 AND slot > $5))
     GROUP BY about`,
    [municipality, all, slotOf(nowMs - minuteMs), prefix, slotOf(nowMs - hourMs)],
  )
  const of = (about: string) => rows.find((row) => row.about === about)?.n ?? 0
  return { inAll: of(all), ofPrefix: of(prefix) }
}

/** What a code of this beginning costs now, in bits beyond the usual work; undefined: nothing. */
export async function extraBitsFor(
  sql: Reader,
  municipality: MunicipalityId,
  prefix: string,
  nowMs: number,
): Promise<number | undefined> {
  const { inAll, ofPrefix } = await wrongLately(sql, municipality, prefix, nowMs)
  const times = Math.max(inAll / wrongInAll, ofPrefix / wrongPerPrefix)
  return times < 1 ? undefined : Math.min(mostExtraBits, Math.floor(Math.log2(times)))
}

/** Notes a wrong code. What no question asks about any more goes with the first of each ten seconds. */
export async function noteGuess(
  sql: Writer,
  municipality: MunicipalityId,
  prefix: string,
  nowMs: number,
): Promise<void> {
  const slot = slotOf(nowMs)
  const rows = [all, prefix].map((about) => ({ municipality, about, slot, n: 1 }))
  const noted = await sql.insert<{ n: number }>(
    'code_guess',
    rows,
    `ON CONFLICT (municipality, about, slot) DO UPDATE SET n = code_guess.n + 1 RETURNING n`,
  )
  if (noted.every(({ n }) => n > 1)) return
  await sql.all('DELETE FROM code_guess WHERE municipality = $1 AND slot <= $2', [
    municipality,
    slotOf(nowMs - hourMs),
  ])
}

const slotOf = (ms: number): number => Math.floor(ms / slotMs)
