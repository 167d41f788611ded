// @vitest-environment happy-dom
import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test } from 'vitest'
import { aScreen } from '../../support/screen.ts'
import { aDeskWorld, openDesk, press } from './deskWorld.tsx'

test('a name that cannot be used is blamed for itself, and not the code', async () => {
  const world = await aDeskWorld()
  const { code } = await aScreen(world.server.app)
  openDesk('/desk/screens')
  await userEvent.type(await screen.findByLabelText(/Kode/), code)
  const name = screen.getByLabelText(/hænger|hedde|Navn/)
  await userEvent.type(name, '0101901234')
  await press('Kobl til')

  await screen.findByText(/Navnet kan ikke bruges/)
  expect(screen.queryByText(/En kode er på otte tegn/)).toBeNull()
  expect(document.activeElement).toBe(name)
})
