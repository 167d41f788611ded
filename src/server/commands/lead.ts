import { UnitId } from '../../contract/id.ts'
import { Text } from '../../contract/text.ts'
import { addAccount } from '../access/accounts.ts'
import { noteAct } from '../access/audit.ts'
import { addSignInLink } from '../access/signInLinks.ts'
import type { Config } from '../config.ts'
import { ConfigProblem } from '../configProblem.ts'
import { unitsNamed } from './unitsNamed.ts'
import { withStore } from './withStore.ts'

const days = 7

/** `npm run lead -- NAME UNIT,UNIT`: a one-time link that signs a team lead in. */
export async function lead(config: Config, [name, list]: readonly string[]): Promise<void> {
  const units = (list ?? '').split(',').map((id) => UnitId.safeParse(id).data)
  const who = Text.safeParse(name).data
  if (!who || units.length === 0 || units.includes(undefined)) {
    throw new ConfigProblem('Usage: npm run lead -- NAME UNIT,UNIT')
  }
  const given = units.filter((unit) => unit !== undefined)
  const secret = await withStore(config, async ({ db, shelf, random, nowMs }, { id }) => {
    const campaigns = await shelf.campaigns(db, id)
    unitsNamed(given, campaigns)
    return db.write(async (sql) => {
      const account = await addAccount(sql, random, id, { name: who, role: 'lead', units: given })
      const expiresMs = nowMs() + days * 24 * 60 * 60 * 1000
      const link = { account, purpose: 'lead', expiresMs, reusable: false }
      const secret = await addSignInLink(sql, random, id, link)
      const details = { name: who, role: 'lead', units: given }
      await noteAct(sql, random, id, {
        ...{ by: 'console', act: 'person_invited', subject: account, details, nowMs: nowMs() },
      })
      return secret
    })
  })
  process.stdout.write(
    `${config.origin}/staff#k=${secret}\nOpens ${who}'s board once, within ${days} days.\n`,
  )
}
