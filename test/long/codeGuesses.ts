import { setTimeout as wait } from 'node:timers/promises'
import { solve } from '../../src/app/join/proof/solve.ts'
import { ProblemDocument } from '../../src/contract/problem.ts'
import type { Proof } from '../../src/contract/proof.ts'
import { chance } from '../support/chance.ts'
import { aCountingHouse } from './countingHouse.ts'
import { keptAlive, type Said } from './keptAlive.ts'
import { liveCodes } from './liveCodes.ts'
import { openJournal, type Outcome } from './outcome.ts'

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const connections = 48
const liveInvites = 1000
/** Every so many guesses the attacker does the work that is asked for, and guesses with it. */
const guessesPerProof = 5000
const guessesPerNewcomer = 500
const path = '/api/v1/join'

/**
 * Guesses invite codes at a real server as fast as it answers, while people who have one join from the
 * very same address: by turns by a link and by a code that they type.
 */
export async function codeGuesses(seed: number, guesses: number, tree: string): Promise<Outcome> {
  const random = chance(seed)
  const journal = openJournal()
  const house = await aCountingHouse({ tree })
  const live = await liveCodes(house.directory, liveInvites)
  const server = await house.start()
  const net = keptAlive(server.port, connections)
  const own = keptAlive(server.port, 2)
  const waits = { link: [] as number[], code: [] as number[] }
  let [left, hits, proofs, lookedAt, newcomers] = [guesses, 0, 0, 0, 0]

  const aCode = () =>
    Array.from({ length: 10 }, () => alphabet[Math.floor(random() * alphabet.length)]).join('')

  function judge({ status, body }: Said): ProblemDocument | undefined {
    const { data } = ProblemDocument.safeParse(body)
    if (data?.code === 'invite_unknown') lookedAt += 1
    else if (data?.code === 'proof_needed') journal.note('work asked for')
    else if (data?.code === 'busy') journal.note('busy')
    else hits += status === 201 || status === 410 ? 1 : 0
    return data
  }

  async function attack(): Promise<void> {
    while (left > 0) {
      left -= 1
      const proves = left % guessesPerProof === 0
      const answer = judge(await net.post(path, { code: aCode(), proves: true }))
      if (!proves || !answer?.proof) continue
      proofs += 1
      const proof = await solve(answer.proof, () => wait(0))
      judge(await net.post(path, { code: aCode(), proof }))
    }
  }

  /** As the app does it: what it takes from the tap on the button until the unit is there. */
  async function join(nth: number): Promise<void> {
    const { secret, code } = live[nth % live.length] ?? { secret: '', code: '' }
    const by = nth % 2 === 0 ? 'link' : 'code'
    const invite = by === 'link' ? { secret } : { code, proves: true }
    const begun = performance.now()
    let proof: Proof | undefined
    for (let tries = 0; tries < 5; tries += 1) {
      const { status, body } = await own.post(path, { ...invite, ...(proof && { proof }) })
      if (status === 201) {
        waits[by].push(performance.now() - begun)
        journal.note(`joined by ${by}`)
        return
      }
      const { data } = ProblemDocument.safeParse(body)
      if (data?.proof) proof = await solve(data.proof, () => wait(0))
      else await wait(1000)
    }
    journal.check(false, `somebody with a good ${by} did not get in`)
  }

  const goesOn = () => left > 0

  async function enrol(): Promise<void> {
    while (goesOn()) {
      const due = Math.floor((guesses - left) / guessesPerNewcomer)
      if (newcomers <= due) await join((newcomers += 1))
      else await wait(20)
    }
  }

  const begun = performance.now()
  await Promise.all([...Array.from({ length: connections }, attack), enrol()])
  const minutes = (performance.now() - begun) / 60_000
  journal.check(hits === 0, `${hits} guesses hit one of ${liveInvites} codes`)
  // Those under way when the limit is reached come on top, and a minute that begins within another.
  const most = 60 * Math.ceil(minutes + 1) + proofs + connections
  journal.check(lookedAt <= most, `${lookedAt} guesses were looked at, not ${most} at most`)
  journal.check(waits.code.length > 0 && waits.link.length > 0, 'nobody has joined meanwhile')
  journal.check(server.isRunning(), `the server ended by itself: ${server.complained()}`)
  journal.note('guesses looked at', lookedAt)
  journal.note('guesses with a proof', proofs)
  process.stdout.write(
    `  ${guesses} guesses in ${minutes.toFixed(1)} min; joining took ${told(waits.link)} by link, ` +
      `${told(waits.code)} by code\n`,
  )
  net.close()
  own.close()
  server.kill('SIGTERM')
  await server.ended
  await house.recount()
  house.discard()
  return journal.outcome()
}

function told(all: readonly number[]): string {
  const sorted = all.toSorted((a, b) => a - b)
  const at = (share: number) => Math.round(sorted[Math.floor(share * (sorted.length - 1))] ?? NaN)
  return `${at(0.5)} ms (p99 ${at(0.99)})`
}
