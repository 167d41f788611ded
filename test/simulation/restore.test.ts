import { expect, test } from 'vitest'
import { openHouse } from './house.ts'
import { makeTemplate } from './template.ts'
import { createWorld } from './world.ts'

test('what is decided as soon as a backup has taken the store’s place is remembered', async () => {
  const template = await makeTemplate()
  const house = await openHouse(createWorld(1), template)
  try {
    house.door.decide('fjordby', 'paused')
    house.backUp()
    house.door.decide('fjordby', 'locked')

    const restoring = house.restore([])
    expect(house.door.statusOf('fjordby')).toBe('paused')
    house.door.decide('fjordby', 'closed')
    await restoring

    expect(house.door.statusOf('fjordby')).toBe('closed')
  } finally {
    await house.close()
    template.discard()
  }
})
