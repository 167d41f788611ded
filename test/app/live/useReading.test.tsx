// @vitest-environment happy-dom
import { act, cleanup, render, screen } from '@testing-library/react'
import { Activity, Component, type ReactNode } from 'react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Device } from '../../../src/app/device.ts'
import { DeviceContext } from '../../../src/app/DeviceContext.ts'
import { createChanges } from '../../../src/app/live/changes.ts'
import { useReading } from '../../../src/app/live/useReading.ts'

const disk = { value: 'one', fails: false, readings: 0 }
const changes = createChanges()
beforeEach(() => Object.assign(disk, { value: 'one', fails: false, readings: 0 }))
afterEach(cleanup)

function Shown({ of }: { of: string }) {
  const value = useReading(async () => {
    disk.readings += 1
    if (disk.fails) throw new Error('unreadable')
    return `${of} ${disk.value}`
  }, [of])
  return <p>{value ?? 'unknown'}</p>
}

class Broken extends Component<{ children: ReactNode }> {
  override state = { why: '' }
  static getDerivedStateFromError = ({ message }: Error) => ({ why: message })
  override render() {
    return this.state.why ? <p>broken: {this.state.why}</p> : this.props.children
  }
}

const aPage = (of: string, mode: 'visible' | 'hidden' = 'visible') => (
  <DeviceContext value={{ changes } as Device}>
    <Broken>
      <Activity mode={mode}>
        <Shown of={of} />
      </Activity>
    </Broken>
  </DeviceContext>
)
const text = () => document.body.textContent
const change = async (value: string) => {
  disk.value = value
  changes.tell()
  await act(() => new Promise((resolve) => setTimeout(resolve, 5)))
}

test('shows what was read, and what it has changed to', async () => {
  render(aPage('a'))
  expect(text()).toBe('unknown')
  await screen.findByText('a one')
  await change('two')
  expect(text()).toBe('a two')
})

test('keeps what it shows until something else has been read', async () => {
  const { rerender } = render(aPage('a'))
  await screen.findByText('a one')
  rerender(aPage('b'))
  expect(text()).toBe('a one')
  await screen.findByText('b one')
  await change('two')
  expect(text()).toBe('b two')
})

test('reads nothing while its page is covered, and anew when it comes back', async () => {
  const { rerender } = render(aPage('a'))
  await screen.findByText('a one')
  rerender(aPage('a', 'hidden'))
  const { readings } = disk
  await change('two')
  expect(disk.readings).toBe(readings)
  rerender(aPage('a'))
  await screen.findByText('a two')
})

test('takes the screen with it where a reading fails', async () => {
  const { error } = vi.mocked(globalThis.console)
  error.mockImplementation(() => undefined)
  disk.fails = true
  render(aPage('a'))
  await screen.findByText('broken: unreadable')
  error.mockClear()
})
