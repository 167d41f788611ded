import type { MunicipalityId } from '../../contract/id.ts'
import { dayOf } from '../../domain/moment.ts'
import type { ServerParts } from '../http/parts.ts'
import { readAgain } from '../ingest/readAgain.ts'
import { runRetention } from './runRetention.ts'
import { NoTurn, stateOf } from './turn.ts'

const minute = 60 * 1000

type Log = {
  info: (about: object, text: string) => void
  error: (about: object, text: string) => void
}

/**
 * Once a day, in the first hour of it, what has come due goes: one municipality after the other. Every
 * time, what an older server could not read is read: it may have been in use until now. What
 * fails is said in the log and tried again within the hour; counting never waits for it.
 *
 * @returns what ends it: resolves when nothing of it is under way any more
 */
export function dailyRetention(parts: ServerParts, log: Log) {
  let stopping = false
  let running = Promise.resolve()
  let cancel = () => {}

  /** Of several processes each has times of its own. */
  const next = () => {
    const [chance = 0] = parts.random(1)
    cancel = parts.after((30 + (chance % 30)) * minute, () => {
      running = runAll().finally(() => {
        if (!stopping) next()
      })
    })
  }
  async function readUnread(municipality: MunicipalityId) {
    try {
      const read = await readAgain(parts, municipality, () => stopping)
      if (read > 0) log.info({ municipality }, 'what could not be read before has been read')
    } catch (err) {
      log.error({ municipality, err }, 'what could not be read before is not read; tried again')
    }
  }
  async function runAll() {
    for (const { id: municipality } of parts.config.municipalities) {
      await readUnread(municipality)
      try {
        const { ranOn } = await stateOf(parts.db, municipality)
        if (stopping || ranOn === dayOf(parts.nowMs())) continue
        await runRetention(parts, municipality, { isStopping: () => stopping })
        log.info({ municipality }, 'what has come due is gone')
      } catch (err) {
        if (!(err instanceof NoTurn)) {
          log.error(
            { municipality, err },
            'what has come due is not gone; tried again within the hour',
          )
        }
      }
    }
  }
  next()
  return async () => {
    stopping = true
    cancel()
    await running
  }
}
