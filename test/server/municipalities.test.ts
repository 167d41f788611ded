import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { readConfig } from '../../src/server/config.ts'
import { ConfigProblem } from '../../src/server/configProblem.ts'

let directory: string
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'taellevaerk-config-'))
})
afterEach(() => rmSync(directory, { recursive: true }))

const read = (words: string[]) => readConfig(words, {}).config
const file = (name: string, text: string) => {
  const path = join(directory, name)
  writeFileSync(path, text)
  return path
}

/** What is said about settings that are refused. */
function refusalOf(words: string[]): string {
  try {
    read(words)
  } catch (error) {
    if (error instanceof ConfigProblem) return error.message
    throw error
  }
  throw new Error('it was taken')
}

const fjordby = { id: 'fjordby', name: 'Fjordby Kommune', hosts: ['tael.fjordby.example'] }
const nabo = { id: 'nabo', name: 'Nabo Kommune', hosts: ['tael.nabo.example', 'localhost'] }

test('several municipalities are read from a file, each with its hosts', () => {
  const path = file('m.json', JSON.stringify([fjordby, nabo]))

  expect(read(['--municipalities', path, '--municipality', 'nabo'])).toMatchObject({
    municipalities: [fjordby, nabo],
    municipality: 'nabo',
  })
})

test.each<[string, string, RegExp]>([
  ['no JSON', '{', /m\.json: .*JSON/],
  ['none', '[]', /Too small/],
  [
    'a host with a port',
    JSON.stringify([{ ...fjordby, hosts: ['tael.example:443'] }]),
    /0\.hosts\.0: must be a host name in lower case, without port/,
  ],
  ['no hosts', JSON.stringify([{ ...fjordby, hosts: [] }]), /0\.hosts: /],
  ['a bad id', JSON.stringify([{ ...fjordby, id: 'Fjordby' }]), /0\.id: /],
  [
    'a host of two',
    JSON.stringify([fjordby, { ...nabo, hosts: fjordby.hosts }]),
    /tael\.fjordby\.example is named twice/,
  ],
  ['an id of two', JSON.stringify([fjordby, { ...nabo, id: 'fjordby' }]), /fjordby is named twice/],
])('a list of municipalities with %s is refused', (_, text, said) => {
  expect(refusalOf(['--municipalities', file('m.json', text)])).toMatch(said)
})
