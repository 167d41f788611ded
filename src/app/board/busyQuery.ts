import { queryOptions } from '@tanstack/react-query'
import { BusyHours } from '../../contract/busyHours.ts'
import type { CampaignId } from '../../contract/id.ts'
import { routes } from '../../contract/routes.ts'
import { ask, within } from '../staff/api.ts'
import { type Filter, filterQuery } from './filter.ts'
import type { Period } from './period.ts'

const everyMs = 60_000

/** When it was busy, in a week or in the campaign so far. It moves slowly, and is asked for seldom. */
export const busyQuery = (id: CampaignId, period: Period, { department, unit }: Filter) =>
  queryOptions({
    queryKey: ['busy', id, period, department, unit],
    queryFn: ({ signal }) => {
      const { method, path } = within(routes.busyHours, id)
      const query = new URLSearchParams([
        ...(period.is === 'week' ? [['week', period.week]] : []),
        ...filterQuery({ department, unit }),
      ])
      return ask({ method, path: `${path}?${query}` }, BusyHours, { signal })
    },
    refetchInterval: everyMs,
    refetchIntervalInBackground: false,
  })
