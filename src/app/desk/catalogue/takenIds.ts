import { thingsOf } from '../../../domain/campaignThings.ts'
import type { ThingKind } from '../../../contract/desk.ts'
import type { DraftState } from '../editor/draftStore.ts'

/**
 * The ids that a new thing must not get: those that are there, those that the server still has, and
 * those that were lost at any time.
 */
export const takenIds = ({ base, campaign }: DraftState, kind: ThingKind): Set<string> =>
  new Set([
    ...(base.spent?.[kind] ?? []),
    ...[base.campaign, campaign].flatMap((each) => thingsOf(each, kind).map(({ id }) => id)),
  ])
