import { expect, test } from 'vitest'
import { isTourOffered, isTourToBeHad } from '../../../src/app/tour/whenToShow.ts'
import { aCounterCampaign, aSituation } from '../tap/countScreenProps.ts'

const paused = { campaign: aCounterCampaign({ status: 'paused' }), phase: 'paused' } as const

test.each([
  ['a count day', '2026-10-20', {}, true, true],
  ['a trial day', '2026-10-15', {}, true, true],
  ['a day before the count', '2026-10-12', {}, false, true],
  ['a day between', '2026-10-17', {}, false, true],
  ['a day on which the count closes', '2026-10-26', {}, false, false],
  ['a day after it', '2026-11-20', {}, false, false],
  ['a day of a pause', '2026-10-20', paused, false, false],
  ['a day without a count', '2026-10-20', { campaign: undefined, phase: undefined }, false, false],
  [
    'a day on which the phone is no longer joined',
    '2026-10-20',
    { credential: 'revoked' },
    false,
    false,
  ],
] as const)('on %s', (_, day, changes, offered, toBeHad) => {
  const situation = aSituation(day, { tour: 'offered', ...changes })

  expect(isTourOffered(situation)).toBe(offered)
  expect(isTourToBeHad(situation)).toBe(toBeHad)
})

test('whoever has seen it or declined it is not offered it, and may ask for it', () => {
  expect(isTourOffered(aSituation())).toBe(false)
  expect(isTourToBeHad(aSituation())).toBe(true)
})
