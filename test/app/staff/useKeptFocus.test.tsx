// @vitest-environment happy-dom
import { cleanup, render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useEffect, useRef, useState } from 'react'
import { afterEach, expect, test } from 'vitest'
import { useKeptFocus } from '../../../src/app/staff/useKeptFocus.ts'

afterEach(cleanup)

/** A page with a card that can be removed, and what may come in its place. */
function Page({ heading = false }: { heading?: boolean }) {
  const main = useRef<HTMLElement>(null)
  useKeptFocus(main)
  const [shown, show] = useState({ card: true, button: true })
  return (
    <main ref={main} tabIndex={-1} aria-label="page">
      <section aria-label="list">
        {shown.card && (
          <article>
            {shown.button && (
              <button type="button" onClick={() => show({ ...shown, button: false })}>
                Remove me
              </button>
            )}
            <button type="button" onClick={() => show({ ...shown, card: false })}>
              Remove the card
            </button>
          </article>
        )}
        {!shown.card && heading && <Heading />}
      </section>
      <button type="button" onClick={() => setTimeout(() => show({ ...shown, card: false }), 200)}>
        Remove it later
      </button>
    </main>
  )
}

function Heading() {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  return (
    <h2 ref={heading} tabIndex={-1}>
      Removed
    </h2>
  )
}

const click = (name: string) => userEvent.click(screen.getByRole('button', { name }))
const inFocus = (element: HTMLElement) =>
  waitFor(() => expect(document.activeElement).toBe(element))

test('when what had the focus is removed, what stood around it has it', async () => {
  render(<Page />)
  await click('Remove me')
  await inFocus(screen.getByRole('article'))
})

test('when that is removed as well, the next one out has it, and gives back what it was lent', async () => {
  render(<Page />)
  const list = screen.getByRole('region', { name: 'list' })
  await click('Remove the card')
  await inFocus(list)
  expect(list.tabIndex).toBe(-1)

  screen.getByRole('button', { name: 'Remove it later' }).focus()
  expect(list.hasAttribute('tabindex')).toBe(false)
})

test('whoever says themselves where the focus goes is left alone', async () => {
  render(<Page heading />)
  await click('Remove the card')
  await new Promise((done) => setTimeout(done, 20))
  expect(document.activeElement).toBe(screen.getByRole('heading'))
})

test('a focus that stands elsewhere is not touched by what is removed', async () => {
  render(<Page />)
  await click('Remove it later')
  await waitFor(() => expect(screen.queryByRole('article')).toBeNull())
  await new Promise((done) => setTimeout(done, 20))
  expect(document.activeElement?.textContent).toBe('Remove it later')
})

test('who has left a thing of their own will is not brought back when it goes', async () => {
  render(<Page />)
  await click('Remove it later')
  screen.getByRole('button', { name: 'Remove me' }).focus()
  screen.getByRole('button', { name: 'Remove me' }).blur()
  await waitFor(() => expect(screen.queryByRole('article')).toBeNull())
  await new Promise((done) => setTimeout(done, 20))
  expect(document.activeElement).toBe(document.body)
})
