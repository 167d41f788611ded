import { expect, test } from 'vitest'
import { isProblem } from '../support/browser.ts'
import { aServer } from '../support/server.ts'

test.each(['week=2025-W53', 'day=2026-10-21&week=2026-W43'])(
  'a board of ?%s is refused: no such time can be meant',
  async (query) => {
    const server = await aServer()
    const coordinator = await server.staff('coordinator')
    const board = '/api/v1/campaigns/autumn/board'

    isProblem(await coordinator.get(`${board}?${query}`), 400, 'malformed')
    expect((await coordinator.get(`${board}?week=2026-W53`)).statusCode).toBe(200)
    await server.stop()
  },
)
