import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { expect, onTestFinished, test } from 'vitest'

const vite = join(
  dirname(createRequire(import.meta.url).resolve('vite/package.json')),
  'bin/vite.js',
)

test('an app that is built into another folder is summed and made small there', () => {
  const folder = mkdtempSync(join(tmpdir(), 'built-elsewhere-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const words = ['build', '--logLevel', 'error', '--outDir', folder, '--emptyOutDir']
  execFileSync(process.execPath, [vite, ...words], {
    cwd: join(import.meta.dirname, '../..'),
    stdio: 'ignore',
  })
  const page = readFileSync(join(folder, 'index.html'), 'utf8')
  const { file = '', sum } =
    /src="\/(?<file>[^"]+)" integrity="(?<sum>[^"]+)"/.exec(page)?.groups ?? {}
  const bytes = readFileSync(join(folder, file))

  expect(sum).toBe(`sha384-${createHash('sha384').update(bytes).digest('base64')}`)
  expect(gunzipSync(readFileSync(join(folder, `${file}.gz`)))).toEqual(bytes)
  expect(existsSync(join(folder, `${file}.br`))).toBe(true)
})
