import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { AccountId } from '../../src/contract/id.ts'
import { noteAct } from '../../src/server/access/audit.ts'
import type { RandomBytes } from '../../src/server/access/secret.ts'
import { type AuditRow, canonicalText, hashOfRow } from '../../src/server/audit/auditRow.ts'
import { headOf } from '../../src/server/audit/chain.ts'
import { countAct } from '../../src/server/audit/pendingActs.ts'
import { trimAudit } from '../../src/server/audit/trimAudit.ts'
import { type Asked, verifyChain } from '../../src/server/audit/verifyChain.ts'
import { migrate } from '../../src/server/store/migrations.ts'
import { fjordby } from '../support/builders.ts'
import { chance } from '../support/chance.ts'
import { engines, type Trial } from '../support/databases.ts'

const key = new Uint8Array(32).fill(7)
const seeded = chance(3)
const random: RandomBytes = (count) =>
  Uint8Array.from({ length: count }, () => Math.floor(seeded() * 256))
const start = Date.parse('2026-10-21T08:10:00Z')
const dayMs = 24 * 60 * 60 * 1000
const tove = {
  id: AccountId.parse('ABCDEFGHJKMN'),
  name: 'Tove Tovholder',
  role: 'coordinator',
} as const

describe.each(Object.keys(engines) as (keyof typeof engines)[])('on %s', (engine) => {
  let trial: Trial
  beforeEach(async () => {
    trial = await engines[engine]()
    await migrate(trial.db)
  })
  afterEach(() => trial.discard())

  const note = (subject: string, nowMs = start, extra: object = {}) =>
    trial.db.write((sql) =>
      noteAct(sql, random, fjordby, {
        ...{ by: tove, act: 'invite_made', subject, nowMs, ...extra },
      }),
    )
  const verify = (asked: Partial<Asked> = {}) =>
    trial.db.snapshot((sql) => verifyChain(sql, fjordby, { key, ...asked }))
  const faults = async (asked: Partial<Asked> = {}) =>
    (await verify(asked)).faults.map(({ number, says }) => `${number}: ${says}`)
  const tamper = (text: string, parameters: (string | number)[] = []) =>
    trial.db.write((sql) => sql.all(text, parameters))
  const rows = () => trial.db.all<AuditRow>('SELECT * FROM audit_entry ORDER BY number')
  const trim = (nowMs: number, more: object = {}) =>
    trimAudit({ db: trial.db, key, random }, fjordby, { nowMs, ...more })
  async function fiveRows() {
    for (const subject of ['a', 'b', 'c', 'd']) await note(subject)
  }

  test('a chain says how it began, follows on from row to row, and is found whole', async () => {
    await fiveRows()
    const all = await rows()

    expect(all.map(({ number, act }) => [number, act])).toEqual([
      [1, 'log_began'],
      ...[2, 3, 4, 5].map((number) => [number, 'invite_made']),
    ])
    expect(all[0]?.previous).toBe('0'.repeat(64))
    expect(all[4]?.previous).toBe(all[3]?.hash)
    expect(await verify()).toMatchObject({ rows: 5, first: 1, faults: [] })
    expect(await headOf(trial.db, fjordby)).toEqual({ number: 5, hash: all[4]?.hash })
  })

  test('fifty acts at once make one chain without a fork and without a gap', async () => {
    const second = trial.open()
    try {
      const stores = [trial.db, engine === 'postgres' ? second : trial.db]
      const noted = Array.from({ length: 50 }, (_, at) =>
        (stores[at % 2] ?? trial.db).write((sql) =>
          noteAct(sql, random, fjordby, {
            ...{ by: tove, act: 'invite_made', subject: `${at}`, nowMs: start },
          }),
        ),
      )
      await Promise.all(noted)
    } finally {
      await second.close()
    }
    const all = await rows()

    expect(all.map(({ number }) => number)).toEqual(Array.from({ length: 51 }, (_, at) => at + 1))
    expect(new Set(all.map(({ subject }) => subject)).size).toBe(51)
    expect((await verify()).faults).toEqual([])
  })

  test('an act that fails leaves no row, and a row that fails leaves no act', async () => {
    await note('a')
    const failing = trial.db.write(async (sql) => {
      await noteAct(sql, random, fjordby, {
        ...{ by: tove, act: 'invite_made', subject: 'b', nowMs: start },
      })
      throw new Error('the act failed')
    })
    await expect(failing).rejects.toThrow('the act failed')
    await tamper('DROP TABLE audit_entry')
    const unnoted = trial.db.write(async (sql) => {
      await sql.insert('account', [{ municipality: fjordby, ...tove }], '')
      await noteAct(sql, random, fjordby, {
        ...{ by: tove, act: 'person_invited', subject: tove.id, nowMs: start },
      })
    })
    await expect(unnoted).rejects.toThrow()

    expect(await trial.db.all('SELECT id FROM account')).toEqual([])
    expect((await headOf(trial.db, fjordby))?.number).toBe(2)
  })

  test('a row that was changed is told by its number', async () => {
    await fiveRows()
    await tamper("UPDATE audit_entry SET who = 'Someone Else' WHERE number = 3")
    expect(await faults()).toEqual(['3: it was changed'])
  })

  test('a row that was changed and given a new hash breaks the row behind it', async () => {
    await fiveRows()
    const row = (await rows())[2]
    if (!row) throw new Error('there is no third row')
    const changed = { ...row, who: 'Someone Else' }
    await tamper('UPDATE audit_entry SET who = $1, hash = $2 WHERE number = 3', [
      changed.who,
      hashOfRow(changed),
    ])
    expect(await faults()).toEqual(['4: it does not follow on the row before it'])
  })

  test('a row that was taken out is missed', async () => {
    await fiveRows()
    await tamper('DELETE FROM audit_entry WHERE number = 3')
    expect(await faults()).toEqual(['3: it is missing'])
  })

  test('rows that were taken out and closed up are told', async () => {
    await fiveRows()
    await tamper('DELETE FROM audit_entry WHERE number = 3')
    for (const number of [4, 5]) {
      await tamper('UPDATE audit_entry SET number = $1 WHERE number = $2', [number - 1, number])
    }
    expect(await faults()).toEqual([
      '3: it does not follow on the row before it',
      '3: it was changed',
      '4: it was changed',
      '5: rows up to 5, the head, are missing',
    ])
  })

  test('a row that was put in is told', async () => {
    await fiveRows()
    const [row] = (await rows()).slice(-1)
    if (!row) throw new Error('there is no last row')
    const forged = { ...row, number: 6, subject: 'forged', previous: row.hash }
    await trial.db.write((sql) =>
      sql.insert('audit_entry', [{ ...forged, hash: hashOfRow(forged) }], ''),
    )
    expect(await faults()).toEqual(['5: the head is not the end of the chain'])
  })

  test('two rows that changed places are told', async () => {
    await fiveRows()
    for (const [from, to] of [
      [3, 99],
      [4, 3],
      [99, 4],
    ] as const) {
      await tamper('UPDATE audit_entry SET number = $1 WHERE number = $2', [to, from])
    }
    expect(await faults()).toEqual([
      '3: it does not follow on the row before it',
      '3: it was changed',
      '4: it does not follow on the row before it',
      '4: it was changed',
      '5: it does not follow on the row before it',
    ])
  })

  test('a tail that was cut off is missed against the head', async () => {
    await fiveRows()
    await tamper('DELETE FROM audit_entry WHERE number >= 4')
    expect(await faults()).toEqual(['4: rows up to 5, the head, are missing'])
  })

  test('cut off with the head put back, it is missed against a hash that was printed', async () => {
    await fiveRows()
    const printed = (await headOf(trial.db, fjordby))?.hash
    expect(await verify({ expected: printed })).toMatchObject({ faults: [], found: 5 })
    const third = (await rows())[2]
    await tamper('DELETE FROM audit_entry WHERE number >= 4')
    await tamper('UPDATE audit_head SET number = 3, hash = $1', [third?.hash ?? ''])

    expect(await verify({ expected: printed })).toMatchObject({ faults: [], found: undefined })
  })

  test('and it is missed against what was signed', async () => {
    await fiveRows()
    await trim(start)
    const third = (await rows())[2]
    await tamper('DELETE FROM audit_entry WHERE number >= 4')
    await tamper('UPDATE audit_head SET number = 3, hash = $1', [third?.hash ?? ''])

    expect(await faults()).toEqual([
      '4: a checkpoint was signed of 5, and the chain ends before it',
    ])
  })

  test('a head that was replaced or removed is told', async () => {
    await fiveRows()
    await tamper('UPDATE audit_head SET hash = $1', ['f'.repeat(64)])
    expect(await faults()).toEqual(['5: the head is not the end of the chain'])
    await tamper('DELETE FROM audit_head')
    expect(await faults()).toEqual(['5: there is no head'])
  })

  test('a chain that was made anew from end to end is not what was signed', async () => {
    await fiveRows()
    await trim(start)
    let previous = '0'.repeat(64)
    for (const row of await rows()) {
      const forged = { ...row, who: row.number === 3 ? 'Someone Else' : row.who, previous }
      previous = hashOfRow(forged)
      await tamper('UPDATE audit_entry SET who = $1, previous = $2, hash = $3 WHERE number = $4', [
        forged.who,
        forged.previous,
        previous,
        row.number,
      ])
    }
    await tamper('UPDATE audit_head SET hash = $1', [previous])

    expect(await faults()).toEqual(['5: it is not the row that was signed in its checkpoint'])
    await tamper('UPDATE audit_checkpoint SET hash = $1', [previous])
    expect(await faults()).toEqual([
      '5: its checkpoint is not signed with the key of this installation',
    ])
  })

  test('what is older than the retention goes and leaves a signed checkpoint', async () => {
    await fiveRows()
    const later = start + 30 * dayMs
    await note('young', later)
    const last = (await rows())[4]
    const nowMs = Date.parse('2028-11-01T00:00:00Z')

    expect(await trim(nowMs, { dryRun: true })).toMatchObject({ removed: 5, upTo: 5 })
    expect((await rows()).length).toBe(6)
    expect(await trim(nowMs)).toEqual({ removed: 5, upTo: 5, signed: 7 })
    expect((await rows()).map(({ number, act }) => [number, act])).toEqual([
      [6, 'invite_made'],
      [7, 'log_trimmed'],
    ])
    expect(await verify()).toMatchObject({ rows: 2, first: 6, checkpoints: 2, faults: [] })
    expect(await verify({ expected: last?.hash })).toMatchObject({ found: 5 })
    expect(await trim(nowMs)).toEqual({ removed: 0, upTo: 5, signed: 7 })
    expect((await rows()).length).toBe(2)
  })

  test('a chain of which everything is old can be trimmed whole, and goes on', async () => {
    await fiveRows()
    await trim(start + 800 * dayMs)
    expect((await rows()).map(({ act }) => act)).toEqual(['log_trimmed'])
    await note('next', start + 801 * dayMs)
    expect((await verify()).faults).toEqual([])
  })

  test('rows that were removed without a checkpoint are missed, whatever was signed', async () => {
    await fiveRows()
    await trim(start)
    await note('later')
    await tamper('DELETE FROM audit_entry WHERE number <= 5')
    expect(await faults()).toEqual(['1: up to 5 they are missing, and no checkpoint tells of it'])
    await tamper('UPDATE audit_checkpoint SET removed = number')
    expect(await faults()).toEqual([
      '5: its checkpoint is not signed with the key of this installation',
    ])
    await tamper('DELETE FROM audit_checkpoint')
    expect(await faults()).toEqual(['1: up to 5 they are missing, and no checkpoint tells of it'])
  })

  test('from the last checkpoint on it reads only what came after', async () => {
    await fiveRows()
    await trim(start)
    await note('later')
    await tamper("UPDATE audit_entry SET who = 'Someone Else' WHERE number = 3")

    expect(await verify({ sinceCheckpoint: true })).toMatchObject({ rows: 1, faults: [] })
    expect(await faults()).toEqual(['3: it was changed'])
    expect(await faults({ key: undefined })).toContain(
      '5: its checkpoint cannot be checked without installation.key',
    )
  })

  test('line breaks, quotation marks and what no engine stores forge no row (X24)', async () => {
    const hostile = 'a\r\n","b\u0000\u001b[2J\u2028\ud800 }\\u0000'
    await note(hostile, start, {
      by: { ...tove, name: hostile },
      details: { name: hostile, nested: { '": "': hostile } },
      before: { name: hostile },
      request: hostile,
    })
    const row = (await rows())[1]
    if (!row) throw new Error('there is no second row')

    expect((await verify()).faults).toEqual([])
    const breaking = ['\r', '\n', '\u0000', '\u001B', '\u2028']
    expect(breaking.filter((each) => row.who.includes(each))).toEqual([])
    expect(breaking.slice(0, 4).filter((each) => canonicalText(row).includes(each))).toEqual([])
    const moved = { ...row, who: `${row.who}","`, subject: row.subject.slice(3) }
    expect(hashOfRow(moved)).not.toBe(row.hash)
  })

  test('what was noted before there was a chain is taken in, and said to be', async () => {
    const old = { municipality: fjordby, account: tove.id, who: 'Tove', act: 'person_invited' }
    const rowOf = (at: number, id: string) => ({ ...old, at, id, subject: id, details: '{"n":1}' })
    await trial.db.write((sql) => sql.insert('audit', [rowOf(2, 'B'), rowOf(1, 'A')], ''))
    await note('first')
    await trial.db.write((sql) => sql.insert('audit', [rowOf(3, 'C')], ''))
    await note('second')

    expect(
      (await rows()).map(({ act, subject, imported, at }) => [act, subject, imported, at]),
    ).toEqual([
      ['log_began', '', 0, start],
      ['person_invited', 'A', 1, 1],
      ['person_invited', 'B', 1, 2],
      ['invite_made', 'first', 0, start],
      ['person_invited', 'C', 1, 3],
      ['invite_made', 'second', 0, start],
    ])
    expect((await rows())[0]?.details).toBe('{"imported":2}')
    expect(await trial.db.all('SELECT * FROM audit')).toEqual([])
    expect((await verify()).faults).toEqual([])
  })

  test('refused sign-ins are one row for each half-hour and kind, however many', async () => {
    const refuse = (subject: string, nowMs: number) =>
      trial.db.write((sql) => countAct(sql, fjordby, { act: 'sign_in_refused', subject, nowMs }))
    await Promise.all(Array.from({ length: 40 }, () => refuse('link', start)))
    await refuse('passkey', start)
    await note('same half-hour', start + 1)
    expect((await rows()).length).toBe(2)
    await refuse('link', start + 30 * 60 * 1000)
    await note('next half-hour', start + 30 * 60 * 1000)

    const counted = (await rows()).filter(({ act }) => act === 'sign_in_refused')
    expect(counted.map(({ subject, details }) => [subject, JSON.parse(details)])).toEqual([
      ['link', { n: 40, from: '2026-10-21T08:00:00.000Z', to: '2026-10-21T08:30:00.000Z' }],
      ['passkey', { n: 1, from: '2026-10-21T08:00:00.000Z', to: '2026-10-21T08:30:00.000Z' }],
    ])
    expect((await verify()).faults).toEqual([])
  })
})
