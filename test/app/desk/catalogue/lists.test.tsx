// @vitest-environment happy-dom
import { cleanup, fireEvent, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeEach, expect, test } from 'vitest'
import { decodeSheet } from '../../../../src/app/desk/catalogue/lists/decodeSheet.ts'
import { aCampaign } from '../../../support/builders.ts'
import { aDeskWorld, openDesk, press } from '../deskWorld.tsx'

beforeEach(async () => {
  await aDeskWorld({ campaigns: [aCampaign({ status: 'draft' })] })
  openDesk('/desk/campaigns/autumn/task-areas')
  await press('Indsæt en liste over opgaveområder')
})

const paste = (text: string) =>
  fireEvent.change(screen.getByRole('textbox', { name: 'Liste fra et regneark' }), {
    target: { value: text },
  })
const rows = () => screen.getAllByRole('button', { expanded: false }).map((row) => row.textContent)

test('a list says what it would do, is taken in as a whole, and can be undone', async () => {
  paste('Affald\tlokal\nFlytning\tobligatorisk\t01.00.05\nPas og kørekort')

  await screen.findByText('1 nye, 1 ændrede, 1 som før')
  expect(screen.queryByText('Ikke gemt endnu')).toBeNull()
  await press('Tag listen ind')
  await screen.findByText(/Listen er taget ind: 1 nye, 1 ændrede/)
  screen.getByText('Ikke gemt endnu')
  expect(rows().join()).toMatch(/Affald/)

  await press('Fortryd listen')
  await screen.findByText('Listen er taget ud igen.')
  expect(rows().join()).not.toMatch(/Affald/)
  expect(screen.queryByText('01.00.05')).toBeNull()
})

test('nothing is taken in while a line is wrong, and the line is named', async () => {
  paste('Affald\nByggeri\nTeknik\t\t23.5')

  await screen.findByText('Linje 3: KLE-nummer »23.5« skrives som 23.05.00.')
  expect(screen.queryByRole('button', { name: 'Tag listen ind' })).toBeNull()
  paste('Affald\nByggeri\nTeknik\t\t23.05.00')
  await screen.findByText('3 nye, 0 ændrede, 0 som før')
  screen.getByRole('button', { name: 'Tag listen ind' })
})

const pasted = () =>
  screen.findByRole<HTMLTextAreaElement>('textbox', { name: 'Liste fra et regneark' })

test('a pasted list outlives a look at another section and a reload, until it is taken in', async () => {
  paste('Affald\nByggeri')
  await userEvent.click(screen.getByRole('link', { name: 'Kanaler' }))
  await screen.findByRole('heading', { name: 'Kanaler' })
  await userEvent.click(screen.getByRole('link', { name: 'Opgaver' }))
  expect((await pasted()).value).toBe('Affald\nByggeri')

  cleanup()
  openDesk('/desk/campaigns/autumn/task-areas')
  expect((await pasted()).value).toBe('Affald\nByggeri')
  await press('Tag listen ind')
  await screen.findByText(/Listen er taget ind/)
  expect(sessionStorage).toHaveLength(0)
})

test('a pasted list that is emptied is gone after a reload too', async () => {
  paste('Affald')
  await press('Ryd listen')
  cleanup()
  openDesk('/desk/campaigns/autumn/task-areas')

  await screen.findByRole('button', { name: 'Indsæt en liste over opgaveområder', expanded: false })
})

test('a CPR number in a list is refused, and not said again', async () => {
  paste('Affald\nSag 010190-1234')

  const said = await screen.findByText(/^Linje 2: Navn ligner et CPR-nummer/)
  expect(said.textContent).not.toMatch(/010190/)
})

test('a file from Danish Excel is read as it was written', async () => {
  const bytes = Uint8Array.from([0x53, 0xf8, 0x67, 0x6e, 0x65, 0x3b, 0x0d, 0x0a])
  const file = new File([bytes], 'opgaver.csv', { type: 'text/csv' })
  await userEvent.upload(screen.getByLabelText('Eller vælg en fil (.csv eller .txt)'), file)

  await screen.findByText('1 nye, 0 ændrede, 0 som før')
  screen.getByText('Søgne')
})

test('UTF-8, windows-1252 and Excel’s Unicode text are read; a workbook is not', () => {
  const utf8 = new TextEncoder().encode('\uFEFFPåkøb')
  const windows = Uint8Array.from([0x50, 0xe5, 0x6b, 0xf8, 0x62])
  const utf16 = Uint8Array.from([0xff, 0xfe, 0x50, 0x00, 0xe5, 0x00])

  expect(decodeSheet(utf8.buffer)).toBe('Påkøb')
  expect(decodeSheet(windows.buffer)).toBe('Påkøb')
  expect(decodeSheet(utf16.buffer)).toBe('På')
  expect(decodeSheet(Uint8Array.from([0x50, 0x4b, 3, 4, 0, 0]).buffer)).toBeUndefined()
})
