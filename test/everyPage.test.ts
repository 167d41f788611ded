import { expect, test } from 'vitest'
import { sections } from '../src/app/desk/editor/sections.tsx'
import { sectionAddress } from '../src/app/desk/sectionAddress.ts'
import { CampaignId } from '../src/contract/id.ts'
import { campaignPages, pages } from '../src/contract/pages.ts'
import { everyDeskPage, everyPage } from './browser/support/everyPage.ts'

test('axe looks at every page that has a name', () => {
  expect(Object.keys(everyPage).toSorted()).toEqual(Object.keys(pages).toSorted())
})

test('axe looks at every page below the desk', () => {
  const autumn = CampaignId.parse('autumn')
  const addresses = sections.map(({ slug }) => sectionAddress(autumn, slug))
  expect(everyDeskPage('autumn')).toEqual([campaignPages, ...addresses])
})
