// @vitest-environment happy-dom
import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test } from 'vitest'
import type { SessionAnswer } from '../../../src/contract/account.ts'
import { CampaignId } from '../../../src/contract/id.ts'
import { mostReadingAddresses } from '../../../src/contract/readingAddress.ts'
import { mostScreens } from '../../../src/contract/screen.ts'
import { addReadingAddress } from '../../../src/server/access/readingAddresses.ts'
import { addScreen } from '../../../src/server/access/screens.ts'
import { fjordby } from '../../support/builders.ts'
import { countingTime } from '../../support/server.ts'
import { aScreen } from '../../support/screen.ts'
import { aDeskWorld, openDesk, press } from './deskWorld.tsx'

test('a name that cannot be used is blamed for itself, and not the code', async () => {
  const world = await aDeskWorld()
  const { code } = await aScreen(world.server.app)
  openDesk('/desk/screens')
  await userEvent.type(await screen.findByLabelText(/Kode/), code)
  const name = screen.getByLabelText(/hænger/)
  await userEvent.type(name, '0101901234')
  await press('Kobl til')

  await screen.findByText(/Navnet kan ikke bruges/)
  expect(screen.queryByText(/En kode er på otte tegn/)).toBeNull()
  expect(document.activeElement).toBe(name)
})

test('of more screens than a count has room for it is said how many that is, and what to do', async () => {
  const world = await aDeskWorld()
  const { code } = await aScreen(world.server.app)
  const { account } = (await world.tove.get('/api/v1/session')).json<SessionAnswer>()
  for (let nth = 0; nth < mostScreens; nth += 1) {
    const made = {
      ...{ campaign: CampaignId.parse('autumn'), name: `Skærm ${nth}`, given: undefined },
      ...{ account, who: 'Tove', nowMs: countingTime },
      codeHash: new Uint8Array(32).fill(nth),
    }
    await world.server.db.write((sql) =>
      addScreen(sql, world.server.parts.random, fjordby, {
        ...made,
        department: undefined,
        unit: undefined,
      }),
    )
  }
  openDesk('/desk/screens')
  await userEvent.type(await screen.findByLabelText(/Kode/), code)
  await userEvent.type(screen.getByLabelText(/hænger/), 'Gangen')
  await press('Kobl til')

  await screen.findByText(/plads til 50 skærme/)
})

test('of more reading addresses than a count has room for none is asked for', async () => {
  const world = await aDeskWorld()
  for (let nth = 0; nth < mostReadingAddresses; nth += 1) {
    const made = { name: `Rapport ${nth}`, by: ['week'] as const, who: 'Tove' }
    const at = { campaign: CampaignId.parse('autumn'), nowMs: countingTime }
    await world.server.db.write((sql) =>
      addReadingAddress(sql, world.server.parts.random, fjordby, { ...made, ...at }),
    )
  }
  openDesk('/desk')

  await screen.findByText(/plads til 20 læseadresser/)
  expect(screen.queryByRole('button', { name: 'Lav en læseadresse' })).toBeNull()
})
