import { expect } from '@playwright/test'
import { dayOf } from '../../../src/domain/moment.ts'
import { aContact } from '../../support/builders.ts'
import type { House } from './house.ts'

/** A unit in which three devices have counted is not small: its figures stand for themselves. */
export async function threeCountIn(house: House, unit: string): Promise<void> {
  const { code } = await house.invite(unit)
  const { origin } = house
  for (let n = 0; n < 3; n += 1) {
    const post = (path: string, body: object, cookie = '') =>
      fetch(`${origin}/api/v1/${path}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-tael': '1', origin, cookie },
        body: JSON.stringify(body),
      })
    const joined = await post('join', { code })
    const cookie = joined.headers.getSetCookie().map((each) => each.split(';')[0])
    const contact = aContact({ unit, day: dayOf(Date.now()), time: 'day' })
    const answer = await post('entries', { entries: [contact] }, cookie.join('; '))
    expect(await answer.json()).toMatchObject({ receipts: [{ state: 'counted' }] })
  }
}
