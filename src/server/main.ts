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
import { type Config, ConfigProblem, storeFile } from './config.ts'
import { createServer } from './http/createServer.ts'
import type { ServerParts } from './http/parts.ts'
import { prepareStore } from './store/openStore.ts'
import { openPostgres } from './store/postgres.ts'
import { openSqlite } from './store/sqlite.ts'

const random: RandomBytes = (count) => randomBytes(count)

/** The parts of a server on this machine: real clock, real chance, and the store of the settings. */
export async function openParts(config: Config): Promise<ServerParts> {
  if (!knowsDanishTime()) {
    throw new ConfigProblem('This Node has no Danish time zone; install the full ICU and tzdata')
  }
  mkdirSync(config.data, { recursive: true })
  const key = installationKey(config.data)
  const db = config.postgres
    ? openPostgres({ url: config.postgres, random: Math.random })
    : openSqlite(storeFile(config.data))
  const name = await prepareStore(db, () => StoreId.parse(randomCode(random, 16)))
  return { db, shelf: openCampaignShelf(), name, key, random, nowMs: () => Date.now(), config }
}

/** Starts a server and tells how to stop it. */
export async function startServer(parts: ServerParts, config: Config) {
  const release = config.postgres ? () => undefined : holdFile(config.data)
  const app = await createServer(parts)
  await app.listen({ port: config.port, host: config.listen })
  return {
    app,
    async stop() {
      // A connection that was busy when the door closed is idle soon after, and would be kept alive.
      const sweep = setInterval(() => app.server.closeIdleConnections(), 50)
      await app.close()
      clearInterval(sweep)
      await parts.db.close()
      release()
    },
  }
}

/** Stops a server when the system asks: requests under way are answered, then the store is closed. */
export function stopOnSignal(server: { app: FastifyInstance; stop: () => Promise<void> }): void {
  const longestMs = 10_000
  const stop = (signal: string) => {
    server.app.log.info({ signal }, 'stopping')
    setTimeout(() => process.exit(1), longestMs).unref()
    server.stop().then(
      () => process.exit(0),
      () => process.exit(1),
    )
  }
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, stop)
}

/**
 * Two servers on one file would each think themselves its only writer. The first holds a lock that
 * the system lets go of when it ends, however it ends; the second refuses to start.
 */
function holdFile(data: string): () => void {
  const lock = new DatabaseSync(join(data, 'server.lock'), { timeout: 0 })
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
