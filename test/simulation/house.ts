import { copyFileSync, existsSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import { openCampaignShelf } from '../../src/server/campaign/campaignShelf.ts'
import { createServer } from '../../src/server/http/createServer.ts'
import type { Database } from '../../src/server/store/sql.ts'
import { beginNewGeneration } from '../../src/server/ops/newGeneration.ts'
import type { Revocation } from '../../src/server/ops/revocations.ts'
import { openSqlite } from '../../src/server/store/sqlite.ts'
import type { Answer } from './answers.ts'
import { createDoor } from './door.ts'
import { createLife, type Life } from './life.ts'
import { fragile } from './fragileStore.ts'
import { installationKey, municipalities, type Template } from './template.ts'
import type { World } from './world.ts'

export type Request = {
  method: 'GET' | 'POST'
  path: string
  headers: Record<string, string>
  body: string | undefined
}

/** A server process: what it was asked dies with it. */
type Core = { app: FastifyInstance; life: Life; underWay: Set<() => void> }

export type House = Awaited<ReturnType<typeof openHouse>>

/** Two servers over one store, behind one address. */
export async function openHouse(world: World, template: Template) {
  const { die, time, faults, say } = world
  let opened = 0
  const stores: Database[] = []
  const files: string[] = []
  let file = template.file
  let store = openCopy()

  let generation = template.name.generation
  /** What the servers have noted beside the store. */
  const noted: Revocation[] = []
  const backups: { file: string; door: ReturnType<typeof door.remember> }[] = []

  /** The file as it lies there at this moment: what a kill leaves behind, and a start finds. */
  function openCopy(): Database {
    file = copied()
    const db = openSqlite(file)
    stores.push(db)
    return db
  }

  function copied(): string {
    const copy = join(template.directory, `${process.pid}-${world.seed}-${(opened += 1)}.db`)
    for (const part of ['', '-wal']) {
      if (existsSync(file + part)) copyFileSync(file + part, copy + part)
    }
    files.push(copy)
    return copy
  }

  const door = createDoor(world, () => store)
  const cores: (Core | undefined)[] = [undefined, undefined]

  async function start(nth: number): Promise<void> {
    const life = createLife()
    const db = fragile(world, { store: () => store, life, die: () => stop(nth), door, killProcess })
    const app = await createServer({
      db,
      shelf: openCampaignShelf(),
      name: template.name,
      key: installationKey,
      random: die.bytes,
      nowMs: time.nowMs,
      after: (ms, run) => {
        const timer = time.timers.set(ms, run)
        return () => time.timers.clear(timer)
      },
      shedLoad: false,
      noteRevocation: async (revocation) => void noted.push(revocation),
      config: {
        municipalities,
        origin: 'http://localhost',
        trustedProxies: [],
        tls: undefined,
        app: '/nowhere',
        logLevel: 'silent',
      },
    })
    await app.ready()
    cores[nth] = { app, life, underWay: new Set() }
  }

  function stop(nth: number): void {
    const core = cores[nth]
    if (!core) return
    cores[nth] = undefined
    core.life.end()
    for (const reset of core.underWay) reset()
    time.after(die.between(1, 40) * 1000, () => void time.outside(start(nth)))
  }

  /** kill -9: no transaction is ended, no file is closed; the next start finds what lies there. */
  function killProcess(): void {
    say('the server process is killed')
    store = openCopy()
    stop(0)
    stop(1)
  }

  await start(0)
  await start(1)

  return {
    door,
    store: () => store,
    killProcess,
    backUp() {
      say('the store is backed up')
      backups.push({ file: copied(), door: door.remember() })
    },
    hasBackup: () => backups.length > 0,
    /** What was decided since the backup is forgotten; what was revoked is not. */
    async restore(revocations: readonly Revocation[]): Promise<void> {
      const backup = die.one(backups)
      say('the store is restored from a backup')
      stop(0)
      stop(1)
      file = backup.file
      store = openCopy()
      // At once: what is decided from here on is decided in this store.
      door.recall(backup.door)
      generation = await time.outside(
        beginNewGeneration(store, [...noted, ...revocations], generation),
      )
    },
    /** Answers a request, or throws where the connection breaks. */
    async handle(request: Request): Promise<Answer> {
      const living = cores.flatMap((core) => core ?? [])
      const core = faults.isOn('two_cores_at_once') ? die.one(living) : living[0]
      if (!core) throw new TypeError('Connection refused')
      if (core !== cores[0]) faults.strike('two_cores_at_once')
      const leave = door.enter(request)
      let reset = () => {}
      const broken = new Promise<never>((_resolve, reject) => {
        reset = () => reject(new TypeError('Connection reset'))
      })
      core.underWay.add(reset)
      try {
        const answering = time.outsideBut(() =>
          Promise.race([
            broken,
            core.app.inject({
              method: request.method,
              url: request.path,
              headers: request.headers,
              ...(request.body !== undefined && { payload: request.body }),
            }),
          ]),
        )
        const { statusCode, payload, headers } = await answering
        const flat = Object.entries(headers).map(([name, value]) => [
          name,
          [value].flat().join('\n'),
        ])
        const answer = {
          status: statusCode,
          body: payload,
          headers: Object.fromEntries(flat) as Answer['headers'],
        }
        leave(answer)
        return answer
      } finally {
        core.underWay.delete(reset)
        leave()
      }
    },
    async close() {
      for (const core of cores) await core?.app.close()
      for (const db of stores) await db.close().catch(() => undefined)
      for (const each of files) {
        for (const part of ['', '-wal', '-shm']) rmSync(each + part, { force: true })
      }
    },
  }
}
