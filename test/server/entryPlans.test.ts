import { afterEach, beforeEach, expect, test } from 'vitest'
import type { DeskCampaign } from '../../src/contract/desk.ts'
import type { DecisionGroup, Decisions } from '../../src/contract/decision.ts'
import type { Closing } from '../../src/contract/signOff.ts'
import { readAgain } from '../../src/server/ingest/readAgain.ts'
import { findDrift, rebuildTallies } from '../../src/server/store/recount.ts'
import type { Reader } from '../../src/server/store/sql.ts'
import { recordedIn } from '../support/recordedStatements.ts'
import { aContact, anUndoOf, fjordby } from '../support/builders.ts'
import { aServer, type TrialServer } from '../support/server.ts'

let server: TrialServer
beforeEach(async () => {
  server = await aServer()
})
afterEach(() => server.stop())

/** What a question reads when it reads every entry that a municipality has: no index of a few alone. */
const readsAll =
  /^SCAN entry\b|entry USING (PRIMARY KEY|INDEX entry_of_device) \(municipality=\?\)$/

/** How SQLite goes about each of these. A number for a parameter is as good as any. */
async function plansOf(sql: Reader, texts: readonly string[]) {
  const plans = await Promise.all(
    texts.map(async (text) => {
      const marks = [...text.matchAll(/\$(\d+)/g)].map(([, nth]) => Number(nth))
      const values = Array.from({ length: Math.max(0, ...marks) }, () => 1)
      const steps = await sql.all<{ detail: string }>(`EXPLAIN QUERY PLAN ${text}`, values)
      return steps.map(({ detail }) => ({ detail, text }))
    }),
  )
  return plans.flat()
}

const today = { day: '2026-10-21', time: '2026-10-21T08:00Z' }
const dayMs = 24 * 60 * 60 * 1000

test('no screen and no act between a tap and the second revision reads every entry there is', async () => {
  const asked = recordedIn(server.db)
  const counter = await server.counter('desk')
  const deliver = (...entries: object[]) => counter.post('/api/v1/entries', { entries })
  const [once, held] = [aContact(today), aContact({ ...today, unit: 'library' })]
  await deliver(once, aContact(today), held, { ...aContact(today), v: '9.0' })
  await deliver(anUndoOf(once))
  await readAgain(server.parts, fjordby)

  const coordinator = await server.staff('coordinator')
  const desk = '/api/v1/desk/campaigns/autumn'
  await coordinator.get('/api/v1/desk/campaigns')
  const { campaign } = (await coordinator.get(desk)).json<DeskCampaign>()
  const saving = { method: 'PUT', url: desk, payload: campaign, headers: { 'if-match': '"1"' } }
  expect((await coordinator.ask(saving)).statusCode).toBe(200)
  await coordinator.get('/api/v1/campaigns/autumn/board')
  await coordinator.get('/api/v1/decisions/entries?campaign=autumn&why=other_unit&unit=library')
  const { groups } = (await coordinator.get('/api/v1/decisions')).json<Decisions>()
  expect(groups.map(({ why }) => why)).toContain('other_unit')
  for (const group of groups) await coordinator.post('/api/v1/decisions', takingIn(group))

  server.clock.nowMs += 5 * dayMs
  const later = await server.staff('coordinator')
  const sign = async (revision: number, include: object) => {
    const { n = 0 } = (await later.get(`${desk}/closing`)).json<Closing>()
    const body = { revision, include, n }
    expect((await later.post(`${desk}/sign-offs`, body)).statusCode).toBe(200)
  }
  await sign(1, {})
  await deliver(aContact(today))
  await sign(2, { after_lock: 1 })

  const ofEntries = asked().filter((text) => /\bentry\b/.test(text))
  expect(ofEntries.length).toBeGreaterThan(10)
  const whole = (await plansOf(server.db, ofEntries)).filter(({ detail }) => readsAll.test(detail))
  expect(whole).toEqual([])
})

test('what does read every entry reads them as they lie, and not by the devices', async () => {
  const asked = recordedIn(server.db)
  await findDrift(server.db, fjordby)
  await server.db.write((sql) => rebuildTallies(sql, fjordby))

  const steps = await plansOf(server.db, asked())
  const ofEntries = steps.filter(({ detail }) => /\b(SEARCH|SCAN) entry\b/.test(detail))
  expect(ofEntries.length).toBeGreaterThan(10)
  expect(new Set(ofEntries.map(({ detail }) => detail))).toEqual(
    new Set(['SEARCH entry USING PRIMARY KEY (municipality=?)']),
  )
})

/** What waits in a group, to be counted. */
const takingIn = ({ campaign, why, units, day, week }: DecisionGroup) => ({
  ...{ of: 'waiting', act: 'take', campaign, why, units },
  ...(day && { day }),
  ...(week && { week }),
})
