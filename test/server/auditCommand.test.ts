import { createHash } from 'node:crypto'
import { copyFileSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { aCampaign } from '../support/builders.ts'
import { aDataDirectory, runCommand } from '../support/serverProcess.ts'

let data: ReturnType<typeof aDataDirectory>
beforeEach(async () => {
  data = aDataDirectory()
  const file = join(data.directory, 'campaign.json')
  writeFileSync(file, JSON.stringify(aCampaign()))
  await run('campaign', 'import', file)
  await run('invite', 'desk')
})
afterEach(() => data.discard())

const run = (...words: string[]) => runCommand([...words, '--data', data.directory])
const audit = (...words: string[]) => run('audit', ...words)
const headIn = (said: string) => /head \d+ ([0-9a-f]{64})/.exec(said)?.[1] ?? '?'
const path = (name: string) => join(data.directory, name)

/** What somebody does who has the file and no key. */
function tamper(text: string) {
  const connection = new DatabaseSync(path('store.db'))
  connection.exec(text)
  connection.close()
}

test('what operators change at the console is noted, and the log is found whole', async () => {
  await run('lead', 'Lone', 'desk,library')
  await run('first-coordinator')
  const list = (await audit('list')).said
  const { code, said } = await audit('verify')

  expect([...list.matchAll(/Z (\S+): (\S+)/g)].map(([, who, act]) => [who, act])).toEqual([
    ['server', 'log_began'],
    ['console', 'campaign_created'],
    ['console', 'invite_made'],
    ['console', 'person_invited'],
    ['console', 'first_coordinator_invited'],
  ])
  expect(code).toBe(0)
  expect(said).toMatch(/^kommune: whole\. 5 rows \(rows 1 to 5\), 0 checkpoints, head 5 \S{64}\n$/)
})

test('a log that was tampered with ends with 1, and the place is said', async () => {
  tamper("UPDATE audit_entry SET subject = 'other' WHERE number = 2")
  const { code, said } = await audit('verify')

  expect(code).toBe(1)
  expect(said).toContain('BROKEN in 1 places')
  expect(said).toContain('\n  2: it was changed\n')
})

test('a copy is verified as the store is, and nothing is written to it', async () => {
  await run('backup', path('copy.db'))
  mkdirSync(path('elsewhere'))
  copyFileSync(path('copy.db'), path('elsewhere/copy.db'))
  rmSync(path('store.db'))
  const { code, said } = await audit('verify', path('elsewhere/copy.db'))

  expect(code).toBe(0)
  expect(said).toContain('whole. 3 rows')
  expect((await audit('verify')).complained).toContain('There is no store at')
})

test('a hash that was printed is found, and after an older backup it is not', async () => {
  await run('backup', path('older.db'))
  await run('invite', 'library')
  const head = headIn((await audit('verify')).said)
  expect((await audit('verify', '--head', head)).said).toContain('is that of number 4 in kommune')

  await run('restore', path('older.db'))
  const { code, said } = await audit('verify', '--head', head)
  expect(code).toBe(1)
  expect(said).toContain('kommune: whole. 4 rows')
  expect(said).toContain('The hash is in no chain here')
  expect(said).toMatch(/kommune: restored \S+Z, number 4/)
  expect((await audit('verify', '--head', 'beef')).complained).toContain(
    '--head takes the 64 digits',
  )
})

test('trimming tells first, then signs; without the key a signature is not believed', async () => {
  expect((await audit('trim', '--dry-run')).said).toBe(
    'Nothing in the log is older than 24 months.\n',
  )
  tamper('UPDATE audit_entry SET at = 1 WHERE number = 1')
  expect((await audit('trim', '1', '--dry-run')).said).toContain('1 rows, up to number 1, would be')
  expect((await audit('verify')).said).toContain('3 rows')
  const { said } = await audit('trim')
  expect(said).toContain('1 rows, up to number 1, are removed.\nThe log is signed up to 4.')
  expect((await audit('verify', '--since-checkpoint')).said).toContain('whole. 0 rows (no rows)')
  expect((await audit('verify')).code).toBe(0)

  rmSync(path('installation.key'))
  const without = await audit('verify')
  expect(without.code).toBe(1)
  expect(without.said).toContain('cannot be checked without installation.key')
})

test('an export has all that each hash is of', async () => {
  const lines = (await audit('export')).said.trim().split('\n')
  const rows = lines.map((line) => JSON.parse(line) as { hash: string; of: string })

  expect(rows).toHaveLength(3)
  for (const { hash, of } of rows) {
    expect(createHash('sha256').update(of).digest('hex')).toBe(hash)
    expect(JSON.parse(of)[0]).toBe('taellevaerk.audit/1')
  }
})
