import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { searchLog, searchLogs } from './support/searchLogs.ts'

const plain = JSON.stringify({
  ...{ level: 30, time: 1_792_569_000_123, pid: 21_047, hostname: 'tael-7f9c4d5b6c-x2k8q' },
  ...{ reqId: '4f1a9c3e7b2d', req: { method: 'POST', route: '/api/v1/units/:unit/devices' } },
  ...{ res: { status: 201 }, ms: 12.345_678_901, msg: 'request' },
})
const around = (planted: string) => plain.replace('"request"', JSON.stringify(`so ${planted} said`))

const planted: Record<string, [string, string]> = {
  'a cookie': ['cookie', '__Host-tael_s=abc'],
  'a link': ['link', 'https://tael.example/staff#k=abc'],
  'a secret': ['secret', 'pQ3vN8xYb2Kd7Lm0-Rt5Wz9_aHc4Jf6GsE1uTiOoBnV'],
  'a code': ['code', '7K3MP9Q2XZ'],
  'a code in two parts': ['code', '7K3MP-9Q2XZ'],
  'a device': ['device', 'D7K3MP9Q2XZ4'],
  'an entry': ['entry', '3f0c8a4e-1d2b-4c6f-9a7e-5b8d0e2f4a61'],
  'a CPR number': ['CPR', '010190-1234'],
  'a CPR number without a dash': ['CPR', '3112991234'],
  'a CPR number with a raised day': ['CPR', '610190-1234'],
  'an address': ['address', '198.51.100.23'],
  'an address of the other kind': ['address of version 6', '2001:db8::17'],
}

test.each(Object.keys(planted))('%s that stands in a line is found, and not repeated', (name) => {
  const [kind = '', text = ''] = planted[name] ?? []
  const hits = searchLog('a.log', `${plain}\n${around(text)}\n`)

  expect(hits).toMatchObject([{ file: 'a.log', line: 2, kind }])
  expect(JSON.stringify(hits)).not.toContain(text.slice(-8))
})

test('what a server writes of itself is no hit', () => {
  const lines = [
    plain,
    around('Server listening at http://127.0.0.1:41234'),
    around('connect ECONNREFUSED 127.0.0.1:5432'),
    around('at write (file:///srv/src/server/store/entries.ts:120:17)'),
    around('SQLITE_FULL: database or disk is full'),
    around('999999-1234 and 1.2.3 and 12:30:45'),
    'Tælleværk answers on http://localhost:8080',
  ]
  expect(searchLog('a.log', lines.join('\n'))).toEqual([])
})

test('a report blackens all that was found in a line', () => {
  const hits = searchLog('a.log', around('198.51.100.23 and 7K3MP9Q2XZ'))

  expect(hits.map(({ kind }) => kind)).toEqual(['code', 'address'])
  for (const { text } of hits) expect(text).toContain('so ████████ and ████████ said')
})

test('a report repeats nothing of a cookie, whatever else is found in it', () => {
  const secret = 'pQ3vN8xYb2Kd7Lm0-Rt5Wz9_aHc4Jf6GsE1uTiOoBnV'
  const hits = searchLog('a.log', around(`__Host-tael_d=D7K3MP9Q2XZ4.${secret}.j_PvqIfVI6aT4`))

  expect(hits.map(({ kind }) => kind)).toEqual(['cookie', 'secret', 'device'])
  for (const { text } of hits) expect(text).toContain('so ████████ said')
})

test('every file of a folder is searched, and a folder that is not there has none', () => {
  const folder = mkdtempSync(join(tmpdir(), 'taellevaerk-logs-'))
  writeFileSync(join(folder, 'one.log'), `${plain}\n`)
  writeFileSync(join(folder, 'two.log'), `${plain}\n${around('D7K3MP9Q2XZ4')}\n`)
  const found = searchLogs(folder)
  rmSync(folder, { recursive: true })

  expect(found).toMatchObject({ files: 2, hits: [{ line: 2, kind: 'device' }] })
  expect(searchLogs(folder)).toEqual({ files: 0, hits: [] })
})
