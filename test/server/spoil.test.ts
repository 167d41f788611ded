import { expect, test } from 'vitest'
import { spoil } from '../fuzz/spoil.ts'

test('a list whose length would be spoilt is a longer list', () => {
  const value = { not: 'a length' }
  expect(spoil({ days: ['2026-10-21'] }, [{ at: 1, how: 'add', key: 'length', value }])).toEqual({
    days: ['2026-10-21', value],
  })
})
