import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { DeliveryAnswer } from '../../src/contract/delivery.ts'
import type { Entry } from '../../src/contract/entry.ts'
import { readAgain } from '../../src/server/ingest/readAgain.ts'
import { bytesOfId } from '../../src/server/store/entryRow.ts'
import { findDrift } from '../../src/server/store/recount.ts'
import type { Browser } from '../support/browser.ts'
import { aContact, anUndoOf, aQuietDay, fjordby } from '../support/builders.ts'
import { engines } from '../support/databases.ts'
import { aServer, type TrialServer } from '../support/server.ts'

const today = { day: '2026-10-21', time: '2026-10-21T08:00Z' }

describe.each(Object.keys(engines) as (keyof typeof engines)[])(
  'after an upgrade on %s',
  (engine) => {
    let server: TrialServer
    let counter: Browser
    beforeEach(async () => {
      server = await aServer({ engine })
      counter = await server.counter('desk')
    })
    afterEach(() => server.stop())

    const deliver = (entries: object[]) => counter.post('/api/v1/entries', { entries })
    const unread = (entries: Entry[], newer: object = { v: '9.0' }) =>
      deliver(entries.map((entry) => ({ ...entry, ...newer })))
    /** What lies there becomes what this version understands: as if this version were a newer one. */
    async function upgrade(entries: Entry[]) {
      await server.db.write(async (sql) => {
        for (const entry of entries) {
          await sql.all('UPDATE entry SET rest = $1 WHERE id = $2', [
            JSON.stringify(entry),
            bytesOfId(entry.id),
          ])
        }
      })
    }
    const again = () => readAgain(server.parts, fjordby)
    async function states(entries: Entry[]) {
      const answer = await counter.post('/api/v1/receipts', { ids: entries.map(({ id }) => id) })
      const { receipts } = DeliveryAnswer.parse(answer.json())
      return receipts.map((receipt) => ('reason' in receipt ? receipt.reason : receipt.state))
    }
    const tallied = async () =>
      Number((await server.db.all('SELECT sum(n) AS n FROM tally_coarse'))[0]?.['n'] ?? 0)
    const noted = () =>
      server.db.all(
        "SELECT act, who, role, details FROM audit_entry WHERE act = 'entries_read_again'",
      )

    test('what a newer app said counts once the server understands it, and nothing is sent again', async () => {
      const contacts = [aContact({ ...today, quantity: 3 }), aContact(today)]
      const quiet = aQuietDay({ day: today.day })
      await unread(contacts)
      await unread([quiet], { is: 'silence' })
      const entries = [...contacts, quiet]
      expect(await states(entries)).toEqual(['newer_schema', 'newer_schema', 'unknown_kind'])
      await upgrade(entries)
      expect(await again()).toBe(3)

      expect(await states(entries)).toEqual(['counted', 'counted', 'counted'])
      expect(await tallied()).toBe(4)
      expect(await findDrift(server.db, fjordby)).toEqual([])
      expect(await deliver(entries).then((answer) => answer.json())).toMatchObject({
        receipts: entries.map(({ id }) => ({ id, state: 'counted', repeat: true })),
      })
      expect(await noted()).toMatchObject([{ who: '', role: 'server' }])
    })

    test('sent again before it has been read, it is no other than it was', async () => {
      const entries = [aContact({ ...today, quantity: 3 }), aContact(today)]
      await unread(entries)
      await upgrade(entries)
      expect(await deliver(entries).then((answer) => answer.json())).toMatchObject({
        receipts: entries.map(({ id }) => ({
          id,
          state: 'held',
          reason: 'newer_schema',
          repeat: true,
        })),
      })
      expect(await again()).toBe(2)

      expect(await states(entries)).toEqual(['counted', 'counted'])
      expect(await tallied()).toBe(4)
      expect(await server.db.all('SELECT id FROM conflict')).toEqual([])
      const [first] = entries
      expect(
        await deliver([{ ...first, quantity: 9 }]).then((answer) => answer.json()),
      ).toMatchObject({ receipts: [{ state: 'held', reason: 'conflict' }] })
    })

    test('done twice it is done once, and what is still not understood waits unread', async () => {
      const [known, unknown] = [aContact(today), aContact(today)]
      await unread([known, unknown])
      await upgrade([known])
      expect([await again(), await again(), await again()]).toEqual([1, 0, 0])

      expect(await states([known, unknown])).toEqual(['counted', 'newer_schema'])
      expect(await tallied()).toBe(1)
      expect(await noted()).toHaveLength(1)
    })

    test('two servers that start at once read each entry once', async () => {
      const entries = Array.from({ length: 30 }, () => aContact(today))
      await unread(entries)
      await upgrade(entries)
      const read = await Promise.all([again(), again()])

      expect(read.reduce((sum, n) => sum + n, 0)).toBe(30)
      expect(await tallied()).toBe(30)
      expect(await findDrift(server.db, fjordby)).toEqual([])
    })

    test('an undo that could not be read takes back what it names', async () => {
      const mistake = aContact(today)
      await deliver([mistake])
      const undo = anUndoOf(mistake)
      await unread([undo])
      expect(await tallied()).toBe(1)
      await upgrade([undo])
      await again()

      expect(await states([mistake, undo])).toEqual(['undone', 'counted'])
      expect(await tallied()).toBe(0)
      expect(await findDrift(server.db, fjordby)).toEqual([])
    })

    test('what was taken back unread, and what a person has declined, stays as it is', async () => {
      const [mistake, declined] = [aContact(today), aContact(today)]
      await unread([mistake, declined])
      await deliver([anUndoOf(mistake)])
      await server.db.write((sql) =>
        sql.all("UPDATE entry SET state = 'declined', decided = 0 WHERE id = $1", [
          bytesOfId(declined.id),
        ]),
      )
      await upgrade([mistake, declined])

      expect(await again()).toBe(0)
      expect(await states([mistake, declined])).toEqual(['undone', 'declined'])
      expect(await tallied()).toBe(0)
    })

    test('it is judged by the day on which it came; what is signed off it does not enter', async () => {
      const [inTime, afterwards] = [aContact(today), aContact(today)]
      await unread([inTime, afterwards])
      await upgrade([inTime])
      server.clock.nowMs = Date.parse('2026-11-04T08:00:00Z')
      await again()
      expect(await states([inTime])).toEqual(['counted'])

      const coordinator = await server.staff('coordinator')
      const signed = await coordinator.post('/api/v1/desk/campaigns/autumn/sign-offs', {
        ...{ include: {}, revision: 1, n: 1 },
      })
      expect(signed.statusCode).toBeLessThan(300)
      await upgrade([afterwards])
      await again()
      expect(await states([afterwards])).toEqual(['after_lock'])
      expect(await tallied()).toBe(1)
    })
  },
)
