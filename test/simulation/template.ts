import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Campaign } from '../../src/contract/campaign.ts'
import { MunicipalityId, StoreId, UnitId } from '../../src/contract/id.ts'
import { addAccount } from '../../src/server/access/accounts.ts'
import { addInvite } from '../../src/server/access/invites.ts'
import { addSignInLink } from '../../src/server/access/signInLinks.ts'
import { saveCampaign } from '../../src/server/campaign/campaignShelf.ts'
import { prepareStore, type StoreName } from '../../src/server/store/openStore.ts'
import { openSqlite } from '../../src/server/store/sqlite.ts'
import { aCampaign } from '../support/builders.ts'
import { createDie } from './die.ts'

/** The two municipalities of every run. Their units and campaigns bear the same names. */
export const municipalities = [
  { id: MunicipalityId.parse('fjordby'), name: 'Fjordby', hosts: ['fjordby.example'] },
  { id: MunicipalityId.parse('nabo'), name: 'Nabo', hosts: ['nabo.example'] },
]

export const units = ['desk', 'library', 'roads', 'building']
export const installationKey = new Uint8Array(32).fill(7)

/** Trial on Thursday, counting over a weekend on which the clocks go back, then closing. */
export const theCampaign = (): Campaign =>
  aCampaign({
    days: {
      trial: ['2026-10-15', '2026-10-16'],
      count: [
        ...['2026-10-19', '2026-10-20', '2026-10-21', '2026-10-22', '2026-10-23'],
        ...['2026-10-25', '2026-10-26'],
      ],
      closing: '2026-10-30',
    },
  })

export type Template = {
  file: string
  directory: string
  name: StoreName
  /** A code for each unit, and a link for the coordinator, by municipality. */
  doors: Record<string, { codes: Record<string, string>; link: string }>
  discard: () => void
}

const farAway = Date.parse('2030-01-01T00:00:00Z')

/** A store as every run finds it: made once in a process, and copied for each. */
export async function makeTemplate(): Promise<Template> {
  const directory = mkdtempSync(join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'tael-sim-'))
  const file = join(directory, 'template.db')
  const db = openSqlite(file)
  const name = await prepareStore(db, () => StoreId.parse('5T0RE5T0RE5T0RE5'))
  const { bytes: random } = createDie(20_261_021)
  const doors: Template['doors'] = {}
  for (const { id } of municipalities) {
    const codes: Record<string, string> = {}
    const link = await db.write(async (sql) => {
      await saveCampaign(sql, id, theCampaign())
      for (const unit of units) {
        const invite = { municipality: id, unit: UnitId.parse(unit), expiresMs: farAway }
        const made = await addInvite(
          sql,
          { key: installationKey, random },
          { ...invite, maxUses: 1000 },
        )
        codes[unit] = made.code
      }
      const account = await addAccount(sql, random, id, { name: 'Tovholder', role: 'coordinator' })
      const to = { account, purpose: 'simulation', expiresMs: farAway, reusable: true }
      return addSignInLink(sql, random, id, to)
    })
    doors[id] = { codes, link }
  }
  await db.close()
  return {
    file,
    directory,
    name,
    doors,
    discard: () => rmSync(directory, { recursive: true, force: true }),
  }
}
