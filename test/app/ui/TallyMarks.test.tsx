// @vitest-environment happy-dom
import { cleanup, render } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { ChannelIcon } from '../../../src/app/ui/ChannelIcon.tsx'
import { TallyMarks } from '../../../src/app/ui/TallyMarks.tsx'
import { channelIcons } from '../../../src/contract/catalogue.ts'

afterEach(cleanup)

const gatesOf = (n: number) =>
  [...render(<TallyMarks n={n} />).container.querySelectorAll('path')].map(
    (path) => path.getAttribute('d')?.match(/M/g)?.length,
  )

test.each([
  [0, []],
  [1, [1]],
  [5, [5]],
  [14, [5, 5, 4]],
])('%i is drawn as gates of %j', (n, gates) => {
  expect(gatesOf(n)).toEqual(gates)
})

test.each([120, 121, 999])('of %i only the newest gates are drawn, a dozen or two', (n) => {
  const gates = gatesOf(n)

  expect(gates.length).toBeGreaterThan(11)
  expect(gates.length).toBeLessThan(25)
  expect((n - gates.reduce<number>((sum, gate = 0) => sum + gate, 0)) % 60).toBe(0)
})

test('marks are for the eye only', () => {
  const { container } = render(<TallyMarks n={7} />)

  expect(container.firstElementChild?.getAttribute('aria-hidden')).toBe('true')
})

test.each(channelIcons)('there is a picture for %s, hidden from reading aloud', (icon) => {
  const { container } = render(<ChannelIcon icon={icon} />)

  expect(container.querySelector('svg')?.getAttribute('aria-hidden')).toBe('true')
})
