import type { Config } from '../config.ts'
import { openParts, startServer, stopOnSignal } from '../main.ts'
import { ensureApp } from '../ops/ensureApp.ts'

/** `npm start`: a server with the settings of the command line, until it is told to stop. */
export async function serve(config: Config): Promise<void> {
  ensureApp(config.app)
  stopOnSignal(await startServer(await openParts(config), config))
  process.stdout.write(
    `Tælleværk answers on ${config.origin}\n` +
      `Data in ${config.data}\n` +
      'Nobody is in yet? npm run first-coordinator prints the first link.\n',
  )
}
