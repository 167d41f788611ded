import type { AddressInfo } from 'node:net'
import { readConfig } from '../../src/server/config.ts'
import { openParts, startServer, stopOnSignal } from '../../src/server/main.ts'
import { answerParent } from './child.ts'

/** What a server process uses: memory now and at its highest, and processor time so far. */
export type Usage = { rss: number; peak: number; cpuMs: number }

// A server as `npm start` starts it, with the settings of the command line; only the app that it
// serves is the bench's own build.
const [app = '', ...words] = process.argv.slice(2)
const config = { ...readConfig(words, {}).config, app }
const server = await startServer(await openParts(config), config)
stopOnSignal(server)

const { port } = server.app.server.address() as AddressInfo
answerParent(port, (): Usage => {
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage()
  return {
    rss: process.memoryUsage.rss(),
    peak: maxRSS * 1024,
    cpuMs: (userCPUTime + systemCPUTime) / 1000,
  }
})
