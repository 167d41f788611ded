import { randomBytes } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import { StoreId } from '../contract/id.ts'
import { knowsDanishTime } from '../domain/moment.ts'
import { installationKey } from './access/installationKey.ts'
import { randomCode, type RandomBytes } from './access/secret.ts'
import { openCampaignShelf } from './campaign/campaignShelf.ts'
import { type Config, storeFile } from './config.ts'
import { ConfigProblem } from './configProblem.ts'
import { createServer } from './http/createServer.ts'
import { idleConnections } from './http/idleConnections.ts'
import type { After, ServerParts } from './http/parts.ts'
import { noteIn, revokedAs } from './ops/revocations.ts'
import { prepareStore } from './store/openStore.ts'
import { dailyRetention } from './retention/daily.ts'
import { openPostgres } from './store/postgres.ts'
import { openSqlite } from './store/sqlite.ts'

export const random: RandomBytes = (count) => randomBytes(count)

/** The machine's clock, in milliseconds since 1970. */
export const nowMs = (): number => Date.now()

const after: After = (ms, run) => {
  const timer = setTimeout(run, ms).unref()
  return () => clearTimeout(timer)
}

/** Lies in the data directory, and says nothing but that somebody is there. */
export const lockFile = 'server.lock'

/** The parts of a server on this machine: real clock, real chance, and the store of the settings. */
export async function openParts(config: Config): Promise<ServerParts> {
  if (!knowsDanishTime()) {
    throw new ConfigProblem('This Node has no Danish time zone; install the full ICU and tzdata')
  }
  makeDirectory(config.data)
  const key = installationKey(config.data, random)
  const db = config.postgres ? postgresAt(config.postgres) : openSqlite(storeFile(config.data))
  const name = await prepareStore(db, () => StoreId.parse(randomCode(random, 16)))
  const shelf = openCampaignShelf()
  const journal = { noteRevocation: noteIn(config.data), revokedAs: revokedAs(config.data) }
  return { db, shelf, name, key, random, nowMs, after, shedLoad: true, ...journal, config }
}

/** The PostgreSQL of an address, as it is. */
export const postgresAt = (url: string) => openPostgres({ url, random: Math.random })

/** Starts a server and tells how to stop it. Whoever holds the data directory already hands it over. */
export async function startServer(parts: ServerParts, config: Config, held?: Release) {
  const release = held ?? (config.postgres ? () => undefined : holdData(config.data))
  const app = await createServer(parts)
  const idle = idleConnections(app.server)
  await app.listen({ port: config.port, host: config.listen })
  const endRetention = dailyRetention(parts, app.log)
  return {
    app,
    async stop() {
      // A connection that was busy when the door closed is idle soon after, and would be kept alive.
      const sweep = setInterval(() => idle.close(), 50)
      await app.close()
      clearInterval(sweep)
      await endRetention()
      await parts.db.close()
      release()
    },
  }
}

/** As much of the process as stopping needs; `node:process` is one. */
type System = {
  once: (signal: 'SIGINT' | 'SIGTERM', stop: (signal: string) => void) => unknown
  exit: (code: number) => void
}

/**
 * Stops a server when the system asks: requests under way are answered, then the store is closed.
 * Where that fails or takes too long, the log says so before the process ends with 1.
 */
export function stopOnSignal(
  { app: { log }, stop }: { app: Pick<FastifyInstance, 'log'>; stop: () => Promise<void> },
  system: System = process,
  longestMs = 10_000,
): void {
  const stopNow = (signal: string) => {
    log.info({ signal }, 'stopping')
    setTimeout(() => {
      log.fatal({ ms: longestMs }, 'stopping took too long; what was still under way is cut off')
      system.exit(1)
    }, longestMs).unref()
    stop().then(
      () => system.exit(0),
      (error: unknown) => {
        log.fatal({ err: error }, 'stopping failed')
        system.exit(1)
      },
    )
  }
  for (const signal of ['SIGINT', 'SIGTERM'] as const) system.once(signal, stopNow)
}

/** Counts, credentials and the key lie there: they are for the server's own user alone. */
function makeDirectory(data: string): void {
  try {
    mkdirSync(data, { recursive: true, mode: 0o700 })
  } catch (error) {
    throw new ConfigProblem(`--data ${data}: ${(error as Error).message}`)
  }
}

type Release = () => void

/**
 * Two servers on one file would each think themselves its only writer. The first holds a lock that
 * the system lets go of when it ends, however it ends; the second refuses to start.
 */
export function holdData(data: string): Release {
  makeDirectory(data)
  const lock = new DatabaseSync(join(data, lockFile), { timeout: 0 })
  try {
    lock.exec('BEGIN EXCLUSIVE')
  } catch {
    lock.close()
    throw new ConfigProblem(
      `Another server is running on ${data}. Stop it first, or give this one its own --data DIR.`,
    )
  }
  return () => lock.close()
}
