import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const sheets = readdirSync('src/app', { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => file.endsWith('.css'))
const ofStaff = (file: string) => /^(staff|board|desk)\//.test(file)

/** The classes of the design system, which every station may build on. */
const shared = new Set(['button', 'icon', 'sr-only'])

const classesIn = (files: string[]) =>
  new Set(
    files.flatMap((file) => {
      const rules = readFileSync(`src/app/${file}`, 'utf8').replaceAll(/\/\*.*?\*\/|'[^']*'/gs, '')
      return [...rules.matchAll(/\.([a-z][\w-]*)/gi)].map(([, name = '']) => name)
    }),
  )

// All style ends up on one page when a counter is also a lead's browser.
test('the staff’s screens and the counter give no class the same name', () => {
  const counter = classesIn(sheets.filter((file) => !ofStaff(file)))
  const twice = [...classesIn(sheets.filter(ofStaff))].filter((name) => counter.has(name))

  expect(twice.filter((name) => !shared.has(name))).toEqual([])
})
