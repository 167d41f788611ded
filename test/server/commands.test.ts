import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { aCampaign } from '../support/builders.ts'
import { freePort } from '../support/freePort.ts'
import { aDataDirectory, runCommand } from '../support/serverProcess.ts'

let data: ReturnType<typeof aDataDirectory>
beforeEach(() => {
  data = aDataDirectory()
})
afterEach(() => data.discard())

const run = (...words: string[]) => runCommand([...words, '--data', data.directory])
async function imported() {
  const file = join(data.directory, 'campaign.json')
  writeFileSync(file, JSON.stringify(aCampaign()))
  await run('campaign', 'import', file)
}

test.each([
  ['invite', ['invite', 'kitchen'], 'There is no unit "kitchen". There are: desk, library,'],
  ['lead', ['lead', 'Lone', 'desk,kitchen,attic'], 'There is no unit "kitchen", "attic". There'],
])('%s names the units that there are, where one is named that is none', async (_, words, said) => {
  await imported()
  const { code, complained } = await run(...words)

  expect(code).toBe(1)
  expect(complained).toContain(said)
})

test.each([[['invite', 'desk']], [['lead', 'Lone', 'desk']]])(
  '%s before any campaign says what comes first',
  async (words) => {
    const { code, complained } = await run(...words)

    expect(code).toBe(1)
    expect(complained).toContain('First: npm run campaign -- import FILE')
  },
)

test('a lead is given units that exist', async () => {
  await imported()
  const { code, said } = await run('lead', 'Lone', 'desk,library')

  expect(code).toBe(0)
  expect(said).toMatch(/\/staff#k=\S{43}\n/)
})

test('a directory without a store is told of: it may be mistyped', async () => {
  const first = await run('retention')
  const second = await run('retention')

  expect(first.complained).toContain(
    `There was no store in ${data.directory}: an empty one is made.`,
  )
  expect([first.code, second.code, second.complained]).toEqual([0, 0, ''])
})

test('a directory that cannot be made, and a store that is not there, are said without a stack', async () => {
  const file = join(data.directory, 'file')
  writeFileSync(file, '')
  const nowhere = await runCommand(['retention', '--data', join(file, 'data')])
  const store = `postgresql://u:hemmeligt@127.0.0.1:${await freePort()}/x`
  const away = await runCommand(['retention', '--data', data.directory], { store })

  expect(nowhere.complained).toMatch(/^--data .*ENOTDIR/)
  expect(away.complained).toMatch(/^PostgreSQL cannot take this now: .*ECONNREFUSED.*Is it running/)
  for (const { code, complained } of [nowhere, away]) {
    expect(code).toBe(1)
    expect(complained).not.toMatch(/\n {4}at |hemmeligt/)
  }
})
