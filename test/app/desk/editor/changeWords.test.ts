import { expect, test } from 'vitest'
import { changeWords } from '../../../../src/app/desk/editor/changeWords.ts'
import { staffDa } from '../../../../src/app/text/staffDa.ts'
import { staffEn } from '../../../../src/app/text/staffEn.ts'
import { changesBetween } from '../../../../src/domain/campaignChanges.ts'
import { aCampaign } from '../../../support/builders.ts'

test('what is asked for is said in words in the list of changes', () => {
  const asking = aCampaign({ typeExpected: true, counterparts: ['citizen', 'business'] })
  const changes = changesBetween(aCampaign(), asking)

  expect(changes.map((change) => changeWords(staffDa, 'da', change))).toEqual([
    'Modparter: Borger og Virksomhed',
    'Henvendelsestype ventes: nej → ja',
  ])
  expect(changes.map((change) => changeWords(staffEn, 'en', change))).toEqual([
    'Counterparts: Citizen and Business',
    'Contact type expected: no → yes',
  ])
})
