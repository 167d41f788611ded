import { CampaignId } from '../../src/contract/id.ts'
import type { ScreenPairing } from '../../src/contract/screen.ts'
import { addReadingAddress } from '../../src/server/access/readingAddresses.ts'
import { fjordby } from '../support/builders.ts'
import { aBrowser, type Browser } from '../support/browser.ts'
import type { TrialServer } from '../support/server.ts'
import type { Operation } from './operations.ts'

/** A spreadsheet with a reading address. */
async function aReader({ app, db, parts }: TrialServer): Promise<Browser> {
  const made = { campaign: CampaignId.parse('autumn'), name: 'Rapport', by: ['week'] as const }
  const { address, password } = await db.write((sql) =>
    addReadingAddress(sql, parts.random, fjordby, { ...made, nowMs: parts.nowMs(), who: 'Tove' }),
  )
  const basic = Buffer.from(`${address.id}:${password}`).toString('base64')
  const browser = aBrowser(app)
  return {
    ...browser,
    ask: (options) =>
      browser.ask({ ...options, headers: { authorization: `Basic ${basic}`, ...options.headers } }),
  }
}

/** A screen on a wall that a coordinator has paired. */
async function aScreen(server: TrialServer): Promise<Browser> {
  const screen = aBrowser(server.app)
  const shown = await screen.post('/api/v1/screen/code', {})
  const { code, pairing } = shown.json<ScreenPairing>()
  const coordinator = await server.staff('coordinator')
  await coordinator.post('/api/v1/campaigns/autumn/screens', { code, name: 'Gangen' })
  await screen.post('/api/v1/screen/claim', { pairing })
  return screen
}

const makers = {
  nobody: async (server: TrialServer) => aBrowser(server.app),
  counter: (server: TrialServer) => server.counter('desk'),
  lead: (server: TrialServer) => server.staff('lead', ['desk']),
  coordinator: (server: TrialServer) => server.staff('coordinator'),
  operator: (server: TrialServer) => server.staff('operator'),
  reader: aReader,
  screen: aScreen,
}
type Kind = keyof typeof makers
const kinds = Object.keys(makers) as Kind[]
export const kindsOfActor = kinds.length

/** Everybody who asks. Whoever has been signed out, removed or revoked by a question comes in anew. */
export async function openActors(server: TrialServer) {
  const actors = new Map<Kind, Browser>()
  for (const kind of kinds) actors.set(kind, await makers[kind](server))

  const kindFor = ({ asks }: Operation, stranger: number | undefined, nth: number): Kind => {
    const other = stranger === undefined ? undefined : kinds[stranger]
    if (other) return other
    if (asks === 'staff') return nth % 3 === 0 ? 'lead' : 'coordinator'
    if (asks === 'reader' || asks === 'screen') return asks
    return asks === 'device' ? 'counter' : 'nobody'
  }

  return {
    kindFor,
    of: (kind: Kind) => actors.get(kind) ?? aBrowser(server.app),
    async anew(kind: Kind) {
      actors.set(kind, await makers[kind](server))
    },
  }
}
