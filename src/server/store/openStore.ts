import type { StoreId } from '../../contract/id.ts'
import { migrate } from './migrations.ts'
import type { Database, Reader } from './sql.ts'

/** Which store this is, and how often it has been restored from a backup (1 when never). */
export type StoreName = { store: StoreId; generation: number }

/** Brings an engine up to this program's schema and gives the store its name the first time. */
export async function prepareStore(db: Database, newId: () => StoreId): Promise<StoreName> {
  await migrate(db)
  const name = { single: 1, id: newId(), generation: 1 }
  await db.write((sql) => sql.insert('store', [name], 'ON CONFLICT (single) DO NOTHING'))
  return storeName(db)
}

/** The name of the store as it is now; a restore changes its generation under running servers. */
export async function storeName(sql: Reader): Promise<StoreName> {
  const [found] = await sql.all<{ id: StoreId; generation: number }>(
    'SELECT id, generation FROM store',
  )
  if (!found) throw new Error('this store has no name: it was never prepared')
  return { store: found.id, generation: found.generation }
}
