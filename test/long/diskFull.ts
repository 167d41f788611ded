import { setTimeout as wait } from 'node:timers/promises'
import { chance } from '../support/chance.ts'
import { aCountingHouse } from './countingHouse.ts'
import { openJournal, type Outcome, skipped } from './outcome.ts'
import { type Answer, saysWhenToComeBack, somePhones } from './phones.ts'
import { aCoordinator, servedSays, storeSays } from './saysTheSame.ts'
import { aSmallDisk } from './smallDisk.ts'

const roomy = 64 * 1024 * 1024
const mostFree = 600_000
const enoughRefusals = 20
const fullWithinMs = 20_000

/**
 * The store lies on a small disk that is filled while phones deliver, and gets room again: what
 * cannot be stored is refused with 503 and a time to come back, reading goes on, and writing resumes
 * by itself. Now and then the server is killed while the disk is full.
 */
export async function diskFull(seed: number, rounds: number, tree: string): Promise<Outcome> {
  const disk = aSmallDisk(roomy)
  if ('whyNot' in disk) return skipped(disk.whyNot)
  try {
    const random = chance(seed)
    const journal = openJournal()
    const house = await aCountingHouse({ tree, directory: disk.directory })
    const phones = await somePhones(house, random, { most: 60 })
    let server = await house.start()
    let at = `http://localhost:${server.port}`
    const coordinator = await aCoordinator(at, house)

    for (let round = 0; round < rounds; round += 1) {
      const stopped = new AbortController()
      const refused: Answer[] = []
      const look = (answer: Answer) => {
        if (![201, 429].includes(answer.status)) refused.push(answer)
      }
      const flood = phones.flood(() => at, stopped.signal, look)
      await wait(200)
      disk.leave(Math.floor(mostFree * random() ** 2))
      const deadline = Date.now() + fullWithinMs
      while (refused.length < enoughRefusals && Date.now() < deadline) await wait(20)
      journal.check(refused.length > 0, 'the disk did not become full')
      journal.note('refused for want of room', refused.length)

      for (const asked of [
        fetch(`${at}/healthz`),
        fetch(`${at}/api/v1/municipality`, { headers: { 'x-tael': '1' } }),
        coordinator.board(at),
      ]) {
        const { status, url } = await asked
        journal.check(status === 200, `on a full disk ${url} answers ${status}`)
      }
      // A download is noted before its first byte: what cannot be noted is not given out.
      const download = await coordinator.control(at)
      journal.note(`a download was answered with ${download.status}`)
      journal.check(
        download.status === 200 || download.status === 503,
        `on a full disk a download is answered with ${download.status}`,
      )
      const { status } = await fetch(`${at}/readyz`)
      journal.note(`ready said ${status}`)
      journal.check(status === 200 || status === 503, `on a full disk ready says ${status}`)
      stopped.abort()
      await flood
      const wrong = refused.find((answer) => !saysWhenToComeBack(answer))
      journal.check(!wrong, `a full disk was answered with ${JSON.stringify(wrong)}`)
      journal.check(server.isRunning(), `the server ended by itself: ${server.complained()}`)

      const killed = random() < 0.5
      if (killed) {
        server.kill('SIGKILL')
        journal.killed('server killed on a full disk')
        await server.ended
      }
      disk.resize(roomy)
      if (killed) {
        server = await house.start()
        at = `http://localhost:${server.port}`
      }
      await phones.settle(journal, () => at, 15_000)
      // Whoever asks within a second is told what was found then.
      await wait(1100)
      const ready = await fetch(`${at}/readyz`)
      journal.check(ready.status === 200, `with room again ready says ${ready.status}`)
    }

    const sum = await phones.agreeWith(journal)
    await servedSays(journal, coordinator, sum, at)
    server.kill('SIGTERM')
    await server.ended
    await storeSays(journal, house, sum)
    return journal.outcome({ receipts: phones.receipts() })
  } finally {
    disk.discard()
  }
}
