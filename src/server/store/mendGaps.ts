import type { MunicipalityId } from '../../contract/id.ts'
import { runsOf, type Run, without } from '../../domain/numbers.ts'
import type { Row, Writer } from './sql.ts'

type GapRow = Row & { device: string; from_seq: number; to_seq: number }

/**
 * Takes out of the gaps what is here after all: a server from before, beside this one during an
 * update, stored entries and noted no numbers.
 */
export async function mendGaps(sql: Writer, municipality: MunicipalityId): Promise<void> {
  const gaps = await sql.all<GapRow>('SELECT * FROM seq_gap WHERE municipality = $1', [
    municipality,
  ])
  for (const gap of gaps) {
    const of = [municipality, gap.device, gap.from_seq]
    const here = await sql.all<{ seq: number }>(
      `SELECT DISTINCT seq FROM entry
       WHERE municipality = $1 AND device = $2 AND seq BETWEEN $3 AND $4`,
      [...of, gap.to_seq],
    )
    if (here.length === 0) continue
    const left = runsOf(here.map(({ seq }) => seq)).reduce<Run[]>(
      (runs, run) => runs.flatMap((each) => without(each, run)),
      [{ from: gap.from_seq, to: gap.to_seq }],
    )
    await sql.all(
      'DELETE FROM seq_gap WHERE municipality = $1 AND device = $2 AND from_seq = $3',
      of,
    )
    const rows = left.map(({ from, to }): Row => ({ ...gap, from_seq: from, to_seq: to }))
    if (rows.length > 0) await sql.insert('seq_gap', rows, '')
  }
}
