import { chance } from '../support/chance.ts'
import { aCountingHouse } from './countingHouse.ts'
import { openCounterBrowser } from './counterBrowser.ts'
import { openFaultProxy } from './faultProxy.ts'
import { numberOn, openLedger } from './ledger.ts'
import { openJournal } from './outcome.ts'

export type ChaosWorld = Awaited<ReturnType<typeof openChaosWorld>>

/** A browser, the real server behind a proxy, and somebody who writes down. */
export async function openChaosWorld(seed: number, trees: readonly [string, string]) {
  const random = chance(seed)
  const journal = openJournal()
  const ledger = openLedger()
  let [tree, other] = trees
  const house = await aCountingHouse({ tree })
  const proxy = await openFaultProxy(random)
  const origin = `http://localhost:${proxy.port}`
  let server = await house.start()
  proxy.leadTo(server.port)
  const browser = await openCounterBrowser(origin)

  const world = {
    ...{ random, journal, ledger, house, proxy, origin, browser },
    join: async () => browser.enrol(await house.code()),
    /** Another process on the same data; on request of the other version. */
    async restartServer(signal: 'SIGKILL' | 'SIGTERM', pauseMs: number, deployed = false) {
      journal.check(server.isRunning(), `the server ended by itself: ${server.complained()}`)
      server.kill(signal)
      await server.ended
      if (deployed) [tree, other] = [other, tree]
      await new Promise((resolve) => setTimeout(resolve, pauseMs))
      server = await house.start({ tree })
      proxy.leadTo(server.port)
    },
    /** Holds what the keys show against what was written down. */
    async compare() {
      const wrong = ledger.agreesWith(await numberOn(browser.page()))
      journal.check(wrong.length === 0, wrong.join())
    },
    /**
     * Chromium writes cookies down only now and then: killed right after joining, it has lost the
     * credential and kept what was tapped. The screen asks to join again, and a person does.
     */
    async joinAgainIfAsked() {
      if (browser.isOffline() || !(await browser.mayNotCount())) return
      journal.note('joined again')
      await world.join()
    },
    async discard() {
      proxy.close()
      await browser.close()
      server.kill('SIGKILL')
      await server.ended
      house.discard()
    },
  }
  return world
}
