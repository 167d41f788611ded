import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { addDevice, enrolIn, findDevice, newDeviceId } from '../../src/server/access/devices.ts'
import { inviteById } from '../../src/server/access/invites.ts'
import { storeFile } from '../../src/server/config.ts'
import { revocationsIn } from '../../src/server/ops/revocations.ts'
import { openSqlite } from '../../src/server/store/sqlite.ts'
import { MunicipalityId, UnitId } from '../../src/contract/id.ts'
import { Day } from '../../src/contract/time.ts'
import { aCampaign } from '../support/builders.ts'
import { aDataDirectory, runCommand } from '../support/serverProcess.ts'

const kommunen = MunicipalityId.parse('kommune')
let data: ReturnType<typeof aDataDirectory>
beforeEach(async () => {
  data = aDataDirectory()
  const file = join(data.directory, 'campaign.json')
  writeFileSync(
    file,
    JSON.stringify(
      aCampaign({ days: { trial: [], count: ['2099-10-19'], closing: '2099-10-30' } }),
    ),
  )
  // The first command here makes the store, and says so.
  expect((await run('campaign', 'import', file)).complained).toMatch(/^There was no store in .*\n$/)
})
afterEach(() => data.discard())

const run = (...words: string[]) => runCommand([...words, '--data', data.directory])

async function inStore<Result>(work: (db: ReturnType<typeof openSqlite>) => Promise<Result>) {
  const db = openSqlite(storeFile(data.directory))
  try {
    return await work(db)
  } finally {
    await db.close()
  }
}

const aDeviceAtTheDesk = () =>
  inStore((db) =>
    db.write(async (sql) => {
      const today = Day.parse('2026-10-20')
      const random = (count: number) => new Uint8Array(count).fill(5)
      const device = newDeviceId(random)
      await addDevice(sql, kommunen, device, today)
      await enrolIn(sql, kommunen, device, UnitId.parse('desk'), today)
      return device
    }),
  )

test('a device that was revoked stays so when a backup from before is restored', async () => {
  const device = await aDeviceAtTheDesk()
  const backup = join(data.directory, 'before.db')
  await run('backup', backup)
  const { code, said } = await run('revoke', device, 'stolen')
  expect([code, said]).toEqual([0, expect.stringContaining(`${device} is revoked as stolen`)])
  expect(revocationsIn(data.directory)).toMatchObject([{ is: 'device', id: device, why: 'stolen' }])

  expect((await run('restore', backup)).code).toBe(0)
  const row = await inStore((db) => findDevice(db, kommunen, device))
  expect(row?.revoked).toBe('stolen')
})

test('an invite that was revoked stays so when a backup from before is restored', async () => {
  const { said } = await run('invite', 'desk')
  const [id = ''] = /[0-9A-Z]{12}(?=\n$)/.exec(said) ?? []
  const [typed = ''] = /[0-9A-Z]{5}-[0-9A-Z]{5}/.exec(said) ?? []
  const backup = join(data.directory, 'before.db')
  await run('backup', backup)
  expect((await run('revoke', typed.toLowerCase())).said).toContain('The invite to desk is revoked')

  await run('restore', backup)
  expect(await inStore((db) => inviteById(db, kommunen, id))).toMatchObject({ id, revoked: 1 })
})

test('the list of devices says where they are and since when, and counts nothing', async () => {
  const device = await aDeviceAtTheDesk()
  await run('revoke', device, 'left')

  expect((await run('devices')).said).toBe(
    `${device}  desk, joined 2026-10-20, last seen 2026-10-20, revoked as left\n`,
  )
  expect((await run('devices', 'library')).said).toBe('There is no such device.\n')
})

test.each([
  [['revoke'], 'Usage: npm run revoke'],
  [['revoke', '555555555555'], 'There is no device and no invite 555555555555'],
  [['revoke', '555555555555', 'gone'], 'Usage: npm run revoke'],
])('%j is told what is wrong, and nothing is noted', async (words, said) => {
  const { code, complained } = await run(...words)

  expect(code).toBe(1)
  expect(complained).toContain(said)
  expect(revocationsIn(data.directory)).toEqual([])
})

test('a device is not revoked without a reason', async () => {
  const device = await aDeviceAtTheDesk()
  expect((await run('revoke', device)).code).toBe(1)
  expect(revocationsIn(data.directory)).toEqual([])
})
