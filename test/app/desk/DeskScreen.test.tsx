// @vitest-environment happy-dom
import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeEach, expect, test, vi } from 'vitest'
import { aCampaign } from '../../support/builders.ts'
import { tuesday } from '../board/aBoard.ts'
import { aStaffWorld, lone, open } from '../staff/staffWorld.tsx'

beforeEach(() => {
  vi.setSystemTime(tuesday)
})

const autumn = aCampaign({
  days: { trial: [], count: ['2026-10-19', '2026-10-26', '2026-11-02'], closing: '2026-11-13' },
})
const spring = aCampaign({
  id: 'spring',
  name: 'Forår 2026',
  status: 'locked',
  days: { trial: [], count: ['2026-04-20'], closing: '2026-04-30' },
})
const addressOf = (name: string) => screen.getByRole('link', { name }).getAttribute('href')
const box = (name: RegExp) => screen.findByRole<HTMLInputElement>('checkbox', { name })

test('all weeks are chosen at first, and every file is a plain link', async () => {
  open('/desk', aStaffWorld({ campaigns: [autumn] }))
  await screen.findByRole('heading', { name: 'Hent' })

  const exported = '/api/v1/campaigns/autumn/export'
  expect(addressOf('Det hele i ét regneark (Excel)')).toBe(`${exported}/workbook.xlsx`)
  expect(addressOf('Ugetal (CSV)')).toBe(`${exported}/week-totals.csv`)
  expect(addressOf('Rå celler pr. dag og tid (CSV)')).toBe(`${exported}/cells.csv`)
  expect(addressOf('Kontrol (CSV)')).toBe(`${exported}/control.csv`)
  expect(addressOf('Alle CSV-filer i én zip, fra ét øjebliksbillede')).toBe(
    `${exported}/bundle.zip`,
  )
  expect(screen.getByRole('link', { name: 'Ugetal (CSV)' }).hasAttribute('download')).toBe(true)
})

test('single weeks are named in the addresses', async () => {
  open('/desk', aStaffWorld({ campaigns: [autumn] }))

  await userEvent.click(await box(/Uge 44/))

  expect(addressOf('Ugetal (CSV)')).toBe(
    '/api/v1/campaigns/autumn/export/week-totals.csv?week=2026-W43&week=2026-W45',
  )
  expect((await box(/Alle uger/)).indeterminate).toBe(true)
})

test('with no week chosen there is nothing to download, and one click chooses all again', async () => {
  open('/desk', aStaffWorld({ campaigns: [autumn] }))

  await userEvent.click(await box(/Alle uger/))
  screen.getByText('Vælg mindst én uge, så kan du hente.')
  expect(screen.queryByRole('link', { name: 'Ugetal (CSV)' })).toBeNull()

  await userEvent.click(await box(/Alle uger/))
  expect(addressOf('Ugetal (CSV)')).toBe('/api/v1/campaigns/autumn/export/week-totals.csv')
})

test('an extract is by whatever is chosen, says what its rows will be, and keeps to the weeks', async () => {
  open('/desk', aStaffWorld({ campaigns: [autumn] }))
  await screen.findByRole('heading', { name: 'Vælg selv' })
  const address = () => addressOf('Hent udtrækket')
  const exported = '/api/v1/campaigns/autumn/export'

  expect(address()).toBe(`${exported}/extract.xlsx?by=week&by=unit&by=channel`)
  screen.getByText('Én række pr. uge, enhed og kanal.')
  await userEvent.click(screen.getByRole('radio', { name: 'Pr. halve time' }))
  await userEvent.click(screen.getByRole('checkbox', { name: 'Enhed' }))
  await userEvent.click(screen.getByRole('checkbox', { name: 'Opgaveområde' }))
  await userEvent.click(screen.getByRole('radio', { name: 'JSON' }))
  await userEvent.click(await box(/Uge 44/))

  expect(address()).toBe(
    `${exported}/extract.json?week=2026-W43&week=2026-W45&by=time&by=taskArea&by=channel`,
  )
  screen.getByText('Én række pr. halve time, opgaveområde og kanal.')
})

test('an extract by nothing is one number', async () => {
  open('/desk', aStaffWorld({ campaigns: [autumn] }))
  await userEvent.click(await screen.findByRole('radio', { name: 'I alt' }))
  for (const name of ['Enhed', 'Kanal']) {
    await userEvent.click(screen.getByRole('checkbox', { name }))
  }

  expect(addressOf('Hent udtrækket')).toBe('/api/v1/campaigns/autumn/export/extract.xlsx')
  screen.getByText('Filen får én række: det hele lagt sammen.')
})

test('weeks tell whether they are over', async () => {
  open('/desk', aStaffWorld({ campaigns: [autumn] }))

  await screen.findByRole('checkbox', { name: 'Uge 43, 19. oktober i gang' })
  screen.getByRole('checkbox', { name: 'Uge 44, 26. oktober ikke begyndt' })
})

test('campaigns are listed with their phase, newest first, and another can be chosen', async () => {
  open('/desk', aStaffWorld({ campaigns: [spring, autumn] }))
  const radios = await screen.findAllByRole<HTMLInputElement>('radio', { name: /20/ })

  expect(radios.map(({ checked }) => checked)).toEqual([true, false])
  screen.getByRole('radio', { name: /Efterår 2026.*I gang, ingen tælling i dag/ })
  await userEvent.click(screen.getByRole('radio', { name: /Forår 2026.*Godkendt og låst/ }))

  expect(addressOf('Ugetal (CSV)')).toBe('/api/v1/campaigns/spring/export/week-totals.csv')
})

test('what never counts and what is shown together stands beside the files', async () => {
  open('/desk', aStaffWorld())

  await screen.findByText('Prøvetælling og fortrudte henvendelser tæller aldrig med.')
  screen.getByText(/I filerne står små enheder samlet/)
})

test('a lead is told kindly who has the desk', async () => {
  const world = aStaffWorld({ who: lone })
  open('/desk', world)

  await screen.findByRole('heading', { name: 'Ugetal hentes af tovholderen' })
  expect(screen.getByRole('link', { name: 'Gå til tavlen' }).getAttribute('href')).toBe('/board')
  expect(world.asked).toEqual(['GET /session', 'GET /decisions'])
})

test('with no campaign the desk tells what will be there', async () => {
  open('/desk', aStaffWorld({ campaigns: [] }))

  await screen.findByRole('heading', { name: 'Der er ingen tælling endnu' })
})
