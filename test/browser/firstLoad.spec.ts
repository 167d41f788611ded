import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { staffDa } from '../../src/app/text/staffDa.ts'
import { counterRoutes } from '../../src/contract/counterRoutes.ts'
import { problems } from '../../src/contract/problems.ts'
import { routes } from '../../src/contract/routes.ts'
import { firstLoadFiles, packed, scriptCeiling } from '../support/firstLoadFiles.ts'

const app = 'dist'
const scripts = firstLoadFiles(app).filter((file) => file.endsWith('.js'))

test('the scripts of a first load grow no further over their budget', () => {
  const weights = scripts.map((file): [string, number] => [file, packed(app, file)])
  const sum = weights.reduce((all, [, bytes]) => all + bytes, 0)

  expect(weights).not.toEqual([])
  expect(sum, `${weights.join('; ')} bytes as gzip`).toBeLessThanOrEqual(scriptCeiling)
})

test('and hold nothing that only staff or the server need', () => {
  const text = scripts.map((file) => readFileSync(join(app, file), 'utf8')).join('\n')
  const counters = Object.values(counterRoutes).map(({ path }) => path)
  const staffs = Object.values(routes).map(({ path }) => path)
  const foreign = [
    ...staffs.filter((path) => !counters.includes(path as (typeof counters)[number])),
    ...Object.values(problems).map(([, title]) => title),
    ...Object.values(staffDa.staffProblem),
    ...Object.values(staffDa.access.problem),
  ]

  // What a counter does need is found in the same way, or nothing would be looked for.
  for (const path of [...counters, staffDa.problem.busy]) expect(text).toContain(path)
  expect(foreign.filter((words) => text.includes(words))).toEqual([])
})
