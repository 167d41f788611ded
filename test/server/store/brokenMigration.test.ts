import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { migrate } from '../../../src/server/store/migrations.ts'
import type { Database } from '../../../src/server/store/sql.ts'
import { engines, type Trial } from '../../support/databases.ts'

/** A database whose process dies at the nth statement it is given inside a transaction. */
function dyingAt(db: Database, nth: number): Database {
  let asked = 0
  const counting =
    <Words extends unknown[], Result>(ask: (...words: Words) => Promise<Result>) =>
    async (...words: Words): Promise<Result> => {
      asked += 1
      if (asked >= nth) throw new Error('killed here')
      return ask(...words)
    }
  return {
    ...db,
    write: (work) =>
      db.write((sql) =>
        work({ all: counting(sql.all), insert: counting(sql.insert) } as typeof sql),
      ),
  }
}

describe.each(Object.entries(engines))('on %s', (_, open) => {
  let trial: Trial
  beforeEach(async () => {
    trial = await open()
  })
  afterEach(() => trial.discard())

  const versions = async (db: Database) =>
    (await db.all<{ version: number }>('SELECT version FROM migration')).map(
      ({ version }) => version,
    )

  test('a schema step that is cut off anywhere has not happened, and is made whole by the next start', async () => {
    let nth = 0
    for (let killed = true; killed; ) {
      nth += 1
      killed = await migrate(dyingAt(trial.db, nth)).then(
        () => false,
        () => true,
      )
      // Whoever starts meanwhile finds whole steps or none: a table is there where its step says so.
      if (killed && nth > 1) {
        const done = await versions(trial.db)
        expect(new Set(done)).toEqual(new Set(done.map((_step, at) => at + 1)))
        const named = await trial.db.all('SELECT count(*) AS n FROM entry').catch(() => 'no table')
        expect(named).toEqual(done.length === 0 ? 'no table' : [{ n: 0 }])
      }
    }

    expect(nth).toBeGreaterThan(3)
    expect(await trial.db.all('SELECT count(*) AS n FROM entry')).toEqual([{ n: 0 }])
  })
})
