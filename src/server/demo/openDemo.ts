import { readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Role } from '../../contract/account.ts'
import { MunicipalityId, type UnitId } from '../../contract/id.ts'
import { addAccount } from '../access/accounts.ts'
import { addInvite } from '../access/invites.ts'
import { createPasswordHashing } from '../access/passwordHash.ts'
import { keepPassword } from '../access/passwords.ts'
import { randomCode } from '../access/secret.ts'
import { addSignInLink } from '../access/signInLinks.ts'
import type { Config } from '../config.ts'
import { ConfigProblem } from '../configProblem.ts'
import type { ServerParts } from '../http/parts.ts'
import { holdData, lockFile, openParts, startServer } from '../main.ts'
import { ensureApp } from '../ops/ensureApp.ts'
import { correctFjordby } from './correctFjordby.ts'
import { fillFjordby } from './fillFjordby.ts'
import { waitInFjordby } from './waitInFjordby.ts'

const monthMs = 30 * 24 * 60 * 60 * 1000

/** What opens each role's screen. All of it can be used again and again. */
export type DemoLinks = {
  counter: string
  code: string
  lead: string
  coordinator: string
  /** The user names `lone` and `tove` have it both. Drawn anew at each start: it opens nothing else. */
  password: string
}

/**
 * A running server of a fictional municipality, with counts up to this very half-hour. Its data lie
 * beside the data directory of the settings, and are made anew each time.
 *
 * @throws ConfigProblem where it would meet real counts, or another demo that is running
 */
export async function openDemo(given: Config) {
  if (given.postgres !== undefined) {
    throw new ConfigProblem(
      'TAEL_STORE names a PostgreSQL store, and the demo would write invented counts into it.\n' +
        'The demo keeps to a store of its own on this machine: start it without TAEL_STORE.',
    )
  }
  const [first] = given.municipalities
  if (!first) throw new Error('the demo needs a municipality')
  const id = MunicipalityId.parse('fjordby')
  const fjordby = { ...first, id, name: 'Fjordby Kommune' }
  const config = { ...given, data: `${given.data}-demo`, municipalities: [fjordby] }
  ensureApp(config.app)
  const release = holdData(config.data)
  emptied(config.data)
  const parts = await openParts(config)
  const { spring, autumn, contacts } = await fillFjordby(parts, fjordby.id, Math.random)
  await waitInFjordby(parts, fjordby.id, { spring, autumn })
  const units = autumn.departments.flatMap((department) => department.units.map(({ id }) => id))
  const { app, stop } = await startServer(parts, config, release)
  const origin = config.port === 0 ? addressOf(app) : config.origin
  const links = await linksOf(parts, fjordby.id, origin, units)
  await correctFjordby(parts, fjordby.id, autumn)
  return { app, stop, origin, links, contacts, data: config.data }
}

/** Removes what an earlier demo left, but not the lock that keeps others from doing the same to us. */
function emptied(data: string): void {
  for (const name of readdirSync(data).filter((each) => each !== lockFile)) {
    rmSync(join(data, name), { recursive: true, force: true })
  }
}

/** Where a server listens that took whatever port was free. */
function addressOf(app: Awaited<ReturnType<typeof startServer>>['app']): string {
  const address = app.server.address()
  return `http://localhost:${typeof address === 'object' ? address?.port : ''}`
}

async function linksOf(
  parts: ServerParts,
  municipality: MunicipalityId,
  origin: string,
  units: readonly UnitId[],
): Promise<DemoLinks> {
  const { db, random, nowMs } = parts
  const [unit] = units
  if (!unit) throw new Error('the demo’s municipality has no unit')
  const expiresMs = nowMs() + monthMs

  const password = randomCode(random, 12)
    .toLowerCase()
    .replace(/(.{4})(?=.)/g, '$1-')
  const stored = await createPasswordHashing(random).make(password)

  const staffLink = (
    userName: string,
    name: string,
    role: Role,
    given: readonly UnitId[] = [],
  ): Promise<string> =>
    db.write(async (sql) => {
      const account = await addAccount(sql, random, municipality, { name, role, units: given })
      await keepPassword(sql, municipality, account, { userName, stored, nowMs: nowMs() })
      const link = { account, purpose: 'demo', expiresMs, reusable: true }
      return `${origin}/staff#k=${await addSignInLink(sql, random, municipality, link)}`
    })
  const invite = { municipality, unit, expiresMs, maxUses: 100_000 }
  const { secret, code } = await db.write((sql) => addInvite(sql, parts, invite))
  return {
    counter: `${origin}/join#k=${secret}`,
    code,
    lead: await staffLink('lone', 'Lone Leder', 'lead', units.slice(0, 4)),
    coordinator: await staffLink('tove', 'Tove Tovholder', 'coordinator'),
    password,
  }
}
