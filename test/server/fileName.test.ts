import { expect, test } from 'vitest'
import { Week } from '../../src/contract/time.ts'
import { indexOf } from '../../src/domain/campaignIndex.ts'
import type { Extract } from '../../src/server/export/extract.ts'
import { fileName } from '../../src/server/export/files.ts'
import { aCampaign } from '../support/builders.ts'

const weeks = ['2026-W43', '2026-W44'].map((week) => Week.parse(week))
const extract = (signedOff: number) =>
  ({ shelved: { ...indexOf(aCampaign()), signedOff }, weeks }) as unknown as Extract

test('a file is named by what it is, of what, and from when to when', () => {
  expect(fileName(extract(0), 'ugetal')).toBe('ugetal-autumn-2026-W43-2026-W44.csv')
})

test('once figures are signed off, a file’s name says as which revision', () => {
  expect(fileName(extract(2), 'regneark', 'xlsx')).toBe(
    'regneark-autumn-2026-W43-2026-W44-rev2.xlsx',
  )
})
