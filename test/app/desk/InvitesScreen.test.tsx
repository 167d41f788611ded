// @vitest-environment happy-dom
import { screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeEach, expect, test, vi } from 'vitest'
import { UnitId } from '../../../src/contract/id.ts'
import { Day } from '../../../src/contract/time.ts'
import { mergeUnits } from '../../../src/domain/catalogue/succession.ts'
import { aCampaign } from '../../support/builders.ts'
import { tuesday } from '../board/aBoard.ts'
import { clickTwice } from '../staff/clickTwice.ts'
import { aStaffWorld, lone, open, type StaffWorld } from '../staff/staffWorld.tsx'

beforeEach(() => {
  vi.setSystemTime(tuesday)
})

const invite = {
  id: '1NV1TE1NV1TE',
  unit: 'desk',
  made: { day: '2026-10-15', by: 'coordinator' },
  expires: '2026-10-23T22:00:00.000Z',
  uses: 20,
  maxUses: 25,
  revoked: false,
}
const device = {
  device: '7K3QF9M2XB00',
  enrolled: '2026-10-15',
  seen: '2026-10-20',
  app: '1.2.0',
  kept: false,
  invite: invite.id,
}
const aWorldWithInvites = (also: StaffWorld['also'] = {}) =>
  aStaffWorld({
    also: {
      'GET /invites/nearly-used': () => [],
      'GET /campaigns/autumn/invites': () => ({ invites: [invite] }),
      'GET /units/desk/devices': () => ({ devices: [device], rejections: [] }),
      ...also,
    },
  })

test('units are found by their name, and each says whether it can be joined', async () => {
  open('/desk/invites', aWorldWithInvites())
  await screen.findByText('20 af 25 brugt, gælder til og med fredag den 23. oktober')

  await userEvent.type(screen.getByLabelText('Find en enhed'), 'bibl')

  expect(screen.getByRole('link', { name: 'Biblioteket' })).toBeTruthy()
  expect(screen.queryByRole('link', { name: 'Borgerservice' })).toBeNull()
  screen.getByText('Ingen gyldig invitation')
})

test('invites are made for all that are chosen, and shown this once', async () => {
  let sent: unknown
  const secret = 'A'.repeat(43)
  const make = (body: unknown) => {
    sent = body
    return { invites: [{ ...invite, secret, code: '7K3QF9M2XB' }] }
  }
  open('/desk/invites', aWorldWithInvites({ 'POST /campaigns/autumn/invites': make }))
  await userEvent.click(await screen.findByRole('checkbox', { name: 'Vælg alle 4' }))
  await userEvent.click(screen.getByRole('button', { name: 'Lav 4 invitationer' }))

  await screen.findByRole('heading', { name: 'Klar til at dele' })
  expect(sent).toEqual({
    units: ['desk', 'library', 'roads', 'building'],
    expires: '2026-10-23',
  })
  screen.getByText(`${location.origin}/join#k=${secret}`)
  expect(screen.getAllByText('7K3QF-9M2XB')).toHaveLength(2)
  screen.getByRole('img', { name: 'QR-kode til Borgerservice' })
})

test('a double click makes the invites once, and afterwards more can be made', async () => {
  const secret = 'A'.repeat(43)
  const make = () => ({ invites: [{ ...invite, secret, code: '7K3QF9M2XB' }] })
  const world = aWorldWithInvites({ 'POST /campaigns/autumn/invites': make })
  const made = () => world.asked.filter((each) => each === 'POST /campaigns/autumn/invites')
  open('/desk/invites?unit=desk', world)
  await clickTwice(await screen.findByRole('button', { name: 'Lav invitation' }))
  await screen.findByRole('heading', { name: 'Klar til at dele' })
  expect(made()).toHaveLength(1)

  await userEvent.click(screen.getByRole('button', { name: 'Færdig' }))
  await userEvent.click(await screen.findByRole('button', { name: 'Lav invitation' }))
  await screen.findByRole('heading', { name: 'Klar til at dele' })
  expect(made()).toHaveLength(2)
})

