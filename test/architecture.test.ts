import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'

/** Who may import whom. A package that is not named here is not used here. */
const mayImport: Record<string, string[]> = {
  'src/contract': ['zod'],
  'src/domain': ['src/contract'],
  'src/app': [
    ...['src/contract', 'src/domain', 'react', 'react-dom'],
    ...['lucide-react', 'wouter', 'workbox-window', 'workbox-precaching', 'workbox-routing', 'zod'],
    ...['@tanstack/react-query', '@fontsource/ibm-plex-sans', 'react-hook-form'],
    ...['@hookform/resolvers', '@simplewebauthn/browser', 'qr', '@noble/hashes'],
  ],
  'src/server': [
    ...['src/contract', 'src/domain', 'node', 'zod', 'pg', 'client-zip', 'fastify'],
    ...['fastify-type-provider-zod', '@fastify/cookie', '@fastify/helmet', '@fastify/rate-limit'],
    ...['@fastify/static', '@fastify/swagger', '@fastify/under-pressure'],
    ...['@simplewebauthn/server', 'openid-client', '@zxcvbn-ts/language-common'],
  ],
}

/** Inside the server: what only some may reach for. Everything else asks the port in `sql.ts`. */
const reservedTo: Record<string, RegExp> = {
  'src/server/store/sqlite.ts': /^src\/server\/(main|ops\/restoreStore)\.ts$/,
  'src/server/store/postgres.ts': /^src\/server\/main\.ts$/,
  'src/app/db.ts': /^src\/app\/(main\.tsx|sw\.ts)$/,
}

/** What only leads and coordinators see is loaded when they open it: nothing else imports it. */
const lazy = /^src\/app\/(board|desk|remarks|staff|wall)\//
const mayLoadLazily = /^src\/app\/((board|desk|remarks|staff|wall)\/|App\.tsx$)/

const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .map((file) => `src/${file.replaceAll('\\', '/')}`)
  .filter((file) => /\.tsx?$/.test(file))
const read = (file: string) => readFileSync(file, 'utf8')
const worldOf = (path: string) => path.split('/').slice(0, 2).join('/')

/** Every path a file imports: of the project in full, of a package by its name alone. */
function importsOf(file: string): string[] {
  const statements =
    /^(?:import\b[^'"]*?|export\b[^'"=]*?\bfrom )'([^']+)'|\bimport\(\s*'([^']+)'\s*\)/gm
  return [...read(file).matchAll(statements)].map(([, stated, loaded]) => {
    const path = stated ?? loaded ?? ''
    if (path.startsWith('.')) return join(dirname(file), path)
    if (path.startsWith('node:')) return 'node'
    return path
      .split('/')
      .slice(0, path.startsWith('@') ? 2 : 1)
      .join('/')
  })
}

test.each(files)('%s imports only what its world may', (file) => {
  const world = worldOf(file)
  const places = importsOf(file).map((path) => (path.startsWith('src/') ? worldOf(path) : path))

  expect([world, ...(mayImport[world] ?? [])]).toEqual(expect.arrayContaining(places))
})

test.each(Object.entries(reservedTo))('%s is reached only by those it is meant for', (file, by) => {
  const others = files.filter((each) => !by.test(each) && importsOf(each).includes(file))

  expect(others).toEqual([])
})

test('the counter never waits for the screens of the staff', () => {
  const reaching = files.filter(
    (file) => !mayLoadLazily.test(file) && importsOf(file).some((path) => lazy.test(path)),
  )

  expect(reaching).toEqual([])
})

test.each(files.filter((file) => /^src\/(contract|domain)\//.test(file)))(
  '%s asks neither clock nor chance',
  (file) => {
    expect(read(file)).not.toMatch(/Date\.now|new Date\(\)|Math\.random|randomUUID|getRandomValues/)
  },
)

test('no file waits for another that waits for it', () => {
  const reached = new Map<string, boolean>()
  const circles: string[] = []
  const visit = (file: string, way: string[]) => {
    if (way.includes(file)) circles.push([...way.slice(way.indexOf(file)), file].join(' → '))
    if (reached.has(file)) return
    reached.set(file, true)
    for (const next of importsOf(file).filter((path) => /^src\/.*\.tsx?$/.test(path))) {
      if (!isTypeOnly(file, next)) visit(next, [...way, file])
    }
  }
  for (const file of files) visit(file, [])

  expect(circles).toEqual([])
})

/** A type is gone before anything runs, so it cannot make a circle. */
function isTypeOnly(file: string, imported: string): boolean {
  const lines = read(file).matchAll(/import (type )?[^']*?'(\.[^']+)'/g)
  return [...lines]
    .filter(([, , path = '']) => join(dirname(file), path) === imported)
    .every(([, type]) => type !== undefined)
}

test.each(files)('%s is short enough to read in one sitting', (file) => {
  expect(read(file).split('\n').length).toBeLessThan(200)
})

test('half of the files are no longer than a screen', () => {
  const lengths = files.map((file) => read(file).split('\n').length).toSorted((a, b) => a - b)

  expect(lengths[Math.floor(lengths.length / 2)]).toBeLessThan(80)
})

test('no file hides behind a name that says nothing', () => {
  const banned = /(^|\/)(utils?|helpers?|common|misc|manager|service|data|info|index)(\.|\/|$)/i

  expect(files.filter((file) => banned.test(file.replace(/^src\//, '')))).toEqual([])
})
