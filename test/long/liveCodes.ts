import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { MunicipalityId, UnitId } from '../../src/contract/id.ts'
import { installationKey } from '../../src/server/access/installationKey.ts'
import { addInvite, type NewInvite } from '../../src/server/access/invites.ts'
import { openSqlite } from '../../src/server/store/sqlite.ts'

/** So many invites that are good, put into a store that no server has open. */
export async function liveCodes(directory: string, count: number): Promise<NewInvite[]> {
  const random = (bytes: number) => randomBytes(bytes)
  const key = installationKey(directory, random)
  const db = openSqlite(join(directory, 'store.db'))
  const expiresMs = Date.now() + 24 * 60 * 60 * 1000
  const [campaign] = await db.all<{ municipality: string }>('SELECT municipality FROM campaign')
  const municipality = MunicipalityId.parse(campaign?.municipality)
  const of = { municipality, unit: UnitId.parse('desk'), expiresMs, maxUses: 100 }
  const made = await db.write(async (sql) => {
    const all: NewInvite[] = []
    for (let nth = 0; nth < count; nth += 1) all.push(await addInvite(sql, { key, random }, of))
    return all
  })
  await db.close()
  return made
}
