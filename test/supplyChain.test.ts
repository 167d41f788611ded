import { readdirSync, readFileSync } from 'node:fs'
import { builtinModules } from 'node:module'
import { join } from 'node:path'
import { expect, test } from 'vitest'

type Locked = {
  version?: string
  integrity?: string
  resolved?: string
  license?: string
  dev?: boolean
  optional?: boolean
  hasInstallScript?: boolean
}
const lockOf = (file: string) =>
  (JSON.parse(readFileSync(file, 'utf8')) as { packages: Record<string, Locked> }).packages
const own = lockOf('package-lock.json')
const packages = (lock: Record<string, Locked>) =>
  Object.entries(lock).filter(([path]) => path !== '')

/** Licences under which something may ship with a public authority's program. */
const fitting =
  /^\(?(MIT|ISC|0BSD|Unlicense|Apache-2\.0|BSD-[23]-Clause|BlueOak-1\.0\.0|OFL-1\.1|CC0-1\.0|MPL-2\.0)( OR .*)?\)?$/

test.each(['package-lock.json', 'test/security/tools/package-lock.json'])(
  'whatever %s installs is known by its sum, and comes from no address of its own',
  (file) => {
    for (const [path, { integrity, resolved }] of packages(lockOf(file))) {
      expect(integrity, path).toMatch(/^sha512-/)
      expect(resolved, path).toBeUndefined()
    }
  },
)

test('what ships is licensed so that it may', () => {
  const ships = packages(own).filter(([, { dev }]) => !dev)

  expect(ships.length).toBeGreaterThan(50)
  for (const [path, { license }] of ships) expect(license, path).toMatch(fitting)
})

test('nothing that ships runs a script when it is installed', () => {
  const run = packages(own).filter(([, { hasInstallScript, dev }]) => hasInstallScript && !dev)

  expect(run.map(([path]) => path)).toEqual([])
})

test('the server stands on fifteen packages at most', () => {
  const files = readdirSync('src/server', { recursive: true, encoding: 'utf8' })
  const asked = files
    .filter((file) => file.endsWith('.ts'))
    .flatMap((file) => [
      ...readFileSync(join('src/server', file), 'utf8').matchAll(/from '([^.'][^']*)'/g),
    ])
    .map(([, name = '']) =>
      name
        .split('/')
        .slice(0, name.startsWith('@') ? 2 : 1)
        .join('/'),
    )
    .filter((name) => !name.startsWith('node:') && !builtinModules.includes(name))

  expect(new Set(asked).size).toBeGreaterThan(5)
  expect(new Set(asked).size, [...new Set(asked)].join()).toBeLessThanOrEqual(15)
})
