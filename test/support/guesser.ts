import type { ProblemDocument } from '../../src/contract/problem.ts'
import type { ProofWanted } from '../../src/contract/proof.ts'
import { aBrowser, isProblem } from './browser.ts'
import type { TrialServer } from './server.ts'

/** Somebody who guesses codes at a server, by an app that knows of proofs. */
export function aGuesser({ app: own }: TrialServer) {
  let nth = 0
  const join = (body: object, host = 'localhost', app = own) =>
    aBrowser(app, host).post('/api/v1/join', { proves: true, ...body })

  /** The work that an answer asks for. */
  function wantedIn(answer: Awaited<ReturnType<typeof join>>): ProofWanted {
    isProblem(answer, 429, 'proof_needed')
    const { proof } = answer.json<ProblemDocument>()
    if (!proof) throw new Error('no work is asked for')
    return proof
  }

  return {
    join,
    wantedIn,
    asked: async (host?: string) => wantedIn(await join({ code: '7777777777' }, host)),
    /** Guesses codes, each of a beginning of its own. */
    async guess(times: number, { host = 'localhost', app = own } = {}) {
      for (let left = times; left > 0; left -= 1) {
        nth += 1
        await join({ code: `${String(nth).padStart(4, '0')}ZZZZZZ` }, host, app)
      }
    },
  }
}
