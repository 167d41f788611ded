import { DeviceId, UnitId } from '../../src/contract/id.ts'
import { addDays, dayOf, halfHourOf } from '../../src/domain/moment.ts'
import { openCampaignShelf } from '../../src/server/campaign/campaignShelf.ts'
import { ingest } from '../../src/server/ingest/ingest.ts'
import { aContact } from '../support/builders.ts'
import { allSent, expect, joinBy, tap, test } from './support/counter.ts'
import { faultsOn } from './support/faults.ts'
import type { House } from './support/house.ts'

/** What a device of one unit has counted now, for that unit or another. */
async function delivered(house: House, device: string, of: string, units: readonly string[]) {
  const today = dayOf(Date.now())
  const time = halfHourOf(Date.now())
  const enrolments = [{ unit: UnitId.parse(of), from: addDays(today, -1) }]
  const origin = { municipality: house.municipality, today, enrolments }
  await ingest(
    house.db(),
    openCampaignShelf(),
    { ...origin, device: DeviceId.parse(device.padEnd(12, 'Z')) },
    units.map((unit) => aContact({ unit, day: today, time, id: crypto.randomUUID() })),
  )
}

/** Three other devices have counted in each unit, so that neither is small. */
async function aCrowd(house: House) {
  for (const [at, unit] of ['desk', 'library'].entries()) {
    for (const nth of [1, 2, 3]) await delivered(house, `${at}X${nth}`, unit, [unit])
  }
}

test('what a phone counted for a unit it was not in is taken in by its lead, and the phone says so', async ({
  house,
  profile,
}) => {
  await aCrowd(house)
  const context = await profile.start()
  const phone = await joinBy(context, (await house.invite()).link)
  // What a store has forgotten that was restored: that the device came into the unit today.
  await house.db().write((sql) => sql.all('UPDATE enrolment SET from_day = from_day + 1'))
  await tap(phone, 'Telefon')
  await allSent(phone)
  expect(await house.counted()).toBe(6)
  await phone.getByRole('link', { name: 'Min dag' }).click()
  await expect(
    phone.getByText(/^Holdt tilbage: Telefonen eller pc’en var ikke tilmeldt/),
  ).toBeVisible()

  const board = await context.newPage()
  await board.goto(await house.staffLink('lead', 'Lone Leder', ['desk']))
  await board.getByRole('button', { name: 'Log ind' }).click()
  await board.getByRole('link', { name: 'Gå til tavlen' }).click()
  await expect(board.getByText('Noget i denne tælling venter på en afgørelse.')).toBeVisible()
  await board.setViewportSize({ width: 1920, height: 1080 })
  const top = async (part: string) => (await board.locator(part).first().boundingBox())?.y
  expect(await top('.board-units')).toBe(await top('.board-bars'))
  await board.setViewportSize({ width: 1280, height: 800 })
  await board.getByRole('link', { name: 'Se, hvad der venter' }).click()
  const waits = board.getByRole('region', { name: /^Talt for en enhed/ })
  await expect(waits.getByText('1 registrering')).toBeVisible()
  await waits.getByRole('button', { name: /^Vis enkeltvis/ }).click()
  await expect(waits.getByText(/^1 × Telefon/)).toBeVisible()
  expect(await faultsOn(board)).toEqual([])
  await waits.getByRole('button', { name: /^Tæl med ?: Borgerservice/ }).click()
  const decided = board.getByRole('region', { name: 'Afgjort' })
  await expect(decided.getByText('Talt med: 1 registrering')).toBeVisible()
  await expect(waits).toHaveCount(0)
  expect(await faultsOn(board)).toEqual([])
  expect(await house.counted()).toBe(7)
  await board.getByRole('link', { name: 'I dag' }).click()
  await expect(board.getByText('Noget i denne tælling venter på en afgørelse.')).toHaveCount(0)
  await expect(board.locator('dl').getByText('4', { exact: true }).first()).toBeVisible()

  await phone.reload()
  await expect(phone.getByText('Talt med', { exact: true })).toBeVisible({ timeout: 15_000 })
})

test('all of several is decided only after it has been asked what that means', async ({
  house,
  profile,
}) => {
  await aCrowd(house)
  await delivered(house, '0X1', 'desk', ['library', 'library'])
  const board = await (await profile.start()).newPage()
  await board.goto(await house.staffLink('coordinator', 'Tove Tovholder'))
  await board.getByRole('button', { name: 'Log ind' }).click()
  await board.getByRole('link', { name: 'Gå til tavlen' }).click()
  await board.getByRole('link', { name: /^Til afgørelse/ }).click()
  const waits = board.getByRole('region', { name: /^Talt for en enhed/ })
  const all = waits.getByRole('button', { name: /^Tæl alle med/ })
  const question = board.getByRole('dialog', { name: 'Tæl alle med?' })
  await all.click()
  await expect(question.getByText(/2 registreringer/)).toBeVisible()
  await expect(question.getByText('Det kan laves om, indtil tallene er godkendt.')).toBeVisible()
  expect(await faultsOn(board)).toEqual([])
  await question.getByRole('button', { name: 'Annuller' }).click()
  await expect(waits.getByText('2 registreringer')).toBeVisible()
  await expect(all).toBeFocused()
  expect(await house.counted()).toBe(6)

  await all.click()
  await question.getByRole('button', { name: 'Tæl alle med' }).click()
  const decided = board.getByRole('region', { name: 'Afgjort' })
  await expect(decided.getByText('Talt med: 2 registreringer')).toBeVisible()
  expect(await house.counted()).toBe(8)
})
