import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { BoardCells } from '../../../contract/boardCells.ts'
import type { CampaignId } from '../../../contract/id.ts'
import { routes } from '../../../contract/routes.ts'
import { ask, within } from '../../staff/api.ts'
import type { Filter } from '../filter.ts'
import type { Period } from '../period.ts'
import { type NumberOf, numberQuery } from './numberAddress.ts'

type Asked = { period: Period; filter: Filter; of: NumberOf }

/** A page of the cells behind a number. What has been read stays as it is until it is asked for again. */
export const cellsQuery = (id: CampaignId, { period, filter, of }: Asked, from: number) => {
  const query = numberQuery(period, filter, of)
  return queryOptions({
    queryKey: ['cells', id, query, from],
    queryFn: ({ signal }) => {
      const { method, path } = within(routes.boardCells, id)
      const asked = new URLSearchParams([...query, ['from', String(from)]])
      return ask({ method, path: `${path}?${asked}` }, BoardCells, { signal })
    },
    placeholderData: keepPreviousData,
  })
}

/** The same cells as a file. */
export const cellsFileAddress = (id: CampaignId, { period, filter, of }: Asked): string =>
  `${within(routes.boardCellsCsv, id).path}?${new URLSearchParams(numberQuery(period, filter, of))}`
