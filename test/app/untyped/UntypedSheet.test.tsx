// @vitest-environment happy-dom
import 'fake-indexeddb/auto'
import { cleanup, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, expect, test, vi } from 'vitest'
import { DeviceContext } from '../../../src/app/DeviceContext.ts'
import UntypedSheet from '../../../src/app/untyped/UntypedSheet.tsx'
import type { EntryId } from '../../../src/contract/id.ts'
import { anId } from '../../support/builders.ts'
import { aDevice } from '../../support/device.ts'
import { aCounterCampaign, aSituation, aTapped } from '../tap/countScreenProps.ts'

afterEach(cleanup)

test('two presses at once are both said of the contact, whichever id the first has given it', async () => {
  const device = await aDevice({
    fetch: () => Promise.reject(new TypeError('offline')),
    nowMs: () => 0,
  })
  const left = aTapped()
  const again = anId()
  const first = Promise.withResolvers<EntryId>()
  const refine = vi.fn().mockReturnValueOnce(first.promise).mockResolvedValue(again)
  const campaign = aCounterCampaign({ typeExpected: true, counterparts: ['citizen', 'business'] })
  render(
    <DeviceContext value={{ ...device, untyped: async () => [left], refine }}>
      <UntypedSheet
        situation={aSituation('2026-10-20', { campaign })}
        latest={undefined}
        onClose={() => undefined}
      />
    </DeviceContext>,
  )
  const press = async (name: string) => userEvent.click(await screen.findByRole('button', { name }))
  await press('Ny sag')
  await press('Virksomhed')
  first.resolve(again)

  await vi.waitFor(() => expect(refine).toHaveBeenCalledTimes(2))
  expect(refine.mock.calls).toEqual([
    [left.id, { contactType: 'new_case' }],
    [again, { counterpart: 'business' }],
  ])
  await vi.waitFor(() =>
    expect(['Ny sag', 'Virksomhed'].map((name) => isOn(name))).toEqual(['true', 'true']),
  )
})

const isOn = (name: string) => screen.getByRole('button', { name }).getAttribute('aria-pressed')
