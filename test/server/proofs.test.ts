import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { solve } from '../../src/app/join/proof/solve.ts'
import type { Proof } from '../../src/contract/proof.ts'
import { openCampaignShelf } from '../../src/server/campaign/campaignShelf.ts'
import { createServer } from '../../src/server/http/createServer.ts'
import { isProblem } from '../support/browser.ts'
import { engines } from '../support/databases.ts'
import { aGuesser } from '../support/guesser.ts'
import { aServer, type TrialServer } from '../support/server.ts'

const minute = 60 * 1000
const hour = 60 * minute

describe.each(Object.keys(engines) as (keyof typeof engines)[])(
  'a proof of work on %s',
  (engine) => {
    let server: TrialServer
    let guesser: ReturnType<typeof aGuesser>
    beforeEach(async () => {
      server = await aServer({ engine })
      guesser = aGuesser(server)
      await guesser.guess(60)
    })
    afterEach(() => server.stop())

    test('is good once, also for another process on the same store', async () => {
      const proof = await solve(await guesser.asked())
      const other = await createServer({ ...server.parts, shelf: openCampaignShelf() })

      isProblem(await guesser.join({ code: '9999999999', proof }), 404, 'invite_unknown')
      guesser.wantedIn(await guesser.join({ code: '9999999998', proof }))
      guesser.wantedIn(await guesser.join({ code: '9999999998', proof }, 'localhost', other))
      await other.close()
    })

    const spoiled: Record<string, (proof: Proof) => Promise<Proof> | Proof> = {
      'with a wrong answer': ({ challenge, answers: [first = 0, ...rest] }) => ({
        challenge,
        answers: [first + 1, ...rest],
      }),
      'with an answer too few': ({ challenge, answers }) => ({
        challenge,
        answers: answers.slice(1),
      }),
      'with no answers': ({ challenge }) => ({ challenge, answers: [] }),
      'for another question': async ({ answers }) => ({
        challenge: (await guesser.asked()).challenge,
        answers,
      }),
      'for a question of one’s own': async ({ challenge }) => {
        const easier = challenge.replace(/\.\d+\./, '.1.')
        return solve({ challenge: easier, puzzles: 24, bits: 1 })
      },
      'for a question that was made to last': ({ challenge, answers }) => ({
        challenge: challenge.replace(/^\d+/, (ms) => String(Number(ms) + hour)),
        answers,
      }),
      'for a question of next door': async () => {
        await guesser.guess(60, { host: 'nabo.example' })
        return solve(await guesser.asked('nabo.example'))
      },
      'that has expired': (proof) => {
        server.clock.nowMs += 2 * minute
        return guesser.guess(60).then(() => proof)
      },
    }

    test.each(Object.keys(spoiled))('%s is refused, with a new question', async (flaw) => {
      const { code } = await server.invite()
      await guesser.guess(60)
      const proof = await spoiled[flaw]?.(await solve(await guesser.asked()))
      const answer = await guesser.join({ code, proof })

      guesser.wantedIn(answer)
      expect(await server.db.all('SELECT uses FROM invite')).toEqual([{ uses: 0 }])
    })
  },
)
