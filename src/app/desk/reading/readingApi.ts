import { queryOptions } from '@tanstack/react-query'
import * as z from 'zod/mini'
import type { Dimension } from '../../../contract/extract.ts'
import type { CampaignId } from '../../../contract/id.ts'
import {
  MadeReadingAddress,
  type NewReadingAddress,
  ReadingAddress,
  type ReadingId,
} from '../../../contract/readingAddress.ts'
import { routes } from '../../../contract/routes.ts'
import { ask, within } from '../../staff/api.ts'
import { nothing } from '../../staff/nothing.ts'

export const readingAddressesQuery = (id: CampaignId) =>
  queryOptions({
    queryKey: ['reading-addresses', id],
    queryFn: ({ signal }) =>
      ask(within(routes.readingAddresses, id), z.array(ReadingAddress), { signal }),
  })

export const makeReadingAddress = (id: CampaignId, body: NewReadingAddress) =>
  ask(within(routes.makeReadingAddress, id), MadeReadingAddress, { body })

export const endReadingAddress = (id: ReadingId) => {
  const { method, path } = routes.endReadingAddress
  return ask({ method, path: path.replace(':reading', id) }, nothing)
}

/** The fixed views that an address can be made for. */
export const readingViews = {
  weekTotals: ['week', 'unit', 'taskArea', 'channel', 'direction', 'contactType', 'marks'],
  days: ['day', 'unit', 'taskArea', 'channel', 'direction'],
  halfHours: ['time', 'unit', 'channel', 'direction'],
} as const satisfies Record<string, Dimension[]>
export type ReadingView = keyof typeof readingViews
