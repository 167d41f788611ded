import { queryOptions } from '@tanstack/react-query'
import {
  CorrectionId,
  CorrectionsAnswer,
  MovePreview,
  type MoveQuestion,
  type NewCorrection,
  type NewMove,
} from '../../../contract/correction.ts'
import type { CampaignId } from '../../../contract/id.ts'
import { routes } from '../../../contract/routes.ts'
import { ask, within } from '../../staff/api.ts'
import { nothing } from '../../staff/nothing.ts'

/** Drawn where the form is: sent again after a lost answer, the act is still one. */
export const aCorrectionId = (): CorrectionId => CorrectionId.parse(crypto.randomUUID())

/** What staff have corrected in a campaign. */
export const correctionsQuery = (id: CampaignId) =>
  queryOptions({
    queryKey: ['corrections', id],
    queryFn: ({ signal }) => ask(within(routes.corrections, id), CorrectionsAnswer, { signal }),
  })

export const makeCorrection = (id: CampaignId, correction: NewCorrection) =>
  ask(within(routes.makeCorrection, id), nothing, { body: correction })

export const makeMove = (id: CampaignId, move: NewMove) =>
  ask(within(routes.makeMove, id), nothing, { body: move })

export function previewMove(id: CampaignId, question: MoveQuestion) {
  const { method, path } = within(routes.movePreview, id)
  const said = Object.entries(question).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value]],
  )
  return ask({ method, path: `${path}?${new URLSearchParams(said).toString()}` }, MovePreview)
}

export function takeBack(id: CampaignId, correction: CorrectionId) {
  const { method, path } = within(routes.takeBackCorrection, id)
  const route = { method, path: path.replace(':correction', correction) }
  return ask(route, nothing, { body: { id: aCorrectionId() } })
}
