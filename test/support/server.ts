import type { FastifyInstance } from 'fastify'
import type { Campaign } from '../../src/contract/campaign.ts'
import { UnitId } from '../../src/contract/id.ts'
import type { Role } from '../../src/contract/account.ts'
import { addAccount } from '../../src/server/access/accounts.ts'
import { addInvite } from '../../src/server/access/invites.ts'
import type { RandomBytes } from '../../src/server/access/secret.ts'
import { addSignInLink } from '../../src/server/access/signInLinks.ts'
import { openCampaignShelf, saveCampaign } from '../../src/server/campaign/campaignShelf.ts'
import { createServer } from '../../src/server/http/createServer.ts'
import type { ServerParts } from '../../src/server/http/parts.ts'
import { prepareStore } from '../../src/server/store/openStore.ts'
import { aBrowser } from './browser.ts'
import { aCampaign, fjordby } from './builders.ts'
import { chance } from './chance.ts'
import { lightArgon2 } from './lightArgon2.ts'
import { preparedStores, trialName } from './preparedStores.ts'
import { aServerLog } from './serverLog.ts'

export type TrialServer = Awaited<ReturnType<typeof aServer>>

/** Wednesday 21 October 2026, ten past ten in Denmark: a count day of the built campaign. */
export const countingTime = Date.parse('2026-10-21T08:10:00Z')

/** A whole server in this process on a store of its own, with a clock that the test sets. */
export async function aServer({
  engine = 'sqlite',
  campaigns = [aCampaign()],
  nowMs = countingTime,
  config = {},
  logTo: ownLog,
}: {
  engine?: keyof typeof preparedStores
  campaigns?: Campaign[]
  nowMs?: number
  config?: Partial<ServerParts['config']>
  logTo?: NonNullable<ServerParts['logTo']>
} = {}) {
  const { db, open, discard } = await preparedStores[engine]()
  const runLog = ownLog ? undefined : aServerLog()
  const logTo = ownLog ?? runLog
  const seeded = chance(1)
  const random: RandomBytes = (count) =>
    Uint8Array.from({ length: count }, () => Math.floor(seeded() * 256))
  const clock = { nowMs }
  const parts: ServerParts = {
    db,
    shelf: openCampaignShelf(),
    name: await prepareStore(db, trialName),
    key: new Uint8Array(32).fill(7),
    random,
    nowMs: () => clock.nowMs,
    after: (ms, run) => {
      const timer = setTimeout(run, ms)
      return () => clearTimeout(timer)
    },
    // The tests share the server's process and its cores: their own work is no load to be shed.
    shedLoad: false,
    argon2: lightArgon2,
    ...(logTo && { logTo }),
    config: {
      municipalities: [
        { id: fjordby, name: 'Fjordby Kommune', hosts: ['localhost'] },
        { ...aNeighbour, hosts: ['nabo.example'] },
      ],
      origin: 'http://localhost',
      trustedProxies: [],
      tls: undefined,
      app: '/nowhere',
      logLevel: runLog?.level ?? 'silent',
      ...config,
    },
  }
  for (const campaign of campaigns) {
    await db.write((sql) => saveCampaign(sql, fjordby, campaign))
  }
  const app: FastifyInstance = await createServer(parts)
  const later = () => clock.nowMs + 30 * 24 * 60 * 60 * 1000

  const trial = {
    app,
    db,
    open,
    parts,
    clock,
    async invite(unit = 'desk', { maxUses = 100, expiresMs = later() } = {}) {
      const invite = { municipality: fjordby, unit: UnitId.parse(unit), expiresMs, maxUses }
      return db.write((sql) => addInvite(sql, parts, invite))
    },
    /** A link that signs somebody in. */
    async link(
      role: Role,
      units: string[] = [],
      { name = `Fru ${role}`, expiresMs = later(), reusable = false } = {},
    ): Promise<string> {
      return db.write(async (sql) => {
        const given = units.map((unit) => UnitId.parse(unit))
        const account = await addAccount(sql, random, fjordby, { name, role, units: given })
        const link = { account, purpose: 'test', expiresMs, reusable }
        return addSignInLink(sql, random, fjordby, link)
      })
    },
    /** A browser that counts for a unit. */
    async counter(unit = 'desk') {
      const browser = aBrowser(app)
      const { code } = await trial.invite(unit)
      const { statusCode } = await browser.post('/api/v1/join', { code })
      if (statusCode !== 201) throw new Error(`joining was answered with ${statusCode}`)
      return browser
    },
    /** A browser in which somebody of the staff has signed in. */
    async staff(role: Role, units: string[] = []) {
      const browser = aBrowser(app)
      const { statusCode } = await browser.enter(await trial.link(role, units))
      if (statusCode !== 201) throw new Error(`signing in was answered with ${statusCode}`)
      return browser
    },
    async stop() {
      await app.close()
      await discard()
    },
  }
  return trial
}

const aNeighbour = {
  id: fjordby.replace('fjordby', 'nabo') as typeof fjordby,
  name: 'Nabo Kommune',
}
