import type { FastifyInstance } from 'fastify'
import type { Screen, ScreenClaimed, ScreenPairing } from '../../src/contract/screen.ts'
import { aBrowser, type Browser } from './browser.ts'

const screens = '/api/v1/campaigns/autumn/screens'

/** A screen that shows a code, and asks whether somebody has typed it. */
export async function aScreen(app: FastifyInstance, host = 'localhost') {
  const screen = aBrowser(app, host)
  const shown = (await screen.post('/api/v1/screen/code', {})).json<ScreenPairing>()
  return {
    ...{ screen, ...shown },
    claim: () => screen.post('/api/v1/screen/claim', { pairing: shown.pairing }),
  }
}

/** A screen on a wall that somebody has paired, and how it stands in their list. */
export async function aPairedScreen(app: FastifyInstance, by: Browser, more: object = {}) {
  const { screen, code, claim } = await aScreen(app)
  const made = await by.post(screens, { code, name: 'Gangen', ...more })
  if (made.statusCode !== 201) throw new Error(`pairing was answered with ${made.payload}`)
  const { is } = (await claim()).json<ScreenClaimed>()
  if (is !== 'paired') throw new Error(`claiming was answered with ${is}`)
  return { screen, listed: made.json<Screen>() }
}
