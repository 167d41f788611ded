// @vitest-environment happy-dom
import { cleanup, render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, expect, test, vi } from 'vitest'
import { CountScreen } from '../../../src/app/tap/CountScreen.tsx'
import { misdirected } from '../../../src/contract/entry.ts'
import { ContactTypeId, MarkId } from '../../../src/contract/id.ts'
import { aSituation, aTapped, countScreenProps, phone } from './countScreenProps.ts'

afterEach(cleanup)

const press = (name: string) => userEvent.click(screen.getByRole('button', { name }))
const describedBy = (button: HTMLElement) =>
  document.getElementById(button.getAttribute('aria-describedby') ?? '')?.textContent
const isOn = (name: string) => screen.getByRole('button', { name }).getAttribute('aria-pressed')

test('the strip says what was counted and when, with nothing chosen', () => {
  render(<CountScreen {...countScreenProps({ latest: aTapped() })} />)

  const strip = within(screen.getByRole('region', { name: 'Seneste henvendelse' }))

  strip.getByText('Telefon talt')
  strip.getByText('· 10.30–11')
  expect(strip.getAllByRole('button').map((chip) => chip.getAttribute('aria-pressed'))).toEqual([
    null, // Fortryd
    'false',
    'false',
    'false',
    null, // + flere ens
    'false',
    null, // Alle 5, where the window is too low for them
  ])
})

test('the strip says of which task area the contact was, and its direction where it went out', () => {
  const { rerender } = render(<CountScreen {...countScreenProps({ latest: aTapped() })} />)
  const undo = () => screen.getByRole('button', { name: 'Fortryd' })

  within(screen.getByRole('region', { name: 'Seneste henvendelse' })).getByText('Flytning')
  expect(describedBy(undo())).toBe('Telefon talt · 10.30–11 Flytning')
  rerender(<CountScreen {...countScreenProps({ latest: aTapped({ direction: 'outgoing' }) })} />)
  expect(describedBy(undo())).toBe('Telefon talt · 10.30–11 Flytning · Udgående')
})

test('what was opened for one contact has closed at the next tap, and stays open while more is said of it', async () => {
  const laidOut = () =>
    screen.getByRole('button', { name: /^(Alle 5|Færre)$/ }).getAttribute('aria-expanded')
  const marks = [misdirected]
  const { rerender } = render(<CountScreen {...countScreenProps({ latest: aTapped() })} />)
  await press('Alle 5')
  expect(laidOut()).toBe('true')
  // It has left meanwhile, and stands under another id.
  rerender(<CountScreen {...countScreenProps({ latest: aTapped({ marks }) })} />)
  expect(laidOut()).toBe('true')
  rerender(<CountScreen {...countScreenProps({ latest: aTapped() })} />)
  expect(laidOut()).toBe('false')
})

test('in a trial the strip says that it was only tried', () => {
  const situation = aSituation('2026-10-15')
  render(<CountScreen {...countScreenProps({ situation, latest: aTapped() })} />)

  screen.getByText('Telefon talt på prøve')
})

test('a contact type is chosen, and taken off by pressing it again', async () => {
  const onRefine = vi.fn()
  const advice = ContactTypeId.parse('advice')
  const { rerender } = render(
    <CountScreen {...countScreenProps({ latest: aTapped(), onRefine })} />,
  )

  await press('Råd og vejledning')
  rerender(
    <CountScreen {...countScreenProps({ latest: aTapped({ contactType: advice }), onRefine })} />,
  )
  expect(isOn('Råd og vejledning')).toBe('true')
  await press('Råd og vejledning')

  expect(onRefine.mock.calls).toEqual([[{ contactType: 'advice' }], [{ contactType: undefined }]])
})

test('a mark is put on by one press and taken off by the next, whatever others there are', async () => {
  const onRefine = vi.fn()
  const marks = [MarkId.parse('self_service_help')]
  const { rerender } = render(
    <CountScreen {...countScreenProps({ latest: aTapped({ marks }), onRefine })} />,
  )

  await press('Fejlhenvendelse')
  rerender(
    <CountScreen
      {...countScreenProps({ latest: aTapped({ marks: [...marks, misdirected] }), onRefine })}
    />,
  )
  await press('Hjælp til selvbetjening')

  expect(onRefine.mock.calls).toEqual([
    [{ mark: { id: 'misdirected', on: true } }],
    [{ mark: { id: 'self_service_help', on: false } }],
  ])
})

test('several alike are counted in one go, and the focus returns', async () => {
  const onRefine = vi.fn()
  render(<CountScreen {...countScreenProps({ latest: aTapped(), onRefine })} />)

  await press('+ flere ens')
  await press('Én mere')
  await press('Én mere')
  await press('Én færre')
  await press('Gem')

  expect(onRefine.mock.calls).toEqual([[{ quantity: 3 }]])
  expect(document.activeElement).toBe(screen.getByRole('button', { name: '+ flere ens' }))
})

test.each(['0', 'x', '1000', ''])('the number “%s” is refused in words', async (typed) => {
  const onRefine = vi.fn()
  render(<CountScreen {...countScreenProps({ latest: aTapped(), onRefine })} />)

  await press('+ flere ens')
  const field = screen.getByRole('textbox', { name: 'Hvor mange ens i alt?' })
  field.removeAttribute('maxlength')
  await userEvent.clear(field)
  if (typed) await userEvent.type(field, typed)
  await press('Gem')

  const words = screen.getByText('Skriv et tal fra 1 til 999.')
  expect(field.getAttribute('aria-describedby')).toBe(words.id)
  expect(onRefine).not.toHaveBeenCalled()
})

test('what is taken back is said where the strip was, and has the focus', async () => {
  const onUndo = vi.fn()
  const numbers = { [phone]: 15 }
  const { rerender } = render(
    <CountScreen {...countScreenProps({ latest: aTapped(), numbers, onUndo })} />,
  )

  await press('Fortryd')
  rerender(<CountScreen {...countScreenProps({ numbers: { [phone]: 14 } })} />)

  expect(onUndo).toHaveBeenCalledOnce()
  expect(document.activeElement?.textContent).toBe('Telefon er taget tilbage, 14 i dag')
})

test('a number that is too large is refused as it was typed, and not cut to another', async () => {
  const onRefine = vi.fn()
  render(<CountScreen {...countScreenProps({ latest: aTapped(), onRefine })} />)
  await press('+ flere ens')
  const field = screen.getByLabelText('Hvor mange ens i alt?')
  await userEvent.clear(field)
  await userEvent.type(field, '1000')
  await press('Gem')

  expect(field).toHaveProperty('value', '1000')
  screen.getByText('Skriv et tal fra 1 til 999.')
  expect(onRefine).not.toHaveBeenCalled()
})
