import { type Database, StoreBusy } from '../../src/server/store/sql.ts'
import type { Door } from './door.ts'
import type { Life } from './life.ts'
import type { World } from './world.ts'

/** Why a transaction was broken off here. */
class Broken extends Error {}

/**
 * The store as one server sees it: it is slow, busy or full at times, and its server dies before,
 * in and after a commit.
 */
export function fragile(
  { die, time, faults, say }: World,
  {
    store,
    life,
    die: dies,
    door,
    killProcess,
  }: { store: () => Database; life: Life; die: () => void; door: Door; killProcess: () => void },
): Database {
  const never = () => new Promise<never>(() => undefined)
  const pause = async () => {
    if (!faults.isOver() && die.happens(0.3))
      await time.inside(life.hears(time.sleep(die.between(1, 40))))
  }
  const killed = (when: string) => {
    say(`a server is killed ${when} its commit`)
    dies()
  }

  const write: Database['write'] = async (work) => {
    await pause()
    if (faults.strikes('store_busy', 0.02)) throw new StoreBusy('locked')
    if (faults.strikes('core_killed_before_commit', 0.01)) {
      killed('before')
      return never()
    }
    if (faults.strikes('work_run_again', 0.05)) {
      await time.outside(
        store()
          .write(async (sql) => {
            await work(sql)
            throw new Broken()
          })
          .catch((error: unknown) => {
            if (!(error instanceof Broken)) throw error
          }),
      )
    }
    const end = endingOf()
    const result = await time
      .outside(
        store().write(async (sql) => {
          const done = await work(sql)
          if (end === 'process_killed') killProcess()
          if (end === 'core_killed_in_commit') killed('in')
          if (end === 'store_full') throw new StoreBusy('full')
          // What another request had under way when its server was killed is not committed any more.
          if (end || !life.isAlive()) throw new Broken()
          return done
        }),
      )
      .catch((error: unknown) => {
        if (error instanceof Broken) return never()
        throw error
      })
    await time.outside(door.committed())
    if (faults.strikes('core_killed_after_commit', 0.01)) {
      killed('after')
      return never()
    }
    await pause()
    return result
  }

  function endingOf() {
    if (faults.strikes('process_killed', 0.008)) return 'process_killed'
    if (faults.strikes('core_killed_in_commit', 0.01)) return 'core_killed_in_commit'
    return faults.strikes('store_full', 0.02) ? 'store_full' : undefined
  }

  return {
    engine: 'sqlite',
    all: (text, parameters) => life.hears(time.outside(store().all(text, parameters))),
    write: (work) => life.hears(write(work)),
    snapshot: (work) => life.hears(time.outside(store().snapshot(work))),
    close: async () => undefined,
  }
}
