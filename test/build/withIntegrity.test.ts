import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { withIntegrity } from '../../build/withIntegrity.ts'

const page = `
  <script type="module" crossorigin src="/assets/shell-1a2b.js"></script>
  <link rel="stylesheet" crossorigin href="/assets/shell-3c4d.css">
  <link rel="manifest" href="/manifest.webmanifest">`
const read = (text: string) => () => Buffer.from(text)
const sumOf = (text: string) => `sha384-${createHash('sha384').update(text).digest('base64')}`

test('script and style are named with the sum of the very file, and nothing else is', () => {
  const summed = withIntegrity(page, read('whole'))

  expect(summed.split(`integrity="${sumOf('whole')}"`)).toHaveLength(3)
  expect(summed.split('\n').at(-1)).toBe('  <link rel="manifest" href="/manifest.webmanifest">')
})

test('a file that changes is summed anew, once', () => {
  const again = withIntegrity(withIntegrity(page, read('old')), read('new'))

  expect(again).toBe(withIntegrity(page, read('new')))
  expect(again).not.toContain(sumOf('old'))
})
