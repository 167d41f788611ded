import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { verifyFigures } from '../../src/server/ops/verifyFigures.ts'
import { aContact, anUndoOf, fjordby } from '../support/builders.ts'
import { aCorrection, aMove, takingBack } from '../support/corrections.ts'
import { engines } from '../support/databases.ts'
import { aServer, type TrialServer } from '../support/server.ts'

const today = { day: '2026-10-21', time: '2026-10-21T08:00Z' }

describe.each(Object.keys(engines) as (keyof typeof engines)[])('on %s', (engine) => {
  let server: TrialServer
  beforeEach(async () => {
    server = await aServer({ engine })
    for (const unit of ['desk', 'desk', 'desk', 'library', 'library', 'library', 'building']) {
      const counter = await server.counter(unit)
      const mistake = aContact({ ...today, unit })
      const entries = [mistake, anUndoOf(mistake), aContact({ ...today, unit, quantity: 4 })]
      await counter.post('/api/v1/entries', { entries })
    }
    const coordinator = await server.staff('coordinator')
    const path = '/api/v1/campaigns/autumn'
    const wrong = aCorrection({ unit: 'building', n: 9 })
    for (const correction of [aCorrection(), aCorrection({ unit: 'building', n: -2 }), wrong]) {
      await coordinator.post(`${path}/corrections`, correction)
    }
    await coordinator.post(`${path}/corrections/${wrong.id}/take-back`, takingBack())
    await coordinator.post(`${path}/moves`, aMove({ day: '2026-10-21', toDay: '2026-10-19' }))
  })
  afterEach(() => server.stop())

  const verify = () =>
    verifyFigures(server.parts, { municipality: fjordby, nowMs: server.clock.nowMs })
  const spoil = (text: string) => server.db.write((sql) => sql.all(text))

  test('board, tally, entries, files and API agree while small units are held back, and when the week is over', async () => {
    const running = await verify()
    expect(running).toMatchObject({
      ...{ drifts: 0, unbalanced: 0, campaigns: [{ campaign: 'autumn', agree: true }] },
    })
    expect(running.campaigns[0]?.ways.entries).toBe(24)

    server.clock.nowMs += 7 * 24 * 60 * 60 * 1000
    const over = await verify()
    expect(over).toMatchObject({ drifts: 0, campaigns: [{ agree: true }] })
    expect(Object.values(over.campaigns[0]?.ways ?? {})).toEqual([28, 28, 28, 28, 28, 28])
    expect(Object.values(over.campaigns[0]?.corrected ?? {})).toEqual([3, 3, 3, 3, 3])
  })

  test('figures that are others than those that were signed off are found', async () => {
    server.clock.nowMs += 7 * 24 * 60 * 60 * 1000
    const coordinator = await server.staff('coordinator')
    const body = { revision: 1, n: 28, corrected: 3, include: {} }
    await coordinator.post('/api/v1/desk/campaigns/autumn/sign-offs', body)
    expect((await verify()).campaigns).toMatchObject([{ signed: 28, agree: true }])

    await spoil('UPDATE sign_off SET n = 27')
    expect((await verify()).campaigns).toMatchObject([{ signed: 27, agree: false }])
  })

  test.each([
    ['the tally of the board', 'UPDATE tally_unit SET n = n + 1', ['board', 'tally']],
    ['the tally of the files', 'UPDATE tally_fine SET n = n + 1', ['weekTotals', 'cells', 'api']],
    ['the entries', `UPDATE entry SET quantity = 9 WHERE kind = 'contact'`, ['entries']],
  ])('%s is found where it says something else', async (_what, text, wrong) => {
    server.clock.nowMs += 7 * 24 * 60 * 60 * 1000
    await spoil(text)
    const { campaigns, drifts } = await verify()

    expect(drifts).toBeGreaterThan(0)
    expect(campaigns[0]?.agree).toBe(false)
    const found = Object.entries(campaigns[0]?.ways ?? {}).filter(([, n]) => n !== 28)
    expect(found.map(([way]) => way)).toEqual(wrong)
  })

  test.each([
    ['a line of a move', `UPDATE correction SET n = n + 1 WHERE unit = 'desk' AND n > 5`],
    ['a line of what was taken back', `UPDATE correction SET n = n + 1 WHERE n = -9`],
  ])('%s that was changed is found', async (_what, text) => {
    expect((await verify()).unbalanced).toBe(0)
    await spoil(text)

    expect((await verify()).unbalanced).toBe(1)
  })
})
