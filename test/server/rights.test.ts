import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { deskPages, pages } from '../../src/contract/pages.ts'
import { shortWallAddress } from '../../src/contract/wallPages.ts'
import { type RouteName, routes } from '../../src/contract/routes.ts'
import { type Right, rights } from '../../src/server/access/rights.ts'
import { saveCampaign } from '../../src/server/campaign/campaignShelf.ts'
import { aBrowser, isProblem } from '../support/browser.ts'
import { aCampaign, fjordby } from '../support/builders.ts'
import { aServer, type TrialServer } from '../support/server.ts'

let server: TrialServer
beforeEach(async () => {
  server = await aServer()
})
afterEach(() => server.stop())

test('a device has its counter, a lead no files, an operator no counts', () => {
  const of = (right: Right) =>
    (Object.keys(rights) as RouteName[]).filter((name) => rights[name].includes(right))
  const ownSession = [
    ...['session', 'signOut', 'switchBack', 'visitProvider', 'identities', 'removeIdentity'],
    ...['confirmByPasskey', 'confirmByPassword'],
    ...['ownAccess', 'setPassword', 'removePassword', 'makeRecoveryCodes'],
    ...['sessions', 'endSession', 'endOtherSessions'],
  ]
  const ownPasskeys = ['passkeys', 'preparePasskey', 'addPasskey', 'removePasskey']

  expect(of('device')).toEqual([
    'counter',
    'team',
    'switchUnit',
    'leave',
    'deliver',
    'digest',
    'receipts',
    'renew',
  ])
  expect(of('reader')).toEqual(['readCsv', 'readJson'])
  expect(of('screen')).toEqual(['wall', 'wallLive'])
  expect(of('operator')).toEqual([...ownSession, ...ownPasskeys])
  expect(of('lead')).toEqual([
    ...[...ownSession, ...ownPasskeys],
    ...['campaigns', 'campaign', 'board', 'boardCells', 'live', 'busyHours'],
    ...['remarks', 'addRemark', 'changeRemark', 'removeRemark', 'rescue'],
    ...['invites', 'makeInvites', 'nearlyUsed', 'raiseInvite', 'revokeInvite'],
    ...['devices', 'nameDevice', 'revokeDevice', 'joinedSince', 'rejectSince'],
    ...['corrections', 'makeCorrection', 'takeBackCorrection', 'movePreview', 'makeMove'],
    ...['screens', 'pairScreen', 'endScreen', 'decisions', 'decide', 'waitingEntries'],
  ])
})

type Route = { method: 'GET' | 'POST' | 'PUT' | 'DELETE'; path: string }

/** Every route that Fastify has, as `GET /healthz`, read off the tree it prints. */
function registered(app: FastifyInstance): string[] {
  const above: string[] = []
  return app
    .printRoutes({ commonPrefix: false })
    .split('\n')
    .flatMap((line) => {
      const [, indent = '', part, verbs = ''] = /^(.*?)[├└]── (\S+) \((.*)\)$/.exec(line) ?? []
      if (part === undefined) return []
      above.splice(indent.length / 4, Infinity, part)
      return verbs
        .split(', ')
        .filter((verb) => verb !== 'HEAD')
        .map((verb) => `${verb} ${above.join('')}`)
    })
}

const rows = (table: Record<string, Route>) =>
  Object.values(table).map(({ method, path }) => `${method} ${path}`)

test('what is registered is what has a row, and nothing besides', async () => {
  expect(registered(server.app).toSorted()).toEqual(rows(routes).toSorted())
  expect(Object.keys(rights).toSorted()).toEqual(Object.keys(routes).toSorted())
})

test('with the app built, the pages and the files of the app come to it, and nothing else', async () => {
  const directory = mkdtempSync(join(tmpdir(), 'taellevaerk-app-'))
  mkdirSync(join(directory, 'assets'))
  for (const file of ['index.html', 'sw.js', 'assets/main-1a2b.js', '.env']) {
    writeFileSync(join(directory, file), '')
  }
  const built = await aServer({ config: { app: directory } })
  const own = rows(routes)
  const others = registered(built.app).filter((each) => !own.includes(each))
  const page = await aBrowser(built.app).get(pages.board)
  const below = await aBrowser(built.app).get('/desk/campaigns/autumn/units')
  const secret = await aBrowser(built.app).get('/.env')
  await built.stop()
  rmSync(directory, { recursive: true })

  const files = ['/index.html', '/sw.js', '/assets/main-1a2b.js']
  // The tree is printed without the slash before a star.
  const starred = deskPages.replace('/*', '*')
  // Whatever is none of them is answered that it is no page.
  const paths = [...Object.values(pages), starred, shortWallAddress, '/*', ...files]
  const expectedPages = paths.map((path) => `GET ${path}`)
  expect(others.toSorted()).toEqual(expectedPages.toSorted())
  expect([page.statusCode, below.statusCode]).toEqual([200, 200])
  isProblem(secret, 404, 'not_found')
})

test('a route without a row would be seen', () => {
  server.app.get('/api/v1/stray', async () => 'hello')

  expect(registered(server.app).filter((each) => !rows(routes).includes(each))).toEqual([
    'GET /api/v1/stray',
  ])
})

const ofCampaigns = Object.entries(routes).filter(
  ([, { path }]) => path.includes(':campaign') && !path.startsWith('/api/v1/desk/'),
)

/** Without it the question itself is none. */
const questions: Record<string, string> = {
  movePreview: '?unit=desk&day=2026-10-20&toDay=2026-10-21',
}

test.each(ofCampaigns)(
  '%s tells of a draft, which is its makers’ to see, as of none',
  async (name, { path }) => {
    const asked = (id: string) => path.replace(':campaign', id) + (questions[name] ?? '')
    await server.db.write((sql) =>
      saveCampaign(sql, fjordby, aCampaign({ id: 'plans', status: 'draft' })),
    )
    const browser = await server.staff('coordinator')
    const [draft, none] = await Promise.all(
      ['plans', 'nothing'].map((id) => browser.get(asked(id))),
    )

    expect(draft?.statusCode).toBe(404)
    expect(draft?.payload).toBe(none?.payload)
  },
)

test('a list of campaigns holds our own, and no drafts', async () => {
  await server.db.write((sql) =>
    saveCampaign(sql, fjordby, aCampaign({ id: 'p', status: 'draft' })),
  )
  const list = (await (await server.staff('coordinator')).get('/api/v1/campaigns')).json<object[]>()

  expect(list).toMatchObject([{ id: 'autumn', first: '2026-10-15', last: '2026-10-23' }])
  expect(list).toHaveLength(1)
})
