import { expect, test } from 'vitest'
import { createNames } from './names.ts'

test('what a device has given by one of its names it has given, also where the server has forgotten that name', () => {
  const names = createNames()
  names.gives('fjordby', 'FIRST', 3, 'a')
  names.renewed('fjordby', 'FIRST', 'SECOND')
  names.gives('fjordby', 'SECOND', 4, 'b')
  names.families.clear()
  names.gives('fjordby', 'FIRST', 5, 'c')

  expect([3, 4, 5].map((seq) => names.isGiven('fjordby', 'FIRST', seq))).toEqual([true, true, true])
  expect(names.isGiven('fjordby', 'FIRST', 6)).toBe(false)
  expect(names.isGiven('nabo', 'FIRST', 4)).toBe(false)
  expect(names.isGiven('fjordby', 'OTHER', 4)).toBe(false)
})
