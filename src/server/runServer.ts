import { complain } from './complain.ts'
import { readConfig } from './config.ts'
import { openParts, startServer, stopOnSignal } from './main.ts'

/** `npm start`: a server with the settings of the command line, until it is told to stop. */
export async function runServer(words: readonly string[]): Promise<void> {
  try {
    const { config } = readConfig(words, process.env)
    const server = await startServer(await openParts(config), config)
    stopOnSignal(server)
    process.stdout.write(
      `Tælleværk answers on ${config.origin}\n` +
        `Data in ${config.data}\n` +
        'Nobody is in yet? npm run first-coordinator prints the first link.\n',
    )
  } catch (error) {
    complain(error)
  }
}
