import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { ExtractAnswer } from '../../src/contract/extract.ts'
import { BoardAnswer } from '../../src/contract/tally.ts'
import type { Answer } from '../support/browser.ts'
import { aContact } from '../support/builders.ts'
import { engines } from '../support/databases.ts'
import { rowsOf } from '../support/files.ts'
import { aServer, type TrialServer } from '../support/server.ts'

describe.each(Object.keys(engines) as (keyof typeof engines)[])(
  'what is told apart on %s',
  (engine) => {
    let server: TrialServer
    beforeEach(async () => {
      server = await aServer({ engine })
    })
    afterEach(() => server.stop())

    const of = { day: '2026-10-21', time: '2026-10-21T08:00Z' }
    /** Three devices of each unit count in time, and each brings so many when the count is over. */
    async function countIn(units: Record<string, number>, said: 'count' | 'trial' = 'count') {
      const late: (() => Promise<Answer>)[] = []
      for (const [unit, quantity] of Object.entries(units)) {
        for (let nth = 0; nth < 3; nth += 1) {
          server.clock.nowMs = Date.parse('2026-10-21T05:00:00Z')
          const counter = await server.counter(unit)
          const post = (changes: object) =>
            counter.post('/api/v1/entries', { entries: [aContact({ ...of, unit, ...changes })] })
          server.clock.nowMs = Date.parse('2026-10-21T20:00:00Z')
          expect((await post({ said })).json()).toMatchObject({ receipts: [{ state: 'counted' }] })
          late.push(() => post({ quantity }))
        }
      }
      server.clock.nowMs = Date.parse('2026-10-26T08:00:00Z')
      for (const deliver of late) {
        expect((await deliver()).json()).toMatchObject({
          receipts: [{ state: 'late', counted: true }],
        })
      }
    }
    const ask = async (query: string) => {
      const coordinator = await server.staff('coordinator')
      const answer = await coordinator.get(`/api/v1/campaigns/autumn/board${query}`)
      return BoardAnswer.parse(answer.json())
    }

    test('what came when the count was over is told beside all there is', async () => {
      await countIn({ desk: 2, library: 1 })

      for (const query of ['?day=2026-10-21', '?week=2026-W43', '?period=campaign']) {
        expect((await ask(query)).late).toEqual([{ direction: 'incoming', n: 9, of: 15 }])
      }
      expect((await ask('?day=2026-10-20')).late).toEqual([])
      expect((await ask('?week=2026-W43&unit=desk')).late).toEqual([
        { direction: 'incoming', n: 6, of: 9 },
      ])
    })

    test('of units that stand together nothing is told of it: all see whose it is', async () => {
      await countIn({ desk: 2, library: 1, roads: 50, building: 70 })

      expect((await ask('?week=2026-W43')).late).toEqual([{ direction: 'incoming', n: 9, of: 15 }])
      expect((await ask('?week=2026-W43&unit=roads')).late).toEqual([])
    })

    test('the files say what the board says: how much came late, and how much was entered from memory', async () => {
      server.clock.nowMs = Date.parse('2026-10-21T05:00:00Z')
      const counter = await server.counter('desk')
      server.clock.nowMs = Date.parse('2026-10-21T20:00:00Z')
      const forgotten = { ...of, unit: 'desk', time: 'pm', entered: 'afterwards' } as const
      await counter.post('/api/v1/entries', { entries: [aContact({ ...forgotten, quantity: 4 })] })
      await countIn({ desk: 2, library: 1, roads: 50, building: 70 })
      const coordinator = await server.staff('coordinator')
      const file = async (name: string) =>
        (await coordinator.get(`/api/v1/campaigns/autumn/export/${name}`)).payload
      const { late, kinds } = await ask('?week=2026-W43')
      const [ofWeek] = late ?? []
      const total = kinds.reduce((sum, { n }) => sum + n, 0)

      expect(ofWeek).toEqual({ direction: 'incoming', n: 9, of: 19 })
      expect(ExtractAnswer.parse(JSON.parse(await file('extract.json?by=channel'))).shares).toEqual(
        [
          {
            ...{ week: '2026-W43', direction: 'incoming', late: { n: 9, of: 19 } },
            afterwards: { n: 4, of: total },
          },
        ],
      )
      expect(Object.fromEntries(rowsOf(await file('control.csv')))).toMatchObject({
        efterregistreret_indgående_antal: '4',
        efterregistreret_indgående_af: String(total),
        kom_efter_slut_indgående_antal: '9',
        kom_efter_slut_indgående_af: '19',
        kom_efter_slut_indgående_andel: '47,4 %',
        kom_efter_slut_udgående_antal: '0',
        kom_efter_slut_udgående_andel: '',
      })
    })

    test('where nothing came late there is nothing of it', async () => {
      expect('late' in (await ask('?week=2026-W43'))).toBe(false)
    })

    test('what was tapped on a screen that spoke of a trial is told where the day counts, and of units together not', async () => {
      await countIn({ desk: 2, library: 1, roads: 50, building: 70 }, 'trial')

      for (const query of ['?day=2026-10-21', '?week=2026-W43', '?period=campaign']) {
        expect((await ask(query)).otherwise).toEqual([{ direction: 'incoming', n: 6, of: 15 }])
      }
      expect((await ask('?week=2026-W43&unit=roads')).otherwise).toEqual([])
    })

    test('where each screen said what its day is, nothing is told of it', async () => {
      await countIn({ desk: 1 })
      expect('otherwise' in (await ask('?week=2026-W43'))).toBe(false)
    })
  },
)
