import type { NewCorrection } from '../../contract/correction.ts'
import type { CampaignId, MunicipalityId } from '../../contract/id.ts'
import type { Day } from '../../contract/time.ts'
import { dayOf } from '../../domain/moment.ts'
import type { Account } from '../access/accounts.ts'
import { noteAct } from '../access/audit.ts'
import type { Shelved } from '../campaign/campaignShelf.ts'
import { holdCampaign } from '../campaign/holdCampaign.ts'
import type { ServerParts } from '../http/parts.ts'
import { Problem } from '../http/problem.ts'
import { dayNumber } from '../store/calendar.ts'
import { type ActRow, isDone, writeAct } from './acts.ts'
import { correctableDays, refuseUnlessCorrectable } from './mayCorrect.ts'

export type By = { campaign: CampaignId; by: Account; request: string }

/** What a correction is noted with beside its number: it is of a whole day, and not of a half-hour. */
const writtenAfterwards = { counterpart: '', marks: '', afterwards: 1 }

/**
 * Writes a correction. It is compared with nothing that was counted: whoever may write one would find
 * a small unit's figures by trying.
 *
 * @throws Problem `not_found`, `not_correctable`, `signed_off`, `invalid` with each field that does not
 * exist in the campaign, `id_taken` and `kept_otherwise`
 */
export const makeCorrection = (
  { db, shelf, random, nowMs }: Pick<ServerParts, 'db' | 'shelf' | 'random' | 'nowMs'>,
  municipality: MunicipalityId,
  making: NewCorrection & By,
): Promise<void> =>
  db.write(async (sql) => {
    const { campaign, by, request, id, unit, reason, note, n, ...of } = making
    const at = nowMs()
    await holdCampaign(sql, municipality, campaign)
    const shelved = await shelf.find(sql, municipality, campaign)
    if (!shelved?.departmentOfUnit.has(unit)) throw new Problem('not_found')
    const day = dayNumber(of.day)
    const { channel, direction, taskArea: task_area, contactType: contact_type = '' } = of
    const act: ActRow = {
      ...{ id, kind: 'correction', at, account: by.id, who: by.name, reason, note: note ?? null },
      ...{ unit, day, to_unit: unit, to_day: day, channel, task_area, takes_back: null },
    }
    const line = { day, unit, direction, channel, task_area, contact_type, n }
    if (await isDone(sql, { municipality, campaign }, act, line)) return
    refuseUnlessCorrectable(shelved, by.role)
    const errors = faultsOf(shelved, making, dayOf(at))
    if (errors.length > 0) throw new Problem('invalid', { errors })

    await writeAct(sql, { municipality, campaign }, act, [{ ...line, ...writtenAfterwards }])
    const details = { name: shelved.campaign.name, unit, day: of.day, n, reason }
    const noted = { by, act: 'correction_made', subject: id, details, nowMs: at, request } as const
    await noteAct(sql, random, municipality, noted)
  })

type Named = Pick<NewCorrection, 'day'> & {
  [Field in 'channel' | 'direction' | 'taskArea' | 'contactType']?: NewCorrection[Field] | undefined
}

/** Everything named that the campaign does not have, with its place. */
export function faultsOf(
  shelved: Shelved,
  { day, channel, direction, taskArea, contactType }: Named,
  today: Day,
): { path: string; message: string }[] {
  const { channels, taskAreas, contactTypes } = shelved
  const directions = channel && channels.get(channel)
  const faults: Record<string, string | false> = {
    '/day': !correctableDays(shelved, today).includes(day) && 'is no count day that has come',
    '/channel': channel !== undefined && !directions && 'is no channel of the campaign',
    '/direction':
      direction !== undefined &&
      directions?.includes(direction) === false &&
      'is no direction of this channel',
    '/taskArea':
      taskArea !== undefined && !taskAreas.has(taskArea) && 'is no task area of the campaign',
    '/contactType':
      contactType !== undefined &&
      !contactTypes.has(contactType) &&
      'is no contact type of the campaign',
  }
  return Object.entries(faults).flatMap(([path, message]) => (message ? [{ path, message }] : []))
}
