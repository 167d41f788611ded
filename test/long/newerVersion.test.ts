import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { newerVersion } from './newerVersion.ts'

test.each(newerVersion.map(([file, from]) => [file, from]))(
  'what the next version changes in %s stands there exactly once',
  (file, from) => {
    expect(readFileSync(file, 'utf8').split(from)).toHaveLength(2)
  },
)
