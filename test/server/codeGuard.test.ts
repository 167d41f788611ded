import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { solve } from '../../src/app/join/proof/solve.ts'
import type { CounterAnswer } from '../../src/contract/account.ts'
import { openCampaignShelf } from '../../src/server/campaign/campaignShelf.ts'
import { createServer } from '../../src/server/http/createServer.ts'
import { aBrowser, isProblem } from '../support/browser.ts'
import { engines } from '../support/databases.ts'
import { aGuesser } from '../support/guesser.ts'
import { aServer, type TrialServer } from '../support/server.ts'

const second = 1000
const minute = 60 * second
const hour = 60 * minute
const attempt = 'a'.repeat(32)

describe.each(Object.keys(engines) as (keyof typeof engines)[])(
  'guessing codes on %s',
  (engine) => {
    let server: TrialServer
    let said: string[]
    let guesser: ReturnType<typeof aGuesser>
    beforeEach(async () => {
      said = []
      const logTo = { write: (line: string) => void said.push(line) }
      server = await aServer({ engine, config: { logLevel: 'warn' }, logTo })
      said.length = 0
      guesser = aGuesser(server)
    })
    afterEach(() => server.stop())

    test('up to sixty wrong codes in a minute nobody notices anything', async () => {
      const { code } = await server.invite()
      await guesser.guess(59)

      isProblem(await guesser.join({ code: '9999999999' }), 404, 'invite_unknown')
      expect(said).toEqual([])
      // That was the sixtieth.
      isProblem(await guesser.join({ code }), 429, 'proof_needed')
    })

    test('beyond it a typed code costs work, and whoever does it gets in', async () => {
      const { code } = await server.invite()
      await guesser.guess(60)
      const proof = await solve(guesser.wantedIn(await guesser.join({ code })))

      const joined = await guesser.join({ code, proof })
      expect(joined.statusCode).toBe(201)
      expect(joined.json<CounterAnswer>().enrolment?.unit).toBe('desk')
      isProblem(
        await guesser.join({ code: '9999999999', proof: await solve(await guesser.asked()) }),
        404,
        'invite_unknown',
      )
    })

    test('links go on as ever, and so does a device that joins again by one', async () => {
      const { secret } = await server.invite()
      await guesser.guess(60)
      const browser = aBrowser(server.app)
      const first = await browser.post('/api/v1/join', { secret, attempt })
      const again = await browser.post('/api/v1/join', { secret, attempt })

      expect([first.statusCode, again.statusCode]).toEqual([201, 201])
      expect(again.json<CounterAnswer>().device).toBe(first.json<CounterAnswer>().device)
    })

    test('a device that has joined before joins again by its code, for the same work', async () => {
      const { code } = await server.invite()
      const browser = aBrowser(server.app)
      const { device } = (await browser.post('/api/v1/join', { code })).json<CounterAnswer>()
      await guesser.guess(60)
      const proof = await solve(await guesser.asked())
      const again = await browser.post('/api/v1/join', { code, device, proof })

      expect(again.json<CounterAnswer>().device).toBe(device)
    })

    test('however often an answer is lost, it becomes the same device, each time for new work', async () => {
      const { code } = await server.invite()
      await guesser.guess(60)
      const proof = await solve(await guesser.asked())
      const first = await guesser.join({ code, attempt, proof })
      const replayed = await guesser.join({ code, attempt, proof })
      const again = await guesser.join({
        code,
        attempt,
        proof: await solve(guesser.wantedIn(replayed)),
      })

      expect(first.statusCode).toBe(201)
      expect(again.json<CounterAnswer>().device).toBe(first.json<CounterAnswer>().device)
      expect(await server.db.all('SELECT uses FROM invite')).toEqual([{ uses: 1 }])
    })

    test('what several processes let pass comes to sixty in all', async () => {
      const other = await createServer({ ...server.parts, shelf: openCampaignShelf() })
      await guesser.guess(30)
      for (let left = 30; left > 0; left -= 1) {
        await guesser.join({ code: `${String(left).padStart(4, 'Y')}YYYYYY` }, 'localhost', other)
      }

      guesser.wantedIn(await guesser.join({ code: '9999999999' }, 'localhost', other))
      guesser.wantedIn(await guesser.join({ code: '9999999999' }))
      await other.close()
    })

    test('after a quiet minute it is over', async () => {
      const { code } = await server.invite()
      await guesser.guess(60)
      server.clock.nowMs += 40 * second
      isProblem(await guesser.join({ code }), 429, 'proof_needed')
      server.clock.nowMs += 20 * second

      expect((await guesser.join({ code })).statusCode).toBe(201)
    })

    test('the more is guessed, the more it costs, up to sixteen times', async () => {
      const bits: number[] = []
      for (const wrong of [60, 60, 120, 10_000]) {
        await server.db.write((sql) =>
          sql.all(
            `INSERT INTO code_guess (municipality, about, slot, n) VALUES ('fjordby', '', $1, $2)
           ON CONFLICT (municipality, about, slot) DO UPDATE SET n = code_guess.n + excluded.n`,
            [Math.floor(server.clock.nowMs / 10_000), wrong],
          ),
        )
        bits.push((await guesser.asked()).bits)
      }

      expect(bits).toEqual([13, 14, 15, 17])
    })

    test('whoever knows how a code begins locks nobody out: its users do the work', async () => {
      const { code, secret } = await server.invite()
      for (let left = 5; left > 0; left -= 1) {
        await guesser.join({ code: `${code.slice(0, 4)}00000${left}` })
      }
      isProblem(await guesser.join({ code: 'YYYY777777' }), 404, 'invite_unknown')
      expect((await guesser.join({ secret })).statusCode).toBe(201)
      // Another writing of the same beginning is the same beginning.
      guesser.wantedIn(
        await guesser.join({ code: ` ${code.slice(0, 2).toLowerCase()}-${code.slice(2)}` }),
      )
      const proof = await solve(guesser.wantedIn(await guesser.join({ code })))

      expect((await guesser.join({ code, proof })).statusCode).toBe(201)
      server.clock.nowMs += hour
      expect((await guesser.join({ code })).statusCode).toBe(201)
    })

    test('who types the right code, or none at all, or one that has run out, is no guesser', async () => {
      const { code } = await server.invite()
      const { code: over } = await server.invite('desk', { maxUses: 0 })
      for (let left = 70; left > 0; left -= 1) {
        await guesser.join({ code: 'none' })
        await guesser.join({ code: over })
      }

      expect((await guesser.join({ code })).statusCode).toBe(201)
      expect(await server.db.all('SELECT n FROM code_guess')).toEqual([])
    })

    test('an app that knows of no such work is asked to wait', async () => {
      const { code } = await server.invite()
      await guesser.guess(60)
      const answer = await aBrowser(server.app).post('/api/v1/join', { code })

      isProblem(answer, 429, 'too_many_requests')
      expect(answer.headers['retry-after']).toBe('60')
      expect(answer.json()).not.toHaveProperty('proof')
    })

    test('guessing at one municipality is nothing to the next', async () => {
      await guesser.guess(60)

      isProblem(await guesser.join({ code: '9999999999' }, 'nabo.example'), 404, 'invite_unknown')
    })

    test('the log says once a minute that there is guessing, and nothing of any code', async () => {
      await guesser.guess(70)
      expect(said).toHaveLength(1)
      expect(said[0]).toMatch(/invite codes are being guessed/)
      expect(said[0]).not.toMatch(/ZZZZZZ/)
    })

    test('what was counted an hour ago is gone, and no code’s beginning was ever stored', async () => {
      await guesser.join({ code: '9999999999' })
      expect(JSON.stringify(await server.db.all('SELECT * FROM code_guess'))).not.toMatch(/9999/)
      server.clock.nowMs += hour + 10 * second
      await guesser.join({ code: '7777777777' })

      const slots = await server.db.all<{ slot: number }>('SELECT slot FROM code_guess')
      expect(new Set(slots.map(({ slot }) => slot)).size).toBe(1)
    })
  },
)
