import { afterEach, beforeEach, expect, test } from 'vitest'
import { runRetention } from '../../src/server/retention/runRetention.ts'
import { findDrift } from '../../src/server/store/recount.ts'
import type { Database, Writer } from '../../src/server/store/sql.ts'
import { fjordby } from '../support/builders.ts'
import { aCounted, at } from '../support/retention.ts'
import { restore, stateOf } from './matrix/storeState.ts'

let server: Awaited<ReturnType<typeof aCounted>>
beforeEach(async () => {
  server = await aCounted()
  await server.lock()
})
afterEach(() => server.stop())

/** A store whose process dies with a statement: nothing more comes of it, its turn not ended either. */
function dyingAfter(db: Database, statements: number): Database {
  let ran = 0
  const dies = () => {
    ran += 1
    if (ran > statements) throw new Error('killed')
  }
  const counted = (sql: Writer): Writer => ({
    all: (...asked) => (dies(), sql.all(...asked)),
    insert: (...asked) => (dies(), sql.insert(...asked)),
  })
  return {
    engine: db.engine,
    all: (...asked) => (dies(), db.all(...asked)),
    snapshot: db.snapshot,
    write: (work) => db.write((sql) => work(counted(sql))),
    close: db.close,
  }
}

/** All that is kept but whose turn it is, and the salts of the log; of that, which acts it notes. */
const kept = async () => {
  const own = new Set(['retention', 'audit_entry', 'audit_head', 'audit_checkpoint'])
  const state = [...(await stateOf(server.db))].filter(([table]) => !own.has(table))
  return { state: state.map(([table, { text }]) => [table, text]), acts: await server.acts() }
}

test.each([
  ['that lets devices go', '2026-11-16'],
  ['that purges', '2028-12-01'],
])(
  'a run %s, cut off after every statement and begun again, ends the same',
  async (_, day) => {
    server.clock.nowMs = at(day)
    const before = await stateOf(server.db)
    const tables = [...before.keys()]
    await runRetention(server.parts, fjordby)
    const after = await kept()

    let cuts = 0
    for (let killed = true; killed; cuts += 1) {
      await restore(server.db, before, tables)
      server.clock.nowMs = at(day)
      const db = dyingAfter(server.db, cuts)
      killed = await runRetention({ ...server.parts, db }, fjordby).then(
        () => false,
        (error: Error) => error.message === 'killed' || Promise.reject(error),
      )
      expect(await findDrift(server.db, fjordby)).toEqual([])
      server.clock.nowMs += 11 * 60 * 1000
      await runRetention(server.parts, fjordby)
      expect(await kept()).toEqual(after)
    }
    expect(cuts).toBeGreaterThan(40)
  },
  120_000,
)
