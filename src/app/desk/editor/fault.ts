import type { Campaign } from '../../../contract/campaign.ts'
import { DeskDocument } from '../../../contract/desk.ts'
import { placeOf } from '../../../domain/placeOf.ts'

/** What the server found wrong, and where: `departments[0].units[2].name`. */
export type Fault = { path: string; message: string }

/** What is said about a place itself, or about anything below it. */
export const faultsAt = (faults: readonly Fault[], path: string): string[] =>
  faults.filter((fault) => fault.path === path).map(({ message }) => message)

/** What the form of a campaign forbids, found here before anybody is asked or anything is sent. */
export const faultsIn = (campaign: Campaign): Fault[] =>
  (DeskDocument.safeParse(campaign).error?.issues ?? []).map(({ path, message }) => ({
    path: placeOf(path),
    message,
  }))
