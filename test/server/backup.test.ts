import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { backUpStore } from '../../src/server/ops/backUpStore.ts'
import { restoreStore } from '../../src/server/ops/restoreStore.ts'
import { aCampaign } from '../support/builders.ts'
import { aDataDirectory, runCommand, startProcess } from '../support/serverProcess.ts'

let data: ReturnType<typeof aDataDirectory>
beforeEach(() => {
  data = aDataDirectory()
})
afterEach(() => data.discard())

const path = (name: string) => join(data.directory, name)
const run = (...words: string[]) => runCommand([...words, '--data', data.directory])
const ask = (file: string, text: string) => {
  const connection = new DatabaseSync(file)
  try {
    return connection.prepare(text).all()
  } finally {
    connection.close()
  }
}
const change = (text: string) => {
  const connection = new DatabaseSync(path('store.db'))
  connection.exec(text)
  connection.close()
}
const restored = (file: string, at = 'now') => restoreStore({ data: data.directory, file, at })

async function aStore() {
  writeFileSync(path('campaign.json'), JSON.stringify(aCampaign()))
  await run('campaign', 'import', path('campaign.json'))
}
const nameOf = (file: string) => ask(file, 'SELECT id, generation FROM store')[0]

test('a backup is taken beside a running server, and is one whole file', async () => {
  await aStore()
  const server = await startProcess(data.directory)
  const { code, said } = await run('backup', path('kept.db'))
  server.kill('SIGTERM')
  await server.ended

  expect(code).toBe(0)
  expect(said).toContain('It has been read through and is whole.')
  expect(nameOf(path('kept.db'))).toEqual(nameOf(path('store.db')))
  expect(readdirSync(data.directory).filter((name) => name.startsWith('kept'))).toEqual(['kept.db'])
})

test('a restore refuses while a server runs, and then leaves everything as it is', async () => {
  await aStore()
  await run('backup', path('kept.db'))
  const server = await startProcess(data.directory)
  const { code, complained } = await run('restore', path('kept.db'))
  server.kill('SIGTERM')
  await server.ended

  expect(code).toBe(1)
  expect(complained).toContain('Another server is running')
  expect(nameOf(path('store.db'))).toMatchObject({ generation: 1 })
})

test('a restore puts the backup in place, keeps what was there, and makes a new generation', async () => {
  await aStore()
  await run('backup', path('kept.db'))
  change("UPDATE campaign SET id = 'later'")
  const { code, said } = await run('restore', path('kept.db'))
  const [, aside = ''] = /before lies in (\S+)\./.exec(said) ?? []

  expect(code).toBe(0)
  expect(said).toContain('It is generation 2 from now on.')
  expect(ask(path('store.db'), 'SELECT id FROM campaign')).toEqual([{ id: 'autumn' }])
  expect(ask(join(aside, 'store.db'), 'SELECT id FROM campaign')).toEqual([{ id: 'later' }])
  expect(nameOf(path('store.db'))).toMatchObject({ generation: 2 })
  expect(nameOf(path('kept.db'))).toMatchObject({ generation: 1 })
  expect(readdirSync(data.directory).filter((name) => name.includes('restoring'))).toEqual([])
})

test('two restores of one backup are two generations, also where the store between them is gone', async () => {
  await aStore()
  await run('backup', path('kept.db'))
  const generations = []
  for (const at of ['one', 'two'])
    generations.push((await restored(path('kept.db'), at)).generation)
  writeFileSync(path('store.db'), 'rubbish')
  generations.push((await restored(path('kept.db'), 'three')).generation)

  expect(generations).toEqual([2, 3, 4])
  expect(readFileSync(path('replaced-three/store.db'), 'utf8')).toBe('rubbish')
})

test('what is no backup of this store is not restored, and nothing is changed by trying', async () => {
  await aStore()
  await run('backup', path('kept.db'))
  const whole = readFileSync(path('kept.db'))
  const damaged = Buffer.from(whole).fill(0xa5, 4096 * 3, 4096 * 5)
  writeFileSync(path('damaged.db'), damaged)
  writeFileSync(path('cut.db'), whole.subarray(0, whole.length - 4096))
  writeFileSync(path('rubbish.db'), 'rubbish')
  writeFileSync(path('empty.db'), '')
  writeFileSync(path('other.db'), whole)
  const other = new DatabaseSync(path('other.db'))
  other.exec("UPDATE store SET id = '0THER0THER0THER0'")
  other.close()
  const before = readFileSync(path('store.db'))

  for (const name of ['damaged', 'cut', 'rubbish', 'empty', 'absent']) {
    await expect(restored(path(`${name}.db`))).rejects.toThrow(`${name}.db`)
  }
  await expect(restored(path('other.db'))).rejects.toThrow('is of store 0THER0THER0THER0')
  expect(readFileSync(path('store.db'))).toEqual(before)
  expect(readdirSync(data.directory).filter((name) => /replaced|restoring/.test(name))).toEqual([])
})

