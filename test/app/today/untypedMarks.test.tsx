// @vitest-environment happy-dom
import 'fake-indexeddb/auto'
import { cleanup, render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, expect, test } from 'vitest'
import { App } from '../../../src/app/App.tsx'
import { DeviceContext } from '../../../src/app/DeviceContext.ts'
import { da } from '../../../src/app/text/da.ts'
import { laterDa } from '../../../src/app/text/laterDa.ts'
import { dayListOf } from '../../../src/app/today/dayList.ts'
import { UntypedMark } from '../../../src/app/today/UntypedMark.tsx'
import { ContactTypeId } from '../../../src/contract/id.ts'
import { aBrowser } from '../../support/browser.ts'
import { aCampaign, aContact } from '../../support/builders.ts'
import { aDevice, type TrialDevice } from '../../support/device.ts'
import { aServer, type TrialServer } from '../../support/server.ts'
import { aCounterCampaign } from '../tap/countScreenProps.ts'

let server: TrialServer | undefined
afterEach(async () => {
  cleanup()
  localStorage.clear()
  await server?.stop()
  server = undefined
})

const noUpdate = { isReady: () => false, subscribe: () => () => undefined, apply: () => undefined }
const monday = Date.parse('2026-10-19T08:44:00Z')
const tuesday = Date.parse('2026-10-20T08:44:00Z')

/** Min dag on Tuesday, of a device that did what is given on Monday. */
async function minDag(typeExpected: boolean, onMonday: (device: TrialDevice) => Promise<unknown>) {
  const { app, clock, invite } = (server = await aServer({
    campaigns: [aCampaign({ typeExpected })],
  }))
  clock.nowMs = monday
  const device = await aDevice({ fetch: aBrowser(app).fetch, nowMs: () => clock.nowMs })
  await device.join({ code: (await invite('desk')).code })
  await onMonday(device)
  clock.nowMs = tuesday
  history.replaceState(null, '', '/today')
  render(
    <DeviceContext value={device}>
      <App update={noUpdate} />
    </DeviceContext>,
  )
  return within(await screen.findByRole('region', { name: /^I går/ }))
}

const twoTaps = async (device: TrialDevice) => {
  await device.tapOn('phone')
  await device.tapOn('in_person')
}

test('what lacks its type on an earlier day is marked in words, and can be given it there', async () => {
  const day = await minDag(true, twoTaps)
  expect(day.getByRole('heading', { name: /2 henvendelser talt her, 2 uden type$/ })).toBeDefined()
  expect(day.getAllByText('Uden type')).toHaveLength(2)

  await userEvent.click(day.getByRole('button', { name: /^Ret: Telefon/ }))
  expect((await screen.findByRole('dialog')).textContent).toContain('Flytning')
  await userEvent.click(await screen.findByRole('button', { name: 'Ny sag' }))

  await waitFor(() => expect(day.getAllByText('Uden type')).toHaveLength(1))
  expect(day.getByRole('heading', { name: /, 1 uden type$/ })).toBeDefined()
})

test('what was taken back lacks nothing, and what is alike is marked in its row and one by one', async () => {
  const day = await minDag(true, async (device) => {
    const { latest } = (await device.tapOn().then(() => device.faceNow())) ?? {}
    await device.tapOn()
    if (latest) await device.undo(latest.id)
  })

  expect(day.getByRole('heading', { name: /1 henvendelse talt her, 1 uden type$/ })).toBeDefined()
  expect(day.getByText('Uden type')).toBeDefined()
  await userEvent.click(day.getByRole('button', { name: /^Enkeltvis/ }))
  expect(day.getAllByText('Uden type')).toHaveLength(2)
})

test('what has its type is not marked, nor anything where no type is expected', async () => {
  const day = await minDag(true, async (device) => {
    await device.tapOn()
    const { latest } = await device.faceNow()
    const contactType = ContactTypeId.parse('new_case')
    if (latest) await device.refine(latest.id, { contactType })
  })
  expect(day.getByText(/Ny sag/)).toBeDefined()
  expect(day.queryByText(/uden type/i)).toBeNull()
  cleanup()
  await server?.stop()

  const unasked = await minDag(false, twoTaps)
  expect(unasked.getByText('Telefon')).toBeDefined()
  expect(unasked.queryByText(/uden type/i)).toBeNull()
})

test('where some of what is alike came before a type was expected the row says of how many it is missing', () => {
  const records = [undefined, true, true].map((typeAsked, order) => {
    const entry = aContact()
    const { id, day } = entry
    const record = { id, day, order, entry, state: 'received', standing: true } as const
    return { ...record, ...(typeAsked && { typeAsked }) }
  })
  const { alike } = dayListOf(aContact().day, records)
  const campaigns = [aCounterCampaign({ typeExpected: true })]
  render(
    <UntypedMark
      items={alike.flatMap(({ items }) => items)}
      naming={{ text: da, today: laterDa.today, language: 'da', campaigns }}
    />,
  )

  expect(screen.getByText('2 × Uden type')).toBeDefined()
})
