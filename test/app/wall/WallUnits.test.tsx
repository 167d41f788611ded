// @vitest-environment happy-dom
import { cleanup, render } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { WallUnits } from '../../../src/app/wall/WallUnits.tsx'

afterEach(cleanup)

const unit = (name: string, is: 'counted' | 'silent') => ({ name, is })
const others = Array.from({ length: 30 }, (_, nth) => unit(`Enhed ${nth}`, 'silent'))
const withOneName = (first: 'counted' | 'silent') => [
  ...[unit('Sekretariatet', first), ...others.slice(0, 20)],
  ...[unit('Sekretariatet', 'silent'), ...others.slice(20)],
]

test('two departments may each have a unit of one name, and each stands once', () => {
  const { container, rerender } = render(<WallUnits units={withOneName('silent')} trial={false} />)
  const rows = () => container.querySelectorAll('li').length
  expect(rows()).toBe(24)

  for (const first of ['counted', 'silent'] as const) {
    rerender(<WallUnits units={withOneName(first)} trial={false} />)
    expect(rows()).toBe(24)
  }
})
