import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Campaign, Campaign as CampaignSchema } from '../../../src/contract/campaign.ts'
import { UnitId } from '../../../src/contract/id.ts'
import type { Role } from '../../../src/contract/account.ts'
import { addDays, dayOf } from '../../../src/domain/moment.ts'
import { addAccount } from '../../../src/server/access/accounts.ts'
import { addInvite } from '../../../src/server/access/invites.ts'
import { addSignInLink } from '../../../src/server/access/signInLinks.ts'
import { saveCampaign } from '../../../src/server/campaign/campaignShelf.ts'
import type { ProviderSetting } from '../../../src/server/access/providerSetting.ts'
import { readConfig } from '../../../src/server/config.ts'
import { openParts, startServer } from '../../../src/server/main.ts'
import { verifyFigures } from '../../../src/server/ops/verifyFigures.ts'
import { aCampaign } from '../../support/builders.ts'
import { freePort } from '../../support/freePort.ts'
import { aServerLog } from '../../support/serverLog.ts'

const yearMs = 365 * 24 * 60 * 60 * 1000

export type House = Awaited<ReturnType<typeof openHouse>>

type HouseOptions = {
  /** What the municipality has set up; null where nobody has yet. */
  campaign?: Campaign | null
  app?: string
  /** The municipality's own sign-in, made for the port that the house is opened on. */
  provider?: (origin: string) => Promise<ProviderSetting>
  /** Answers by TLS, with the certificate of the tests, which nobody trusts unasked. */
  tls?: boolean
}

/** The real server on a port and a disk of its own, with a campaign that counts today. */
export async function openHouse({
  campaign = aCampaignOfToday(),
  app = '',
  provider,
  tls = false,
}: HouseOptions = {}) {
  const data = mkdtempSync(join(tmpdir(), 'taellevaerk-house-'))
  const log = aServerLog()
  const level = log?.level ?? 'error'
  // A provider sends people back to one exact address, which is to be known before anything listens.
  const fixed = provider ? await freePort() : 0
  const words = ['--data', data, '--port', String(fixed), '--log-level', level].concat([
    '--name',
    'Fjordby Kommune',
    ...(tls ? ['--cert', 'test/support/tls/cert.pem', '--key', 'test/support/tls/key.pem'] : []),
  ])
  const { config } = readConfig(words, {})
  const [municipality] = config.municipalities
  if (!municipality) throw new Error('a house needs a municipality')
  if (provider) municipality.provider = await provider(config.origin)
  const own = app ? { ...config, app } : config

  // The test's own work, as reading a picture, shares this process: that is no load to be shed.
  const open = async () => ({
    ...(await openParts(own)),
    shedLoad: false,
    ...(log && { logTo: log }),
  })
  let parts = await open()
  let server = await startServer(parts, own)
  const port = portOf(server)
  const origin = `http${tls ? 's' : ''}://localhost:${port}`
  if (campaign) await parts.db.write((sql) => saveCampaign(sql, municipality.id, campaign))

  return {
    origin,
    data,
    /** What it was opened with. */
    get campaign(): Campaign {
      if (!campaign) throw new Error('nobody has set anything up in this house')
      return campaign
    },
    municipality: municipality.id,
    db: () => parts.db,
    /** A link that joins a unit, and its code. */
    async invite(unit = 'desk') {
      const { secret, code } = await parts.db.write((sql) =>
        addInvite(sql, parts, {
          municipality: municipality.id,
          unit: UnitId.parse(unit),
          expiresMs: Date.now() + yearMs,
          maxUses: 1000,
        }),
      )
      return { link: `${origin}/join#k=${secret}`, code }
    },
    /** A link that signs a member of the staff in. */
    async staffLink(role: Role, name: string, units: string[] = [], reusable = false) {
      const secret = await parts.db.write(async (sql) => {
        const given = units.map((unit) => UnitId.parse(unit))
        const who = { name, role, units: given }
        const account = await addAccount(sql, parts.random, municipality.id, who)
        const link = { account, purpose: 'test', expiresMs: Date.now() + yearMs, reusable }
        return addSignInLink(sql, parts.random, municipality.id, link)
      })
      return `${origin}/staff#k=${secret}`
    },
    /** How many contacts are counted, straight from the tallies. */
    async counted(): Promise<number> {
      const [row] = await parts.db.all<{ n: number }>(
        'SELECT coalesce(sum(n), 0) AS n FROM tally_coarse WHERE trial = 0',
      )
      return row?.n ?? 0
    },
    /** Takes the server off the network; what it holds stays on disk. */
    async close() {
      await server.stop()
    },
    /** Brings it back where it was. */
    async reopen() {
      parts = await open()
      server = await startServer(parts, { ...own, port })
    },
    async discard() {
      await server.stop().catch(() => undefined)
      // After every test that counted: whatever way one comes to the figures, they are the same.
      const left = await openParts(own)
      const { campaigns, drifts } = await verifyFigures(left, {
        municipality: municipality.id,
        nowMs: Date.now(),
      })
      await left.db.close()
      const wrong = campaigns.filter(({ agree }) => !agree)
      if (wrong.length > 0 || drifts > 0) {
        throw new Error(`figures do not agree: ${JSON.stringify({ wrong, drifts })}`)
      }
      rmSync(data, { recursive: true, force: true })
    },
  }
}

function portOf({ app }: Awaited<ReturnType<typeof startServer>>): number {
  const address = app.server.address()
  if (typeof address !== 'object' || !address) throw new Error('the server listens nowhere')
  return address.port
}

/** The builders' campaign with today among its count days. */
export function aCampaignOfToday(changes: Record<string, unknown> = {}): Campaign {
  const today = dayOf(Date.now())
  const count = [-1, 0, 1, 2].map((days) => addDays(today, days))
  const days = { trial: [addDays(today, -5)], count, closing: addDays(today, 9) }
  return CampaignSchema.parse({ ...aCampaign(), days, ...changes })
}
