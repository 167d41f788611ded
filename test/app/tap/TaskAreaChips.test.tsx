// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { useState } from 'react'
import { afterEach, expect, test } from 'vitest'
import type { TaskArea } from '../../../src/contract/catalogue.ts'
import { TaskAreaId } from '../../../src/contract/id.ts'
import { TaskAreaChips } from '../../../src/app/tap/TaskAreaChips.tsx'

afterEach(cleanup)

const areasOf = (n: number): TaskArea[] =>
  Array.from({ length: n }, (_, at) => ({
    id: TaskAreaId.parse(`area-${at}`),
    name: at === 40 ? { da: 'Ørkenvandring', en: 'Desert walks' } : { da: `Opgave ${at}` },
    obligation: 'local',
  }))

function Row({ areas }: { areas: TaskArea[] }) {
  const [chosen, choose] = useState(TaskAreaId.parse('area-0'))
  return <TaskAreaChips areas={areas} chosen={chosen} onChoose={choose} />
}
const shown = () => screen.getAllByRole<HTMLInputElement>('radio').map(({ value }) => value)
const chosen = () => screen.getByRole<HTMLInputElement>('radio', { checked: true }).value
const layOut = (n: number) => fireEvent.click(screen.getByRole('button', { name: `Alle ${n}` }))

test('of sixty task areas one is found by a part of its name in either language, and taken by Enter', () => {
  render(<Row areas={areasOf(60)} />)
  layOut(60)
  const field = screen.getByRole('searchbox', { name: 'Find opgaveområde' })
  fireEvent.change(field, { target: { value: ' øRKen' } })
  expect(shown()).toEqual(['area-40'])
  fireEvent.change(field, { target: { value: 'desert' } })
  expect(shown()).toEqual(['area-40'])
  fireEvent.keyDown(field, { key: 'Enter' })

  expect(screen.queryByRole('searchbox')).toBeNull()
  expect(shown()).toHaveLength(60)
  expect(chosen()).toBe('area-40')
})

test('where none is called so it is said, and Enter chooses nothing', () => {
  render(<Row areas={areasOf(60)} />)
  layOut(60)
  const field = screen.getByRole('searchbox')
  fireEvent.keyDown(field, { key: 'Enter' })
  fireEvent.change(field, { target: { value: 'xyz' } })
  fireEvent.keyDown(field, { key: 'Enter' })
  screen.getByText('Intet opgaveområde hedder sådan.')
  fireEvent.click(screen.getByRole('button', { name: 'Færre' }))

  expect(chosen()).toBe('area-0')
  expect(shown()).toHaveLength(60)
})

test('a dozen are laid out without a field to look in', () => {
  render(<Row areas={areasOf(12)} />)
  layOut(12)

  expect(screen.queryByRole('searchbox')).toBeNull()
})
