import { expect, test } from 'vitest'
import { da } from '../../../src/app/text/da.ts'
import { laterDa } from '../../../src/app/text/laterDa.ts'
import { standpointOf } from '../../../src/app/today/afterwards.ts'
import { whyShut } from '../../../src/app/today/whyShut.ts'
import { Day } from '../../../src/contract/time.ts'
import { aCounterCampaign, aSituation } from '../tap/countScreenProps.ts'

const whyOn = (today: string, joined: string, changes = {}) => {
  const situation = aSituation(today, changes)
  const words = { text: da, today: laterDa.today }
  return whyShut(situation, standpointOf(situation, Day.parse(joined)), words)
}

test('on a day without counting, a day that is still open opens the form', () => {
  expect(whyOn('2026-10-24', '2026-10-20')).toBeUndefined()
})

test('whoever joined after the count hears of the days that were counted, and not of today', () => {
  expect(whyOn('2026-10-26', '2026-10-26')).toContain('ikke tilmeldt enheden den dag')
  expect(whyOn('2026-11-02', '2026-10-20')).toContain('Tællingen er slut')
})

test('before the first day it says when counting begins, and no more than that', () => {
  expect(whyOn('2026-10-12', '2026-10-12')).toContain('Næste prøvedag')
  const campaign = aCounterCampaign({
    days: { trial: [], count: ['2026-10-19'], closing: '2026-10-30' },
  })
  expect(whyOn('2026-10-12', '2026-10-12', { campaign, phase: 'before' })).toContain(
    'Næste tælledag: mandag den 19. oktober',
  )
})

test('a counter that may not count adds nothing either', () => {
  expect(whyOn('2026-10-20', '2026-10-19', { credential: 'revoked' })).toContain(
    'Bed din teamleder om et nyt link',
  )
})
