import { DatabaseSync } from 'node:sqlite'
import pg from 'pg'

/** An entry as it lies in the store, under its id without hyphens. */
export type HeldEntry = {
  id: string
  kind: string
  device: string
  state: string
  counted: number
  quantity: number
  rest: string | null
}

/** What a store holds, read past the program that keeps it. */
export type Held = { entries: HeldEntry[]; tallied: number }

// The place kept for an entry whose undo came first has no kind: nothing of it has arrived.
const entries = (hex: string) =>
  `SELECT ${hex} AS id, kind, device, state, counted, coalesce(quantity, 0) AS quantity, rest
   FROM entry WHERE kind IS NOT NULL`
const tally = 'SELECT coalesce(sum(n), 0) AS n FROM tally_coarse'

/** @throws where the file is damaged */
export async function bareFile(file: string): Promise<Held> {
  const db = new DatabaseSync(file, { readOnly: true, timeout: 5000 })
  try {
    const [verdict] = db.prepare('PRAGMA integrity_check').all()
    if (verdict?.['integrity_check'] !== 'ok')
      throw new Error(`damaged: ${JSON.stringify(verdict)}`)
    return {
      entries: db.prepare(entries('lower(hex(id))')).all() as HeldEntry[],
      tallied: Number(db.prepare(tally).get()?.['n']),
    }
  } finally {
    db.close()
  }
}

export async function bareTables(store: string): Promise<Held> {
  const client = new pg.Client({ connectionString: store })
  await client.connect()
  try {
    // 64-bit integers come as strings.
    type Told = Omit<HeldEntry, 'counted' | 'quantity'> & { counted: string; quantity: string }
    const found = await client.query<Told>(entries("encode(id, 'hex')"))
    const sum = await client.query<{ n: string }>(tally)
    return {
      entries: found.rows.map((row) => ({
        ...row,
        counted: Number(row.counted),
        quantity: Number(row.quantity),
      })),
      tallied: Number(sum.rows[0]?.n),
    }
  } finally {
    await client.end()
  }
}

/** The sum of what counts, of all entries or of those with these ids. */
export const sumOf = ({ entries }: Held, ids?: ReadonlySet<string>): number =>
  entries
    .filter((entry) => entry.kind === 'contact' && entry.counted === 1)
    .filter((entry) => ids === undefined || ids.has(entry.id))
    .reduce((sum, { quantity }) => sum + quantity, 0)
