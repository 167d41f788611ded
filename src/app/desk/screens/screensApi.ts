import { queryOptions } from '@tanstack/react-query'
import * as z from 'zod/mini'
import type { CampaignId } from '../../../contract/id.ts'
import { type NewScreen, Screen, type ScreenId } from '../../../contract/screen.ts'
import { routes } from '../../../contract/routes.ts'
import { ask, within } from '../../staff/api.ts'
import { nothing } from '../../staff/nothing.ts'

const whileWaitingMs = 2_000
const seldomMs = 60_000

/** The screens that show a campaign; asked for often while one of them has not been heard from. */
export const screensQuery = (id: CampaignId) =>
  queryOptions({
    queryKey: ['screens', id],
    queryFn: ({ signal }) => ask(within(routes.screens, id), z.array(Screen), { signal }),
    refetchInterval: ({ state }) =>
      state.data?.some(({ is }) => is === 'waiting') ? whileWaitingMs : seldomMs,
  })

export const pairScreen = (id: CampaignId, body: NewScreen) =>
  ask(within(routes.pairScreen, id), Screen, { body })

export const endScreen = (campaign: CampaignId, id: ScreenId) => {
  const { method, path } = within(routes.endScreen, campaign)
  return ask({ method, path: path.replace(':screen', id) }, nothing)
}
