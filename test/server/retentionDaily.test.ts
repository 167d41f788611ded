import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { dailyRetention } from '../../src/server/retention/daily.ts'
import { StoreBusy } from '../../src/server/store/sql.ts'
import { aCounted, at } from '../support/retention.ts'
import { aDataDirectory, runCommand } from '../support/serverProcess.ts'

let server: Awaited<ReturnType<typeof aCounted>>
beforeEach(async () => {
  server = await aCounted()
  await server.lock()
  server.clock.nowMs = at('2026-11-16')
})
afterEach(() => server.stop())

/** The timer that a test lets run out, and what the log was told. */
function aDay(db = server.db) {
  const waiting: { ms: number; run: () => void }[] = []
  const log = { info: vi.fn<() => void>(), error: vi.fn<() => void>() }
  const after = (ms: number, run: () => void) => {
    const each = { ms, run }
    waiting.push(each)
    return () => void waiting.splice(waiting.indexOf(each), 1)
  }
  const end = dailyRetention({ ...server.parts, db, after }, log)
  return { waiting, log, end, pass: () => waiting.shift()?.run() }
}

const tied = () => server.db.all("SELECT id FROM entry WHERE campaign = 'autumn' AND device <> ''")

test('once a day, within the hour, what has come due goes by itself', async () => {
  const { waiting, log, end, pass } = aDay()
  expect(waiting[0]?.ms).toBeGreaterThanOrEqual(30 * 60 * 1000)
  expect(waiting[0]?.ms).toBeLessThan(60 * 60 * 1000)
  expect(await tied()).not.toEqual([])
  pass()
  await vi.waitFor(() => expect(waiting).toHaveLength(1))
  expect(await tied()).toEqual([])
  // One line for each of the two municipalities; a second time on the same day there is none.
  expect(log.info).toHaveBeenCalledTimes(2)
  pass()
  await vi.waitFor(() => expect(waiting).toHaveLength(1))
  expect(log.info).toHaveBeenCalledTimes(2)
  expect(log.error).not.toHaveBeenCalled()
  await end()
  expect(waiting).toEqual([])
})

test('what fails is said, and tried again within the hour', async () => {
  let full = true
  const { db } = server
  const { waiting, log, end, pass } = aDay({
    ...db,
    write: (work) => (full ? Promise.reject(new StoreBusy('full')) : db.write(work)),
  })
  pass()
  await vi.waitFor(() => expect(waiting).toHaveLength(1))
  expect(log.error).toHaveBeenCalledTimes(2)
  expect(await tied()).not.toEqual([])
  full = false
  pass()
  await vi.waitFor(() => expect(waiting).toHaveLength(1))
  expect(await tied()).toEqual([])
  await end()
})

test('a server that stops waits for the step under way, and does no other', async () => {
  const { log, end, pass } = aDay()
  pass()
  await end()
  expect(await tied()).not.toEqual([])
  expect(log.error).not.toHaveBeenCalled()
})

test('the command says what would go and what has gone', async () => {
  const data = aDataDirectory()
  const run = (...words: string[]) => runCommand([...words, '--data', data.directory])
  try {
    expect((await run('retention', '--dry-run')).said).toBe('Nothing has come due.\n')
    expect(await run('retention')).toMatchObject({ code: 0, said: 'Nothing has come due.\n' })
    expect((await run('retention', 'now')).complained).toContain('Usage: npm run retention')
  } finally {
    data.discard()
  }
})