test('a damaged store gives no backup, and the one before it stays', async () => {
  await aStore()
  await run('backup', path('kept.db'))
  const before = readFileSync(path('kept.db'))
  const bytes = readFileSync(path('store.db'))
  writeFileSync(path('store.db'), bytes.fill(0xa5, 4096 * 3, 4096 * 5))

  await expect(backUpStore(path('store.db'), path('kept.db'))).rejects.toThrow('cannot be used')
  expect(readFileSync(path('kept.db'))).toEqual(before)
  expect(existsSync(path('kept.db.part'))).toBe(false)
})

test('a backup whose tallies do not equal their entries is kept, and says so', async () => {
  await aStore()
  change(
    `INSERT INTO tally_coarse VALUES ('kommune', 'autumn', 0, 'desk', 20000, 'incoming', 'phone', 'moving', 3)`,
  )
  const { code, said } = await run('backup', path('kept.db'))

  expect(code).toBe(1)
  expect(said).toContain('1 cells of its tallies do not equal their entries')
  expect(existsSync(path('kept.db'))).toBe(true)
})

test('what was revoked after the backup stays revoked, and a line that was cut off does no harm', async () => {
  await aStore()
  const hash = 'ab'.repeat(32)
  const other = 'cd'.repeat(32)
  change(`
    INSERT INTO session (municipality, secret_hash, account, created, seen, came_from)
      VALUES ('kommune', x'${hash}', 'A', 1, 1, NULL), ('kommune', x'${other}', 'A', 1, 1, NULL);
    INSERT INTO sign_in_link VALUES ('kommune', x'${hash}', 'A', 'lead', 99, 0), ('kommune', x'${other}', 'A', 'lead', 99, 0);
    INSERT INTO invite (municipality, id, unit, secret_hash, code_hash, expires, max_uses, uses, revoked)
      VALUES ('kommune', 'I', 'desk', x'01', x'01', 99, 5, 1, 0);
    INSERT INTO device (municipality, id, secret_hash, enrolled, seen, revoked)
      VALUES ('kommune', 'ANNANNANNANN', x'01', 1, 1, NULL), ('kommune', 'B0BB0BB0BB0B', x'02', 1, 1, NULL)`)
  await run('backup', path('kept.db'))
  const of = { municipality: 'kommune' }
  const lines = [
    { is: 'session', ...of, hash },
    { is: 'link', ...of, hash },
    { is: 'invite', ...of, id: 'I', uses: 4 },
    { is: 'invite', ...of, id: 'I', uses: 3 },
    { is: 'device', ...of, id: 'ANNANNANNANN', why: 'stolen' },
    { is: 'device', ...of, id: 'C0CC0CC0CC0C', why: 'lost' },
  ].map((line) => `\n${JSON.stringify(line)}`)
  appendFileSync(path('revocations.log'), `${lines.slice(0, 3).join('')}\n{"is":"sess`)
  appendFileSync(path('revocations.log'), lines.slice(3).join(''))
  await restored(path('kept.db'))

  const all = (text: string) => ask(path('store.db'), text)
  expect(all('SELECT hex(secret_hash) AS h FROM session')).toEqual([{ h: other.toUpperCase() }])
  expect(all('SELECT expires FROM sign_in_link ORDER BY secret_hash')).toEqual([
    { expires: 0 },
    { expires: 99 },
  ])
  expect(all('SELECT uses FROM invite')).toEqual([{ uses: 4 }])
  expect(all('SELECT revoked FROM device ORDER BY id')).toEqual([
    { revoked: 'stolen' },
    { revoked: null },
  ])
})

test('on a new machine a restore makes the store, and says what else belongs there', async () => {
  await aStore()
  await run('backup', path('kept.db'))
  mkdirSync(path('new'))
  const { code, said } = await runCommand(['restore', path('kept.db'), '--data', path('new')])

  expect(code).toBe(0)
  expect(said).toContain('There is no installation.key')
  expect(nameOf(path('new/store.db'))).toMatchObject({ generation: 2 })
})

test('no device waits to be admitted where none was forgotten', async () => {
  await aStore()

  expect((await run('admit')).said).toBe('No device waits.\n')
  expect((await run('admit', 'B0BB0BB0BB0B')).said).toBe('B0BB0BB0BB0B  does not wait\n')
  expect((await run('admit', 'bob')).complained).toContain('bob is no device.')
})

test.each([
  [['backup'], 'Usage: npm run backup -- FILE'],
  [['restore'], 'Usage: npm run restore -- FILE'],
  [['backup', '/nowhere/at/all.db'], 'There is no '],
])('%s says what is wrong with it', async (words, said) => {
  const { code, complained } = await run(...words)

  expect(code).toBe(1)
  expect(complained).toContain(said)
})
