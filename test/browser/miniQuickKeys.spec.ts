import { Unit } from '../../src/contract/catalogue.ts'
import { UnitId } from '../../src/contract/id.ts'
import { keysOf, sizeFor } from '../../src/app/mini/openMini.ts'
import { CounterCampaign } from '../../src/contract/campaign.ts'
import { changeUnit } from '../../src/domain/catalogue/editUnits.ts'
import { expect, joinBy, key, numberOn, test } from './support/counter.ts'
import { faultsOn } from './support/faults.ts'
import { aCampaignOfToday, openHouse } from './support/house.ts'
import { desktop, openMini } from './support/miniCounter.ts'

const quickKeys = (['moving', 'passport'] as const).flatMap((taskArea) => [
  { channel: 'phone', taskArea, direction: 'incoming' },
  { channel: 'phone', taskArea, direction: 'outgoing' },
  { channel: 'in_person', taskArea, direction: 'incoming' },
])

test('a window with quick keys opens as high as its keys, each whole, and counts by the keyboard in sight', async ({
  profile,
}) => {
  const campaign = changeUnit(aCampaignOfToday(), UnitId.parse('desk'), (unit) =>
    Unit.parse({ ...unit, quickKeys }),
  )
  const house = await openHouse({ campaign })
  const context = await profile.start(desktop)
  const page = await joinBy(context, (await house.invite()).link)
  const mini = await openMini(context, page)
  const unit = { id: 'desk', name: 'Borgerservice', quickKeys }
  await mini.setViewportSize(sizeFor(keysOf(CounterCampaign.parse({ ...campaign, unit }))))
  const hidden = await mini.evaluate(
    () => document.documentElement.scrollHeight - document.documentElement.clientHeight,
  )
  expect(hidden).toBeLessThanOrEqual(0)
  // In the smallest window as well no key that counts is lower than elsewhere.
  const lowest = () =>
    mini
      .locator('.key')
      .evaluateAll((keys) => Math.min(...keys.map((each) => each.getBoundingClientRect().height)))
  expect(await lowest()).toBeGreaterThanOrEqual(64)
  const size = mini.viewportSize()
  await mini.setViewportSize({ width: 240, height: 160 })
  expect(await lowest()).toBeGreaterThanOrEqual(64)
  if (size) await mini.setViewportSize(size)
  // The task area stands beside the sign of the channel, and not below it.
  const [sign, name] = await Promise.all([
    mini.locator('.quick-key .icon').first().boundingBox(),
    mini.locator('.quick-key .key-name').first().boundingBox(),
  ])
  expect(name?.y).toBeLessThan((sign?.y ?? 0) + (sign?.height ?? 0))
  expect(await faultsOn(mini)).toEqual([])

  // While it is being chosen what a tap counts as no key shows: one of the keyboard brings them back.
  await mini.getByRole('button', { name: 'Flytning, ind, skift' }).click()
  await expect(key(mini, 'Telefon')).toHaveCount(0)
  await mini.keyboard.press('Numpad7')
  await expect(key(mini, 'Telefon')).toBeVisible()
  await expect.poll(() => numberOn(mini, 'Telefon')).toBe(1)
  await house.discard()
})
