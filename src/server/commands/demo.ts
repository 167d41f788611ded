import { rmSync } from 'node:fs'
import type { UnitId } from '../../contract/id.ts'
import type { Role } from '../../contract/account.ts'
import { addAccount } from '../access/accounts.ts'
import { addInvite } from '../access/invites.ts'
import { addSignInLink } from '../access/signInLinks.ts'
import type { Config } from '../config.ts'
import { fillFjordby } from '../demo/fillFjordby.ts'
import type { ServerParts } from '../http/parts.ts'
import { openParts, startServer, stopOnSignal } from '../main.ts'
import { ensureApp } from '../ops/ensureApp.ts'
import { grouped } from './grouped.ts'

const yearMs = 365 * 24 * 60 * 60 * 1000

/**
 * `npm run demo`: a fictional municipality with counts up to this very half-hour, made anew each
 * time, and three links that can be used again and again.
 */
export async function demo(given: Config): Promise<void> {
  const [first] = given.municipalities
  if (!first) return
  const fjordby = { ...first, name: 'Fjordby Kommune' }
  const config = { ...given, data: `${given.data}-demo`, municipalities: [fjordby] }
  ensureApp(config.app)
  rmSync(config.data, { recursive: true, force: true })
  const parts = await openParts(config)
  const { autumn, contacts } = await fillFjordby(parts, fjordby.id, Math.random)
  const units = autumn.departments.flatMap((department) => department.units.map(({ id }) => id))
  const [counterUnit] = units
  if (!counterUnit) return

  const { secret, code } = await parts.db.write((sql) =>
    addInvite(sql, parts, {
      municipality: fjordby.id,
      unit: counterUnit,
      expiresMs: parts.nowMs() + yearMs,
      maxUses: 1_000_000,
    }),
  )
  const lead = await demoLink(parts, config, 'Lone Leder', 'lead', units.slice(0, 4))
  const coordinator = await demoLink(parts, config, 'Tove Tovholder', 'coordinator')
  stopOnSignal(await startServer(parts, config))
  process.stdout.write(
    [
      '',
      `Fjordby Kommune (fictional), ${contacts.toLocaleString('en')} contacts counted so far.`,
      '',
      `  An employee's counter   ${config.origin}/join#k=${secret}`,
      `                          or open ${config.origin}/join and type ${grouped(code)}`,
      `  A team lead's board     ${config.origin}/staff#k=${lead}`,
      `  The coordinator's desk  ${config.origin}/staff#k=${coordinator}`,
      '',
      'The links can be used again. Ctrl-C stops the demo; the next one starts afresh.',
      '',
    ].join('\n'),
  )
}

async function demoLink(
  { db, random, nowMs }: ServerParts,
  { municipalities }: Config,
  name: string,
  role: Role,
  units: UnitId[] = [],
): Promise<string> {
  const id = municipalities[0]?.id
  if (!id) throw new Error('the demo has no municipality')
  return db.write(async (sql) => {
    const account = await addAccount(sql, random, id, { name, role, units })
    const link = { account, purpose: 'demo', expiresMs: nowMs() + yearMs, reusable: true }
    return addSignInLink(sql, random, id, link)
  })
}