test('before what is shown once is left by the menu, it asks', async () => {
  const secret = 'A'.repeat(43)
  const make = () => ({ invites: [{ ...invite, secret, code: '7K3QF9M2XB' }] })
  open('/desk/invites?unit=desk', aWorldWithInvites({ 'POST /campaigns/autumn/invites': make }))
  await userEvent.click(await screen.findByRole('button', { name: 'Lav invitation' }))
  await screen.findByRole('heading', { name: 'Klar til at dele' })
  const leave = () => userEvent.click(screen.getByRole('link', { name: 'Invitationer' }))
  await leave()
  await userEvent.click(screen.getByRole('button', { name: 'Bliv her' }))
  screen.getByRole('heading', { name: 'Klar til at dele' })
  expect(location.search).toBe('?unit=desk')
  expect(dispatchEvent(new Event('beforeunload', { cancelable: true }))).toBe(false)

  await leave()
  await userEvent.click(screen.getByRole('button', { name: 'Forlad siden' }))
  await screen.findByLabelText('Find en enhed')
  expect(screen.queryByText('7K3QF-9M2XB')).toBeNull()
  expect(dispatchEvent(new Event('beforeunload', { cancelable: true }))).toBe(true)
})

test('terms that cannot be are told of at their field, and nothing is sent', async () => {
  const world = aWorldWithInvites()
  open('/desk/invites?unit=desk', world)
  await userEvent.type(await screen.findByLabelText('Hvor mange gange kan den bruges?'), 'mange')
  await userEvent.click(screen.getByRole('button', { name: 'Lav invitation' }))

  await screen.findByText(/Skriv et helt tal fra 1 til 100.000/)
  expect(world.asked.filter((each) => each.startsWith('POST'))).toEqual([])
})

test('a device is told of by its days, its version and its storage, and by no number of contacts', async () => {
  open('/desk/invites?unit=desk', aWorldWithInvites())
  const row = await screen.findByRole('row', { name: /7K3QF/ })
  const cells = within(row).getAllByRole('cell')

  expect(cells.slice(0, 5).map(({ textContent }) => textContent)).toEqual([
    '15. oktober',
    '20. oktober',
    '1.2.0',
    'ikke sikret',
    'Lavet 15. oktober af tovholder',
  ])
})

test('ending a device says what becomes of what it has counted', async () => {
  let sent: unknown
  const end = (body: unknown) => {
    sent = body
    return { devices: [{ ...device, ended: 'stolen' }], rejections: [] }
  }
  const path = `POST /units/desk/devices/${device.device}/revoke`
  open('/desk/invites?unit=desk', aWorldWithInvites({ [path]: end }))
  await userEvent.click(await screen.findByRole('button', { name: 'Afmeld: 7K3QF' }))
  const dialog = within(screen.getByRole('dialog', { name: 'Afmeld 7K3QF?' }))
  await userEvent.click(dialog.getByRole('radio', { name: /holdes tilbage og tæller ikke med/ }))
  await userEvent.click(dialog.getByRole('button', { name: 'Afmeld' }))

  await screen.findByText('Meldt stjålet')
  expect(sent).toEqual({ as: 'stolen' })
})

test('who is nearly out of uses is told on the board, and one tap makes room', async () => {
  const nearly = [{ ...invite, unitName: 'Borgerservice' }]
  const world = aWorldWithInvites({
    'GET /invites/nearly-used': () => nearly.splice(0),
    [`POST /invites/${invite.id}/raise`]: () => ({ ...invite, maxUses: 50 }),
  })
  open('/board', { ...world, who: lone })
  await screen.findByText('Linket til Borgerservice er snart brugt op: 20 af 25.')
  await userEvent.click(screen.getByRole('button', { name: 'Hæv til 50' }))

  await vi.waitFor(() => expect(screen.queryByText(/snart brugt op/)).toBeNull())
})

test('before all since are turned away it says how many they are', async () => {
  const [since, asked] = ['2026-10-19T22:00Z', [] as unknown[]]
  const world = aWorldWithInvites({
    [`GET /units/desk/joined-since?${new URLSearchParams({ since })}`]: () => ({
      devices: 2,
      invites: 1,
    }),
    'POST /units/desk/reject-since': (body) => {
      asked.push(body)
      return { devices: 2, invites: 1 }
    },
  })
  open('/units?unit=desk', { ...world, who: lone })
  await userEvent.click(await screen.findByRole('button', { name: 'Se, hvem det rammer' }))
  const dialog = within(await screen.findByRole('dialog', { name: 'Afvis 2 telefoner og pc’er?' }))
  dialog.getByText(/tilmeldt Borgerservice siden tirsdag den 20. oktober kl. 0/)
  dialog.getByText('1 gyldig invitation trækkes tilbage. Lav en ny bagefter.')
  expect(asked).toEqual([])
  await userEvent.click(dialog.getByRole('button', { name: 'Afvis dem' }))

  await screen.findByText('2 telefoner og pc’er er afvist.')
  expect(asked).toEqual([{ since }])
})

test('a merged unit whose old link still works says where it leads, and the link can be revoked', async () => {
  const campaign = mergeUnits(
    aCampaign(),
    [UnitId.parse('desk')],
    UnitId.parse('library'),
    Day.parse('2026-10-16'),
  )
  const own = { ...invite, leadsTo: 'library' }
  const revoke = () => Object.assign(own, { revoked: true })
  const world = aWorldWithInvites({
    'GET /campaigns/autumn/invites': () => ({ invites: [own] }),
    [`POST /invites/${invite.id}/revoke`]: revoke,
  })
  open('/desk/invites', { ...world, campaigns: [campaign] })
  const ended = within(await screen.findByRole('region', { name: /^Afsluttede enheder/ }))
  ended.getByText('Afsluttet. Links fører nu til Biblioteket. 1 invitation')
  await userEvent.click(ended.getByRole('link', { name: 'Borgerservice' }))
  expect(screen.queryByRole('button', { name: /^(Lav|Hæv)/ })).toBeNull()
  await userEvent.click(screen.getByRole('button', { name: 'Træk tilbage' }))
  const dialog = within(screen.getByRole('dialog'))
  await userEvent.click(dialog.getByRole('button', { name: 'Træk tilbage' }))

  await screen.findByText('Trukket tilbage')
  await userEvent.click(screen.getByRole('link', { name: 'Alle enheder' }))
  expect(screen.queryByRole('region', { name: /^Afsluttede enheder/ })).toBeNull()
})

test('a retired unit is in sight for as long as somebody could join it', async () => {
  const departments = aCampaign().departments.map((each) => ({
    ...each,
    units: each.units.map((unit) => (unit.id === 'desk' ? { ...unit, retired: true } : unit)),
  }))
  open('/desk/invites', { ...aWorldWithInvites(), campaigns: [aCampaign({ departments })] })

  const ended = within(await screen.findByRole('region', { name: /^Afsluttede enheder/ }))
  ended.getByText('Afsluttet. 1 invitation')
  ended.getByRole('link', { name: 'Borgerservice' })
})

test('where several campaigns take part, one chooses whose invites are shown', async () => {
  const days = { trial: [], count: ['2027-05-03'], closing: '2027-05-14' }
  const campaigns = [
    aCampaign(),
    aCampaign({ id: 'spring', name: 'Forår 2027', days }),
    aCampaign({ id: 'old', name: 'Låst', status: 'locked' }),
  ]
  const world = aWorldWithInvites({ 'GET /campaigns/spring/invites': () => ({ invites: [] }) })
  open('/desk/invites', { ...world, campaigns })
  const choice = await screen.findByRole('combobox', { name: 'Tælling' })
  expect(within(choice).getAllByRole('option')).toHaveLength(2)
  await userEvent.selectOptions(choice, 'Forår 2027')

  await screen.findAllByText('Ingen gyldig invitation')
  expect(location.search).toBe('?campaign=spring')
  await userEvent.click(screen.getByRole('checkbox', { name: 'Vælg alle 4' }))
  expect(screen.getByLabelText<HTMLInputElement>('Gælder til og med').value).toBe('2027-05-03')
})
